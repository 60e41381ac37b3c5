/// What the bytes of an SQL file must be, so that its digest is the same on every machine.
enum TextRules {
    static func refusals(_ source: Source) -> [Diagnostic] {
        let bytes = source.bytes
        guard !bytes.isEmpty else {
            return [source.diagnostic(at: 0, "The file is empty. Write its statements, or delete it.")]
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return [
                source.diagnostic(at: 0, "The file begins with a byte order mark. Save it as UTF-8 without one.")
            ]
        }
        if let nul = bytes.firstIndex(of: 0) {
            return [source.diagnostic(at: nul, "A zero byte stands here. Remove it: SQL is text.")]
        }
        if let carriageReturn = bytes.firstIndex(of: UInt8(ascii: "\r")) {
            return [
                source.diagnostic(
                    at: carriageReturn,
                    "This line ends with CR LF. Save the file with LF alone, and keep it so with “*.sql text eol=lf” in "
                        + ".gitattributes.")
            ]
        }
        if let offset = firstInvalid(bytes) {
            return [source.diagnostic(at: offset, "This byte is not UTF-8. Convert the file to UTF-8.")]
        }
        guard bytes.last == UInt8(ascii: "\n") else {
            return [source.diagnostic(at: bytes.count, "The last line is not ended. Add a line feed behind it.")]
        }
        return []
    }

    /// The offset of the first byte that no UTF-8 character owns.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}
