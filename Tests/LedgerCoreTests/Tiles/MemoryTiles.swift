import LedgerCore

/// A published tree in memory, which a test may damage. Counts its reads.
final class MemoryTiles: TileSource {
    struct Missing: Error { let tile: Tile }

    var files: [String: [UInt8]] = [:]
    private(set) var reads = 0

    /// Every tile that the growth of a tree leaf by leaf leaves, old partial tiles included where `partialsAt` has their size.
    init(_ leaves: [Hash], partialsAt sizes: Set<UInt64> = []) {
        var builder = TileBuilder()
        for leaf in leaves {
            builder.append(leaf) { tile, hashes in files[tile.path] = Tile.encode(hashes) }
            if sizes.contains(builder.size) { add(builder.partials) }
        }
        add(builder.partials)
    }

    /// A tree that was made before.
    init(files: [String: [UInt8]]) { self.files = files }

    private func add(_ partials: [(tile: Tile, hashes: [Hash])]) {
        for (tile, hashes) in partials { files[tile.path] = Tile.encode(hashes) }
    }

    func bytes(of tile: Tile) throws(Missing) -> [UInt8] {
        reads += 1
        guard let bytes = files[tile.path] else { throw Missing(tile: tile) }
        return bytes
    }
}
