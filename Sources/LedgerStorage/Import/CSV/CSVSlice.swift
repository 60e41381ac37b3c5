/// The bytes of one field, quotes around it left out; valid as long as its row is.
struct CSVSlice {
    let bytes: UnsafeRawBufferPointer
    /// Whether two quotes in the bytes stand for one.
    let hasDoubledQuotes: Bool

    init(_ row: UnsafeRawBufferPointer, _ field: CSVField) {
        bytes = UnsafeRawBufferPointer(rebasing: row[field.start..<field.end])
        hasDoubledQuotes = field.hasDoubledQuotes
    }

    private init(_ bytes: UnsafeRawBufferPointer, _ hasDoubledQuotes: Bool) {
        self.bytes = bytes
        self.hasDoubledQuotes = hasDoubledQuotes
    }

    var count: Int { bytes.count }

    /// Without spaces and tabs at both ends.
    var trimmed: CSVSlice {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return CSVSlice(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), hasDoubledQuotes)
    }

    /// The text of the field; nil where a byte spells nothing in the encoding.
    func text(_ encoding: TextEncoding) -> String? {
        guard hasDoubledQuotes else { return encoding.decode(bytes) }
        return unquoted.withUnsafeBytes { encoding.decode($0) }
    }

    /// The bytes with doubled quotes made single.
    var unquoted: [UInt8] {
        guard hasDoubledQuotes else { return Array(bytes) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isSecond = false
        for byte in bytes {
            isSecond = byte == UInt8(ascii: "\"") && !isSecond
            if byte != UInt8(ascii: "\"") || isSecond { result.append(byte) }
        }
        return result
    }

    @inline(__always)
    func equals(_ text: [UInt8]) -> Bool { bytes.count == text.count && bytes.elementsEqual(text) }
}
