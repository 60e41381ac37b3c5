import LedgerCore

extension FuzzTarget {
    static func tilePath() -> FuzzTarget {
        FuzzTarget(
            canonical: "path of a tile",
            seeds: ["tile/0/005", "tile/entries/x001/x234/067.p/255", "tile/7/000.p/64"],
            { bytes in
                guard let tile = String(validating: bytes, as: UTF8.self).flatMap(Tile.init(path:)) else {
                    throw NoteError.malformed("It is no path of a tile.")
                }
                return tile
            }, { $0.path })
    }

    /// The right edge of a tree as one input: what is taken must be the tiles of that tree.
    static func tiles() -> FuzzTarget {
        let size: UInt64 = 3 * 256 + 5
        let leaves = Vectors.leaves(Int(size))
        var edge = RightEdge()
        for leaf in leaves { edge.append(leaf) }
        let (root, sound) = (edge.root, MemoryTiles(leaves).files)
        let (below, above) = ("tile/0/003.p/5", "tile/1/000.p/3")
        let seed = (sound[below] ?? []) + (sound[above] ?? [])
        return FuzzTarget("right edge of tiles", bytes: [seed]) { bytes in
            let tiles = MemoryTiles(files: sound)
            tiles.files[below] = Array(bytes.prefix(5 * 32))
            tiles.files[above] = Array(bytes.dropFirst(5 * 32))
            guard (try? TileReader(tiles, size: size, root: root)) != nil else { return nil }
            return bytes == seed ? nil : "tiles of another tree are taken"
        }
    }

    static func entryBundle() -> FuzzTarget {
        guard let tile = Tile(.entries, 0, width: 4) else { return FuzzTarget("entry bundle", bytes: []) { _ in nil } }
        let seed: [UInt8] = [0, 2, 123, 125, 0, 0, 1, 0] + Array(repeating: 7, count: 256) + [0, 1, 9]
        return FuzzTarget("entry bundle", bytes: [seed]) { bytes in
            guard let records = try? EntryBundle.records(of: tile, in: bytes) else { return nil }
            var again: [UInt8] = []
            for record in records {
                let isAppended = bytes.withUnsafeBytes {
                    EntryBundle.append(
                        record.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: $0[record]), to: &again)
                }
                guard isAppended else { return "a record cannot be written again" }
            }
            return again == bytes ? nil : "it is written as other bytes"
        }
    }
}
