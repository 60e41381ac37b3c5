/// What the parser and the canonical scan agree on about keys and texts.
enum JSONText {
    static func isKey(_ key: String) -> Bool {
        var bytes = key.utf8.makeIterator()
        guard key.utf8.count <= JSONLimits.key, let first = bytes.next(), isLower(first) else { return false }
        while let byte = bytes.next() { guard isLower(byte) || isUpper(byte) || isDigit(byte) else { return false } }
        return true
    }

    @inline(__always)
    static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    @inline(__always)
    static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Whether a byte may stand in a key, behind its first.
    @inline(__always)
    static func isInKey(_ byte: UInt8) -> Bool { isLower(byte | 0x20) || isDigit(byte) }

    /// The text that the bytes spell, which must be UTF-8 without U+0000.
    static func validated(_ bytes: some Collection<UInt8>, at start: Int) throws(JSONError) -> String {
        // Most texts are ASCII, and decoding what cannot be wrong is the faster way.
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw JSONError(start, "the text that begins here is not UTF-8; convert the file first")
        }
        return text
    }

    /// A key for a message: shortened, and with nothing in it that a terminal would obey.
    static func quoted(_ key: String) -> String {
        var text = "“"
        for scalar in key.unicodeScalars.prefix(40) {
            text.unicodeScalars.append(
                scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F ? "?" : scalar)
        }
        return text + (key.unicodeScalars.count > 40 ? "…”" : "”")
    }

    static func name(of byte: UInt8) -> String {
        byte > 0x20 && byte < 0x7F ? "“\(Character(Unicode.Scalar(byte)))”" : "byte 0x\(Hexadecimal.encode([byte]))"
    }
}
