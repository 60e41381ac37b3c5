/// How the letters of a file are written. All of these write ASCII as ASCII.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"

    /// The text that the bytes spell; nil where a byte spells nothing, or a control character of ISO-8859-1, which no
    /// person typed: such a file is most likely Windows-1252, but that is for its owner to say.
    func decode(_ bytes: UnsafeRawBufferPointer) -> String? {
        switch self {
        case .utf8: return String(validating: bytes, as: UTF8.self)
        case .latin1, .windows1252: break
        }
        guard let firstLetter = bytes.firstIndex(where: { $0 >= 0x80 }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + 16)
        utf8.append(contentsOf: bytes[..<firstLetter])
        for byte in bytes[firstLetter...] {
            guard byte >= 0x80 else {
                utf8.append(byte)
                continue
            }
            guard let scalar = scalar(of: byte) else { return nil }
            utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    /// The first byte that spells nothing; nil where all do.
    package func firstBadByte(in bytes: UnsafeRawBufferPointer) -> Int? {
        if self == .utf8 {
            let scan = UTF8Scan(bytes)
            return scan.firstBad
        }
        return bytes.firstIndex { $0 >= 0x80 && scalar(of: $0) == nil }
    }

    /// The bytes of a text in this encoding; nil where it has a letter that the encoding lacks.
    func encode(_ text: String) -> [UInt8]? {
        if self == .utf8 { return Array(text.utf8) }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
            } else if let byte = (0x80...0xFF).first(where: { self.scalar(of: $0) == scalar }) {
                bytes.append(byte)
            } else {
                return nil
            }
        }
        return bytes
    }

    /// The letter of a byte from 0x80 on in a single-byte encoding.
    private func scalar(of byte: UInt8) -> Unicode.Scalar? {
        if byte >= 0xA0 { return Unicode.Scalar(byte) }
        guard self == .windows1252 else { return nil }
        let value = Self.windows[Int(byte) - 0x80]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// 0x80 to 0x9F of Windows-1252, after Microsoft's table cp1252; 0 where the code page has no letter.
    private static let windows: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
