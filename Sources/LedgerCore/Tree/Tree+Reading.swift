extension Tree {
    /// The root over a power of two of neighbouring hashes.
    static func root(_ hashes: Span<Hash>, _ first: Int, _ count: Int) -> Hash {
        guard count > 1 else { return hashes[first] }
        let half = count / 2
        return .node(root(hashes, first, half), root(hashes, first + half, half))
    }

    /// Puts the hashes of leaves in place of what `hashes` held.
    static func read<Reader: HashReader & ~Copyable>(
        _ reader: borrowing Reader, leaves range: Range<UInt64>, into hashes: inout [Hash]
    ) throws(TreeError<Reader.Failure>) {
        hashes.removeAll(keepingCapacity: true)
        guard !range.isEmpty else { return }
        do { try reader.leaves(range, into: &hashes) } catch { throw .reader(error) }
        guard hashes.count == range.count else { throw .miscounted(expected: range.count, got: hashes.count) }
    }

    /// Puts the hashes of a row in place of what `hashes` held.
    static func read<Reader: HashReader & ~Copyable>(
        _ reader: borrowing Reader, _ row: TreeRow, into hashes: inout [Hash]
    ) throws(TreeError<Reader.Failure>) {
        hashes.removeAll(keepingCapacity: true)
        do { try reader.row(row, into: &hashes) } catch { throw .reader(error) }
        guard hashes.count == TreeRow.width else { throw .miscounted(expected: TreeRow.width, got: hashes.count) }
    }
}
