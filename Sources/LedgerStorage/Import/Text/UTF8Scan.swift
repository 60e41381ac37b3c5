/// Counts what bytes tell of their encoding, in one pass (Unicode 15, table 3-7: well-formed UTF-8).
struct UTF8Scan {
    /// The first byte that no well-formed sequence begins with or goes on with.
    private(set) var firstBad: Int?
    /// Bytes that belong to no well-formed sequence.
    private(set) var badCount = 0
    /// Well-formed sequences of more than one byte.
    private(set) var letterCount = 0
    /// U+FFFD: a letter that an earlier program could not read and threw away.
    private(set) var lostCount = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while true {
            index = Self.endOfASCII(bytes, from: index)
            guard index < bytes.count else { return }
            let length = Self.sequenceLength(bytes, at: index)
            if length == 0 {
                if firstBad == nil { firstBad = index }
                badCount += 1
                index += 1
            } else {
                letterCount += 1
                if length == 3, bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
                    lostCount += 1
                }
                index += length
            }
        }
    }

    /// The first byte of 0x80 or more; eight bytes at a time.
    private static func endOfASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// The length of the well-formed sequence that begins with a byte of 0x80 or more; 0 where none does.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for next in index + 2..<index + length where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
