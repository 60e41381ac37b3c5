/// A hash as entries write it: 44 characters of standard base64 (RFC 4648 section 4), held so that comparing allocates
/// nothing.
public struct HashText: Hashable, Sendable, BitwiseCopyable {
    /// How many characters there are.
    public static let byteCount = 44

    // The last word holds four characters and four zero bytes.
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)

    public init(_ hash: Hash) {
        withUnsafeMutableBytes(of: &words) { text in
            hash.withUnsafeBytes { bytes in
                var group = 0
                while group < 10 {
                    let three =
                        UInt32(bytes[group * 3]) << 16 | UInt32(bytes[group * 3 + 1]) << 8
                        | UInt32(bytes[group * 3 + 2])
                    Self.write(three, to: text, at: group * 4)
                    group += 1
                }
                Self.write(UInt32(bytes[30]) << 16 | UInt32(bytes[31]) << 8, to: text, at: 40)
                text[43] = UInt8(ascii: "=")
            }
        }
    }

    @inline(__always)
    private static func write(_ three: UInt32, to text: UnsafeMutableRawBufferPointer, at offset: Int) {
        let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        let digits = alphabet.utf8Start
        text[offset] = digits[Int(three >> 18)]
        text[offset + 1] = digits[Int(three >> 12 & 63)]
        text[offset + 2] = digits[Int(three >> 6 & 63)]
        text[offset + 3] = digits[Int(three & 63)]
    }

    /// Appends the characters to some bytes.
    func append(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: words) { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[..<Self.byteCount])) }
    }

    /// Whether these characters stand at a place in some bytes.
    @inline(__always)
    func stands(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count - offset >= Self.byteCount else { return false }
        return bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) == words.0
            && bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self) == words.1
            && bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self) == words.2
            && bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self) == words.3
            && bytes.loadUnaligned(fromByteOffset: offset + 32, as: UInt64.self) == words.4
            && bytes.loadUnaligned(fromByteOffset: offset + 40, as: UInt32.self) == UInt32(truncatingIfNeeded: words.5)
    }

    public static func == (one: HashText, other: HashText) -> Bool {
        withUnsafeBytes(of: one.words) { one in
            withUnsafeBytes(of: other.words) { other in one.elementsEqual(other) }
        }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Hash {
    /// Whether 44 bytes are this hash in base64.
    public func isWritten(as text: UnsafeRawBufferPointer) -> Bool {
        text.count == HashText.byteCount && HashText(self).stands(at: 0, in: text)
    }
}
