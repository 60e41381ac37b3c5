internal import LedgerStorage

#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// A file that a person names, or standard input, named `-`.
enum InputFile {
    static func shown(_ name: String) -> String { name == "-" ? "standard input" : name }

    static func source(_ name: String) throws(ImportError) -> ByteSource {
        name == "-"
            ? try ByteSource(descriptor: STDIN_FILENO, name: shown(name)) : try ByteSource(path: name, allowsPipe: true)
    }

    /// The bytes of a small file.
    static func bytes(_ name: String, limit: Int) throws(CommandError) -> [UInt8] {
        do throws(StorageError) {
            return try FileSystem.read(name == "-" ? "/dev/stdin" : name, limit: limit)
        } catch {
            throw CommandError(error)
        }
    }

    /// The largest text that is read at once.
    static let textLimit = 1 << 20

    /// A small text in UTF-8, without a byte order mark and without the line end that editors put last.
    static func text(_ name: String, limit: Int = textLimit) throws(CommandError) -> String {
        let bytes: [UInt8]
        do throws(StorageError) {
            bytes = try FileSystem.read(name == "-" ? "/dev/stdin" : name, limit: limit)
        } catch {
            throw CommandError(error)
        }
        guard var text = String(validating: bytes, as: UTF8.self) else {
            let place = bytes.withUnsafeBytes { TextEncoding.utf8.firstBadByte(in: $0) ?? 0 }
            let before = bytes[..<place]
            let start = (before.lastIndex(of: 0x0A) ?? -1) + 1
            let fault = Fault(
                file: shown(name), line: before.count { $0 == 0x0A } + 1, column: place - start + 1,
                code: "encoding", message: "The text is not UTF-8 here; convert the file first.")
            throw .badData("Nothing was recorded.", [fault])
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        if let last = text.last, last.isNewline, last == "\n" || last == "\r\n" { text.removeLast() }
        return text
    }
}
