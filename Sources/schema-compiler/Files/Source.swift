#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One file, read as bytes.
struct Source {
    /// As it was handed in.
    let path: String
    let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// - Throws: `Diagnostic` where the file cannot be read or is a symbolic link.
    init(path: String) throws(Diagnostic) {
        var information = stat()
        guard lstat(path, &information) == 0 else { throw Self.unreadable(path) }
        guard information.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(
                path: path, message: "This is not an ordinary file. Put the file itself here, not a link to it.")
        }
        guard let bytes = FileBytes.read(path) else { throw Self.unreadable(path) }
        self.init(path: path, bytes: bytes)
    }

    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The name without its ending.
    var stem: String { String(name.prefix { $0 != "." }) }
    var folder: Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
    /// The file's text; `TextRules` has seen to it that nothing is replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The 1-based line and column of a byte, the column counted in bytes.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return (line, before.count - start + 1)
    }

    /// Where a text stands first; the beginning where it does not.
    func place(of text: String) -> Int {
        let wanted = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    }

    func diagnostic(at offset: Int, _ message: String, severity: Diagnostic.Severity = .error) -> Diagnostic {
        let (line, column) = position(of: offset)
        return Diagnostic(severity: severity, path: path, line: line, column: column, message: message)
    }

    private static func unreadable(_ path: String) -> Diagnostic {
        Diagnostic(path: path, message: "The file cannot be read: \(FileBytes.lastError). See that it exists.")
    }
}
