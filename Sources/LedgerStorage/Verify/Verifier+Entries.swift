internal import LedgerCore

extension Verifier {
    static var entriesTitle: String { "Every entry is re-hashed, canonical, in sequence and linked" }

    func checkEntries(_ chunks: [EntryWalk.ChunkResult], _ report: inout VerificationReport) {
        let title = Self.entriesTitle
        report.sealedFields = chunks.reduce(0) { $0 + $1.sealedFields }
        report.unknownEntries = chunks.reduce(0) { $0 + $1.unknown }
        let bad = chunks.compactMap(\.badEntry).min { $0.seq < $1.seq }
        if let bad {
            return report.fail("entries", title, as: .tampered, seq: bad.seq, "Entry \(bad.seq): \(bad.reason).")
        }
        let redacted = Set(chunks.flatMap(\.redacted))
        let erased = chunks.flatMap(\.erased)
        if let unlawful = erased.first(where: { !redacted.contains($0.hash) }) {
            return report.fail(
                "entries", title, as: .tampered, seq: unlawful.seq,
                "Entry \(unlawful.seq): its bytes are gone, and no redaction names it.")
        }
        report.erasedEntries = erased.count
        var detail = "\(report.size) \(report.size == 1 ? "entry" : "entries")"
        if !erased.isEmpty { detail += ", \(erased.count) of them lawfully erased" }
        if report.unknownEntries > 0 { detail += ", \(report.unknownEntries) of a version this software does not know" }
        report.add("entries", title, .pass, detail + ".")
    }

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
        let edge = Self.edge(joining: chunks)
        report.root = edge.root
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

    /// The right edge of the tree that chunks make together.
    static func edge(joining chunks: [EntryWalk.ChunkResult]) -> RightEdge {
        var edge = RightEdge()
        for chunk in chunks {
            var place = chunk.edge.size
            for hash in chunk.edge.hashes {
                let height = 63 - place.leadingZeroBitCount
                edge.append(hash, height: height)
                place -= 1 << UInt64(height)
            }
        }
        return edge
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
