/// The form of an identifier: `[A-Za-z0-9][A-Za-z0-9._/:-]{0,95}`.
public enum IdentifierShape {
    /// The most bytes an identifier has.
    public static let limit = 96

    public static func fits(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { fits($0) }
    }

    static func fits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= limit, isAlphanumeric(first) else { return false }
        return bytes.allSatisfy { byte in
            // . / : - and the underscore
            isAlphanumeric(byte) || (byte >= 0x2D && byte <= 0x2F) || byte == 0x3A || byte == 0x5F
        }
    }

    @inline(__always)
    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
    }
}
