/// Reading characters out of bytes that are known to be UTF-8.
enum UTF8Scalar {
    /// The character at `index` and how many bytes it has.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | tail(bytes, index + 1), 2) }
        if first < 0xF0 {
            return ((first & 0x0F) << 12 | tail(bytes, index + 1) << 6 | tail(bytes, index + 2), 3)
        }
        return (
            (first & 0x07) << 18 | tail(bytes, index + 1) << 12 | tail(bytes, index + 2) << 6 | tail(bytes, index + 3),
            4
        )
    }

    @inline(__always)
    private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
        UInt32(bytes[index]) & 0x3F
    }
}
