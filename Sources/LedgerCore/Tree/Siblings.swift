/// The siblings met on the way from a node up to the root of a tree: the order of every proof (RFC 9162 sections
/// 2.1.3.2 and 2.1.4.2).
struct Siblings: Sequence, IteratorProtocol {
    struct Sibling {
        let isLeft: Bool
        let height: Int
        let index: UInt64
    }

    private(set) var node: UInt64
    private var last: UInt64
    private(set) var height = 0

    /// From leaf `index` of a tree with `size` leaves, at least one.
    init(leaf index: UInt64, size: UInt64) {
        node = index
        last = size - 1
    }

    /// From the smallest complete subtree at the end of the first `old` leaves, 0 < `old` <= `new`.
    init(old: UInt64, new: UInt64) {
        self.init(leaf: old - 1, size: new)
        while node & 1 == 1 { climb() }
    }

    mutating func next() -> Sibling? {
        while last > 0 {
            defer { climb() }
            if node & 1 == 1 { return Sibling(isLeft: true, height: height, index: node - 1) }
            if node < last { return Sibling(isLeft: false, height: height, index: node + 1) }
            // An even last node has no sibling: it is its own parent.
        }
        return nil
    }

    private mutating func climb() {
        node >>= 1
        last >>= 1
        height += 1
    }
}
