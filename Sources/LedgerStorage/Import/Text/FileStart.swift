/// How a file lays out its entries.
public enum ImportFormat: String, Hashable, Sendable, CaseIterable {
    /// One `{"kind":…,"body":…}` a line.
    case jsonLines = "json-lines"
    /// An array of them, or one alone.
    case json
    /// Rows that a ``ColumnMap`` makes entries of.
    case csv
}

/// What the first bytes of a file tell.
enum FileStart {
    /// Skips a UTF-8 byte order mark; refuses what no reader here can read.
    ///
    /// - Throws: `empty`, `wideText`, `foreign`, and `read`.
    static func skipMark(_ source: ByteSource) throws(ImportError) {
        while source.window.count < 16, try source.fill() {}
        let window = source.window
        func starts(_ bytes: [UInt8]) -> Bool { window.starts(with: bytes) }
        if window.isEmpty {
            throw ImportError(.empty, file: source.name, "The file is empty; there is nothing to import.")
        }
        // No text of one byte a letter holds zero; UTF-16 and UTF-32 without a mark begin with one.
        if starts([0xFF, 0xFE]) || starts([0xFE, 0xFF]) || window.prefix(4).contains(0) {
            throw ImportError(
                .wideText, file: source.name,
                "The file is UTF-16, UTF-32 or no text at all; save it as UTF-8 and import that.")
        }
        if starts(Array("PK\u{3}\u{4}".utf8)) || starts([0x1F, 0x8B]) || starts([0xFD, 0x37, 0x7A, 0x58, 0x5A]) {
            throw ImportError(
                .foreign, file: source.name,
                "The file is compressed (an archive or a spreadsheet); unpack it, or save it as CSV.")
        }
        if starts(Array("SQLite format 3".utf8)) {
            throw ImportError(
                .foreign, file: source.name, "The file is a database; import a ledger by its exported bundle instead.")
        }
        if starts(Array("audit-ledger/bundle".utf8)) {
            throw ImportError(.foreign, file: source.name, "The file is a bundle; import it with --bundle.")
        }
        if starts([0xEF, 0xBB, 0xBF]) { source.consume(3) }
    }

    /// The format by content: `[` begins JSON; `{` JSON Lines where the first line is whole or a second begins with `{`,
    /// else JSON; anything else is CSV.
    static func format(of source: ByteSource) throws(ImportError) -> ImportFormat {
        var window = source.window
        while window.count < ImportLimits.sniff, try source.fill() {}
        window = UnsafeRawBufferPointer(rebasing: source.window.prefix(ImportLimits.sniff))
        guard let first = window.firstIndex(where: { !isSpace($0) }) else { return .csv }
        switch window[first] {
        case UInt8(ascii: "["): return .json
        case UInt8(ascii: "{"): break
        default: return .csv
        }
        let rest = window[first...]
        // A first line longer than what is looked at is no pretty-printed object.
        guard let lineEnd = rest.firstIndex(of: 0x0A) else {
            return window.count == ImportLimits.sniff ? .jsonLines : isWhole(rest) ? .jsonLines : .json
        }
        if isWhole(rest[..<lineEnd]) { return .jsonLines }
        let second = rest[lineEnd...].first { $0 != 0x0A && $0 != 0x0D }
        return second == UInt8(ascii: "{") ? .jsonLines : .json
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Whether braces balance outside texts and none is open at the end.
    private static func isWhole(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        var extent = JSONExtent()
        for byte in bytes where extent.take(byte) { return true }
        return false
    }
}
