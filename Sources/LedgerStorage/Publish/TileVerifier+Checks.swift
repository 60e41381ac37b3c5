internal import LedgerCore

extension TileVerifier {
    /// Joins the chunks to the whole tree, and compares the tiles above them and the root.
    func checkTree(
        _ chunks: [EntryWalk.ChunkResult], _ checkpoint: Checkpoint, _ folder: TileFolder,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        let title = "Every tile and the root are those of the entries"
        guard chunks.allSatisfy({ $0.badEntry == nil }) else {
            return report.add("tree", title, .skipped, "The entries themselves are not sound.")
        }
        let root = EntryWalk.edge(of: chunks).root
        report.root = root
        report.head = try head(checkpoint.size, folder)
        let whole = chunks.filter { $0.edge.size == EntryWalk.chunk }.map { $0.edge.root }
        let above = try difference(above: whole, folder)
        if let reason = chunks.compactMap(\.badTile).first ?? above {
            return report.fail("tree", title, as: .tampered, reason)
        }
        guard root == checkpoint.root else {
            return report.fail(
                "tree", title, as: .tampered,
                "The checkpoint is over root \(checkpoint.root), and the entries have \(root).")
        }
        report.add("tree", title, .pass, "Root \(root).")
    }

    /// Why a tile above the chunks is not that of the entries; nil where all are. The roots of chunks are the hashes of
    /// level 2.
    private func difference(above chunks: [Hash], _ folder: TileFolder) throws(StorageError) -> String? {
        var nodes = chunks
        var level = 2
        var bytes: [UInt8] = []
        while !nodes.isEmpty {
            var above: [Hash] = []
            for start in stride(from: 0, to: nodes.count, by: Tile.fullWidth) {
                let hashes = Array(nodes[start..<min(start + Tile.fullWidth, nodes.count)])
                if let reason = try folder.difference(level: level, UInt64(start) >> 8, hashes, &bytes) {
                    return reason
                }
                if hashes.count == Tile.fullWidth { above.append(Tile.root(hashes)) }
            }
            nodes = above
            level += 1
        }
        return nil
    }

    /// The hash of the newest entry.
    private func head(_ size: UInt64, _ folder: TileFolder) throws(StorageError) -> Hash? {
        guard let tile = Tile(.hashes(level: 0), (size - 1) >> 8, in: size) else { return nil }
        var bytes: [UInt8] = []
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes) else { return nil }
        return try? tile.decode(bytes).last
    }
}
