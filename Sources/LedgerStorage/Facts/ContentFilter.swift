/// Says of most keys that were never added that they were not: a Bloom filter whose bits for one key lie together.
///
/// What it takes for added may be new; what it takes for new is new.
struct ContentFilter {
    /// How many keys it takes before it is wrong too often.
    let capacity: Int
    private(set) var count = 0
    /// Blocks of 512 bits, a line of the processor's cache each.
    private var blocks: [SIMD8<UInt64>]

    /// 12 bits a key: of a hundred new keys about one is taken for an old one.
    init(capacity: Int) {
        self.capacity = capacity
        blocks = Array(repeating: .zero, count: max(1, (capacity * 12 + 511) / 512))
    }

    /// Adds a key; says whether it may have been added before.
    mutating func insert(_ key: ContentKey) -> Bool {
        let bits = UInt64(bitPattern: key.value)
        let index = Int(bits.multipliedFullWidth(by: UInt64(blocks.count) << 1).high)
        let mask = Self.mask(bits)
        let wasThere = blocks[index] & mask == mask
        blocks[index] |= mask
        count += 1
        return wasThere
    }

    /// Six of 512 bits; a multiplication spreads the key, whose upper bits chose the block.
    private static func mask(_ bits: UInt64) -> SIMD8<UInt64> {
        var spread = bits &* 0x9E37_79B9_7F4A_7C15
        var mask = SIMD8<UInt64>.zero
        for _ in 0..<6 {
            mask[Int(spread >> 61)] |= 1 << ((spread >> 55) & 63)
            spread <<= 9
        }
        return mask
    }
}
