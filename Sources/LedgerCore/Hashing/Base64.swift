/// Base64 in its canonical forms only (RFC 4648): what decodes is what this encoder would have written.
public enum Base64 {
    private static let standard = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let url = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Standard alphabet with padding, section 4.
    public static func encode(_ bytes: UnsafeRawBufferPointer) -> String {
        encode(bytes, alphabet: standard, padded: true)
    }

    public static func encode(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { encode($0) } }

    /// URL-safe alphabet without padding, section 5.
    public static func encodeURL(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { encode($0, alphabet: url, padded: false) }
    }

    /// The bytes of standard base64 with padding; nil for anything not canonical: white space, missing padding, or
    /// bits set behind the last byte.
    public static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        let digits = text.reversed().drop { $0 == UInt8(ascii: "=") }.reversed()
        guard text.count - digits.count <= 2 else { return nil }
        return decode(digits, alphabet: (UInt8(ascii: "+"), UInt8(ascii: "/")))
    }

    /// The bytes of URL-safe base64 without padding; nil for anything not canonical.
    public static func decodeURL(_ text: some Collection<UInt8>) -> [UInt8]? {
        decode(text, alphabet: (UInt8(ascii: "-"), UInt8(ascii: "_")))
    }

    private static func encode(_ bytes: UnsafeRawBufferPointer, alphabet: [UInt8], padded: Bool) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let count = min(3, bytes.count - index)
            var group = UInt32(bytes[index]) << 16
            if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
            if count > 2 { group |= UInt32(bytes[index + 2]) }
            for digit in 0..<(count + 1) { text.append(alphabet[Int(group >> (18 - 6 * UInt32(digit))) & 63]) }
            if padded { for _ in count..<3 { text.append(UInt8(ascii: "=")) } }
            index += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func decode(_ digits: some Collection<UInt8>, alphabet: (UInt8, UInt8)) -> [UInt8]? {
        guard digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var bits: UInt32 = 0
        var held = 0
        for character in digits {
            guard let value = value(character, alphabet) else { return nil }
            bits = bits << 6 | value
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
            bits &= (1 << UInt32(held)) - 1
        }
        return bits == 0 ? bytes : nil
    }

    private static func value(_ character: UInt8, _ alphabet: (UInt8, UInt8)) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a") + 26)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0") + 52)
        case alphabet.0: 62
        case alphabet.1: 63
        default: nil
        }
    }

    /// The value of each character of the standard alphabet, 64 for every other byte.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        for (value, character) in standard.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// The hash that 44 characters of standard base64 spell; nil unless canonical. For the walk over a chain: it
    /// allocates nothing.
    static func hash(_ text: UnsafeRawBufferPointer) -> Hash? {
        guard text.count == 44, text[43] == UInt8(ascii: "=") else { return nil }
        return values.withUnsafeBufferPointer { values in
            var hash = Hash()
            var wrong: UInt8 = 0
            hash.withUnsafeMutableBytes { bytes in
                for group in 0..<10 {
                    let a = values[Int(text[group * 4])]
                    let b = values[Int(text[group * 4 + 1])]
                    let c = values[Int(text[group * 4 + 2])]
                    let d = values[Int(text[group * 4 + 3])]
                    wrong |= a | b | c | d
                    bytes[group * 3] = a << 2 | b >> 4
                    bytes[group * 3 + 1] = b << 4 | c >> 2
                    bytes[group * 3 + 2] = c << 6 | d
                }
                let (a, b, c) = (values[Int(text[40])], values[Int(text[41])], values[Int(text[42])])
                wrong |= a | b | c
                bytes[30] = a << 2 | b >> 4
                bytes[31] = b << 4 | c >> 2
            }
            return wrong & 64 == 0 && values[Int(text[42])] & 3 == 0 ? hash : nil
        }
    }
}
