/// One pass over a text: its characters, its normal form, and what it gives away about persons.
struct TextScan {
    enum Fault: Hashable {
        case control, bidirectional, notNormalized
        case personal(PersonalDatum)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let place: DigitSequence.Place?
    /// Digits before this offset have been judged.
    private var judged = 0
    /// Whether a character was seen that may stand in no normalised text.
    private var hasSuspect = false

    /// The first thing in the text that an entry may not hold; nil if there is none. The privacy check reads the text
    /// as what stands in `place`, or not at all.
    static func fault(in text: String, place: DigitSequence.Place?) -> Fault? {
        var copy = text
        let (fault, hasSuspect) = copy.withUTF8 { bytes in
            var scan = TextScan(bytes: bytes, place: place)
            return (scan.fault(), scan.hasSuspect)
        }
        if let fault { return fault }
        return !hasSuspect || NFC.isNormalized(text) ? nil : .notNormalized
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, place: DigitSequence.Place?) {
        self.bytes = bytes
        self.place = place
    }

    private mutating func fault() -> Fault? {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 && byte != 0x0A || byte == 0x7F { return .control }
                if byte <= 0x40, let datum = personal(UInt32(byte), at: index, length: 1) { return .personal(datum) }
                index += 1
            } else {
                let (scalar, length) = UTF8Scalar.read(bytes, index)
                // C1 controls end where Latin-1 begins.
                if scalar < 0xA0 { return .control }
                if Self.isBidirectional(scalar) { return .bidirectional }
                if !hasSuspect, NFC.isSuspect(scalar) { hasSuspect = true }
                if let datum = personal(scalar, at: index, length: length) { return .personal(datum) }
                index += length
            }
        }
        return nil
    }

    /// What begins with the character, if it begins a number or is the sign of an e-mail address.
    @inline(__always)
    private mutating func personal(_ scalar: UInt32, at index: Int, length: Int) -> PersonalDatum? {
        guard let place, index >= judged else { return nil }
        if scalar == 0x40 || scalar == 0xFF20 {
            return place == .prose && MailAddress.stands(in: bytes, at: index, length: length) ? .mailAddress : nil
        }
        guard scalar >= 0x80 || scalar >= 0x30 && scalar <= 0x39, DigitSequence.digit(scalar) != nil else { return nil }
        let extent = DigitSequence.extent(bytes, from: index)
        judged = extent.end
        return extent.digits < 11 ? nil : DigitSequence(bytes, from: index, to: extent.end).datum(in: place)
    }

    /// Characters that make a text read otherwise than it is stored.
    @inline(__always)
    private static func isBidirectional(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
