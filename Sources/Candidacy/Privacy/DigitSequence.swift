/// Groups of digits with nothing but separators between them, as they stand in a text.
///
/// Digits of every script count, and so do full-width ones; characters without width are looked through.
struct DigitSequence {
    /// Whose text it is: what is a leak in prose may be a plain key in an identifier.
    enum Place { case prose, identifier, registerKey }

    /// The values 0 to 9; the last of a group may be 10 for an X that closes an identity number.
    private(set) var groups: [[UInt8]] = []

    /// Reads the sequence that begins at `start`, where a digit stands; says where it ends.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        var group: [UInt8] = []
        var index = start
        while index < end {
            let (scalar, length) = UTF8Scalar.read(bytes, index)
            index += length
            if let digit = Self.digit(scalar) {
                group.append(digit)
            } else if group.count > 0, Self.isX(scalar) {
                group.append(10)
            } else if !Self.isInvisible(scalar), !group.isEmpty {
                groups.append(group)
                group = []
            }
        }
        if !group.isEmpty { groups.append(group) }
    }

    /// Where the sequence that begins at `start` ends, and how many digits it has.
    static func extent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, digits: Int) {
        var index = start
        var end = start
        var digits = 0
        var gap = 0
        while index < bytes.count, gap <= 3 {
            let (scalar, length) = UTF8Scalar.read(bytes, index)
            index += length
            if digit(scalar) != nil {
                digits += 1
                gap = 0
                end = index
            } else if isX(scalar), gap == 0, digits > 0 {
                digits += 1
                end = index
                break
            } else if isSeparator(scalar) {
                gap += 1
            } else if !isInvisible(scalar) {
                break
            }
        }
        return (end, digits)
    }

    static func digit(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 { return scalar >= 0x30 && scalar <= 0x39 ? UInt8(scalar - 0x30) : nil }
        if scalar < 0x660 || (0x2000..<0xA620).contains(scalar) || (0xAC00..<0xD7A4).contains(scalar) { return nil }
        if (0xFF10...0xFF19).contains(scalar) { return UInt8(scalar - 0xFF10) }
        guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType == .decimal,
            let value = properties.numericValue
        else { return nil }
        return UInt8(value)
    }

    private static func isX(_ scalar: UInt32) -> Bool {
        scalar == 0x58 || scalar == 0x78 || scalar == 0xFF38 || scalar == 0xFF58
    }

    private static func isInvisible(_ scalar: UInt32) -> Bool {
        (0x200B...0x200D).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF || scalar == 0xAD
    }

    private static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x5F, 0xA0, 0xB7: true
        case 0x2000...0x200A, 0x2010...0x2015, 0x202F, 0x2212, 0x3000: true
        case 0xFF08, 0xFF09, 0xFF0D, 0xFF0E, 0xFF0F: true
        default: false
        }
    }
}
