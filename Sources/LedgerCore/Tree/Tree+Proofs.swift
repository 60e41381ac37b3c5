extension Tree {
    /// The proof that leaf `index` is in the tree over the first `size` leaves (RFC 6962 section 2.1.1).
    ///
    /// Reads at most one row a level, two where `size` is smaller than the size of this tree.
    public func inclusionProof<Reader: HashReader & ~Copyable>(
        of index: UInt64, in size: UInt64, reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> InclusionProof {
        guard size <= self.size else { throw .outOfRange("The tree has only \(self.size) leaves, not \(size).") }
        guard index < size else { throw .outOfRange("There is no leaf \(index) among the first \(size).") }
        return InclusionProof(unchecked: try path(Siblings(leaf: index, size: size), in: size, [], reader))
    }

    /// The proof that the first `old` leaves are the beginning of the first `new` (RFC 6962 section 2.1.2).
    ///
    /// Empty where `old` is 0 or equals `new`.
    public func consistencyProof<Reader: HashReader & ~Copyable>(
        from old: UInt64, to new: UInt64, reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> ConsistencyProof {
        guard new <= size else { throw .outOfRange("The tree has only \(size) leaves, not \(new).") }
        guard old <= new else { throw .outOfRange("\(old) leaves are more than \(new).") }
        guard old > 0, old < new else { return ConsistencyProof(unchecked: []) }
        let siblings = Siblings(old: old, new: new)
        // A verifier that holds the old root needs no first hash where that root is itself a complete subtree.
        let first = old.nonzeroBitCount == 1 ? [] : [(siblings.height, siblings.node)]
        return ConsistencyProof(unchecked: try path(siblings, in: new, first, reader))
    }

    private func path<Reader: HashReader & ~Copyable>(
        _ siblings: Siblings, in size: UInt64, _ first: [(height: Int, index: UInt64)], _ reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> [Hash] {
        var cache = RowCache()
        var hashes: [Hash] = []
        hashes.reserveCapacity(64)
        for (height, index) in first { hashes.append(try node(height, index, &cache, reader)) }
        for sibling in siblings {
            hashes.append(try subtree(sibling.height, sibling.index, in: size, &cache, reader))
        }
        return hashes
    }

    /// The root over the leaves below node `index` of a height that the first `size` leaves have.
    private func subtree<Reader: HashReader & ~Copyable>(
        _ height: Int, _ index: UInt64, in size: UInt64, _ cache: inout RowCache, _ reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> Hash {
        let start = index << UInt64(height)
        var end = size
        // All but the last node of a height are complete.
        if size - start >= 1 << UInt64(height) { return try node(height, index, &cache, reader) }
        var root: Hash?
        while end > start {
            let height = end.trailingZeroBitCount
            let left = try node(height, (end >> UInt64(height)) - 1, &cache, reader)
            root = root.map { .node(left, $0) } ?? left
            end -= 1 << UInt64(height)
        }
        return root ?? .emptyRoot
    }

    /// The root of a complete subtree: from the kept nodes where its row is incomplete, else from storage.
    private func node<Reader: HashReader & ~Copyable>(
        _ height: Int, _ index: UInt64, _ cache: inout RowCache, _ reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> Hash {
        let level = height / 4
        let width = 1 << (height % 4)
        let first = index << UInt64(height % 4)
        let row = first / 16
        let slot = Int(first % 16)
        if row == size >> UInt64(4 * level + 4) { return kept(level: level, slot: slot, width: width) }
        if cache.level != level || cache.row != row {
            cache.level = -1
            if level == 0 {
                try Self.read(reader, leaves: (row * 16)..<(row * 16 + 16), into: &cache.hashes)
            } else {
                try Self.read(reader, TreeRow(unchecked: level, row), into: &cache.hashes)
            }
            cache.level = level
            cache.row = row
        }
        return Self.root(cache.hashes.span, slot, width)
    }
}

/// The row read last: the siblings on one path meet four times in every row.
private struct RowCache {
    var level = -1
    var row: UInt64 = 0
    var hashes: [Hash] = []
}

extension Tree {
    /// The root over the first `size` leaves of a reader.
    public static func root<Reader: HashReader & ~Copyable>(
        size: UInt64, reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> Hash {
        try Tree(size: size, reader: reader).root
    }

    /// One inclusion proof. For several, keep the ``Tree``: opening it is what costs.
    public static func inclusionProof<Reader: HashReader & ~Copyable>(
        of index: UInt64, in size: UInt64, reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> InclusionProof {
        try Tree(size: size, reader: reader).inclusionProof(of: index, in: size, reader: reader)
    }

    /// One consistency proof. For several, keep the ``Tree``: opening it is what costs.
    public static func consistencyProof<Reader: HashReader & ~Copyable>(
        from old: UInt64, to new: UInt64, reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> ConsistencyProof {
        try Tree(size: new, reader: reader).consistencyProof(from: old, to: new, reader: reader)
    }
}
