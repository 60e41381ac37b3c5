internal import LedgerStorage

/// A small text file, whose bytes have places.
struct SourceText {
    let path: String
    let bytes: [UInt8]
    let text: String

    /// The most bytes of a configuration, a migration or a check.
    private static let limit = 1 << 20

    init(path: String) throws(Refusals) {
        self.path = path
        do throws(StorageError) {
            bytes = try FileSystem.read(path, limit: Self.limit)
        } catch {
            throw Refusals(path, error.message)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusals(path, "The file is not UTF-8; convert it.")
        }
        self.text = text
    }

    /// The name without folder and ending.
    var stem: String { String((path.split(separator: "/").last ?? "").prefix { $0 != "." }) }

    /// Why the file is refused, at a byte.
    func refusal(at offset: Int, _ message: String) -> Refusals {
        let before = bytes[..<min(max(offset, 0), bytes.count)]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Refusals(
            path, line: UInt64(before.count { $0 == UInt8(ascii: "\n") } + 1), column: before.count - start + 1, message
        )
    }

    /// Where a text stands first, from a byte on; nil where it does not.
    func place(of text: String, from start: Int = 0) -> Int? {
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty else { return nil }
        return bytes.indices.dropFirst(start).first { bytes[$0...].starts(with: wanted) }
    }

    /// Where the first line begins that is neither empty nor a comment of SQL.
    var firstStatement: Int {
        var start = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !line.isEmpty, !line.starts(with: "--".utf8) { return start }
            start += line.count + 1
        }
        return 0
    }
}
