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
        report.edge = edge
        if let (level, index) = try Self.badRow(above: chunks, connection, .own) {
            return report.fail("tree", title, as: .tampered, "Row \(index) of level \(level) of the tree was changed.")
        }
        let expected = Self.rowCount(report.size)
        guard head.rows == Int64(expected) else {
            return report.fail(
                "tree", title, as: .tampered, "The tree has \(head.rows) rows where \(expected) belong to its entries.")
        }
        report.add("tree", title, .pass, "Root \(edge.root.base64), \(expected) stored rows.")
    }

    /// How many rows of its tree a log of so many entries stores.
    static func rowCount(_ size: UInt64) -> UInt64 {
        (1...TreeRow.levels.upperBound).reduce(0) { $0 + size >> UInt64(4 * $1 + 4) }
    }

    /// The first row above the chunks that is not as stored. Nodes of level 4 are the roots of chunks.
    static func badRow(
        above chunks: [EntryWalk.ChunkResult], _ connection: Connection, _ log: LogPlace
    ) throws(StorageError) -> (Int, UInt64)? {
        var nodes = chunks.filter { $0.edge.size == EntryWalk.chunk }.map { $0.edge.root }
        var level = 4
        while nodes.count >= TreeRow.width {
            var above: [Hash] = []
            for index in 0..<nodes.count / TreeRow.width {
                let row = Array(nodes[index * TreeRow.width..<(index + 1) * TreeRow.width])
                guard try ChunkWalker.isStored(level, UInt64(index), row.span, connection, log) else {
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
