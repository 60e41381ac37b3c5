internal import LedgerCore

extension Verifier {
    /// Joins the chunks to the whole tree, and compares the rows that span chunks.
    func checkTree(
        _ chunks: [EntryWalk.ChunkResult], _ head: Head, _ connection: Connection, _ report: inout VerificationReport
    ) throws(StorageError) {
        let title = "The tree and its root are those of the entries"
        guard chunks.allSatisfy({ $0.badEntry == nil }) else {
            return report.add("tree", title, .skipped, "The entries themselves are not sound.")
        }
        if let bad = chunks.compactMap(\.badRow).first {
            return report.fail(
                "tree", title, as: .tampered, "Row \(bad.index) of level \(bad.level) of the tree was changed.")
        }
        let edge = EntryWalk.edge(of: chunks)
        report.root = edge.root
        let whole = chunks.filter { $0.edge.size == EntryWalk.chunk }.map { $0.edge.root }
        if let (level, index) = try badRow(above: whole, connection) {
            return report.fail("tree", title, as: .tampered, "Row \(index) of level \(level) of the tree was changed.")
        }
        let expected = (1...TreeRow.levels.upperBound).reduce(0) { $0 + report.size >> UInt64(4 * $1 + 4) }
        guard head.rows == Int64(expected) else {
            return report.fail(
                "tree", title, as: .tampered, "The tree has \(head.rows) rows where \(expected) belong to its entries.")
        }
        report.add("tree", title, .pass, "Root \(edge.root.base64), \(expected) stored rows.")
    }

    /// The first row above the chunks that is not as stored. Nodes of level 4 are the roots of chunks.
    private func badRow(above chunks: [Hash], _ connection: Connection) throws(StorageError) -> (Int, UInt64)? {
        var nodes = chunks
        var level = 4
        while nodes.count >= TreeRow.width {
            var above: [Hash] = []
            for index in 0..<nodes.count / TreeRow.width {
                let row = Array(nodes[index * TreeRow.width..<(index + 1) * TreeRow.width])
                guard try ChunkWalker.isStored(level, UInt64(index), row.span, connection) else {
                    return (level, UInt64(index))
                }
                var edge = RightEdge()
                for node in row { edge.append(node) }
                above.append(edge.root)
            }
            nodes = above
            level += 1
        }
        return nil
    }
}
