extension Hash {
    /// The hashes that stand in `bytes` one behind the other, appended to `hashes`; false, and nothing appended, unless
    /// there are exactly `count`.
    public static func append(
        _ count: Int, from bytes: UnsafeRawBufferPointer, to hashes: inout [Hash]
    ) -> Bool {
        guard count >= 0, bytes.count % byteCount == 0, bytes.count / byteCount == count else { return false }
        for index in 0..<count {
            var hash = Hash()
            hash.withUnsafeMutableBytes {
                $0.copyMemory(from: .init(rebasing: bytes[(index * byteCount)...].prefix(byteCount)))
            }
            hashes.append(hash)
        }
        return true
    }
}
