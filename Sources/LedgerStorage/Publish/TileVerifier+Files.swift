internal import LedgerCore

extension TileVerifier {
    /// More names than a folder of a tile tree has: a thousand tiles, their partial tiles, a thousand groups.
    static let maximumNames = 4_096

    /// What a look at every file below `tile` found.
    private struct Inventory {
        var files = 0
        /// How many belong to no tree as small as the checkpoint's.
        var beyond = 0
        /// How many hold bytes that were erased in the current bundle.
        var unerased = 0
        /// What is wrong with the first file that does not belong here, in one sentence.
        var fault: String?
    }

    /// Looks at every file among the tiles: those that the tree is read by were judged already, a partial tile of an
    /// earlier checkpoint must be the beginning of the one in its place, and what lies beyond the checkpoint an
    /// interrupted publication left.
    func checkFiles(
        _ size: UInt64, _ folder: TileFolder, _ report: inout VerificationReport
    ) throws(StorageError) {
        guard report.verdict != .tampered else {
            return report.add("files", Self.filesTitle, .skipped, "The tiles themselves are not sound.")
        }
        var inventory = Inventory()
        var folders = ["tile"]
        while inventory.fault == nil, let name = folders.popLast() {
            for (child, isFolder) in try folder.names(in: name, limit: Self.maximumNames) {
                let path = "\(name)/\(child)"
                if isFolder {
                    guard path.utf8.count < 64 else {
                        inventory.fault = "\(path) is a folder that no tile tree has."
                        break
                    }
                    folders.append(path)
                } else {
                    try look(at: path, size, folder, &inventory)
                }
            }
        }
        if let fault = inventory.fault { return report.fail("files", Self.filesTitle, as: .tampered, fault) }
        var detail = "\(inventory.files) file\(inventory.files == 1 ? "" : "s")."
        if inventory.beyond > 0 {
            detail +=
                " \(inventory.beyond) more lie beyond the checkpoint and were not judged; a publication that was interrupted leaves them, and the next one completes it."
        }
        if inventory.unerased > 0 {
            detail +=
                " \(inventory.unerased) of them still hold bytes of an entry that was erased; publish again to take them out."
        }
        report.add("files", Self.filesTitle, .pass, detail)
    }

    private func look(
        at path: String, _ size: UInt64, _ folder: TileFolder, _ inventory: inout Inventory
    ) throws(StorageError) {
        guard let tile = Tile(path: path) else {
            inventory.fault = "\(path) is no tile, and nobody but publish should write there."
            return
        }
        guard tile.end <= size else {
            inventory.beyond += 1
            return
        }
        inventory.files += 1
        guard let current = Tile(tile.content, tile.index, in: size), current != tile else { return }
        var (bytes, whole): ([UInt8], [UInt8]) = ([], [])
        guard try folder.read(path, limit: tile.maximumByteCount, into: &bytes),
            try folder.read(current.path, limit: current.maximumByteCount, into: &whole)
        else { return }
        let fault = "\(tile) is not the beginning of \(current)."
        guard tile.content == .entries else {
            if bytes.count != tile.hashByteCount || !whole.starts(with: bytes) { inventory.fault = fault }
            return
        }
        guard let records = try? EntryBundle.records(of: current, in: whole),
            let united = EntryBundle.union(tile, bytes, Array(whole[..<records[tile.width - 1].upperBound]))
        else {
            inventory.fault = fault
            return
        }
        if united != bytes { inventory.unerased += 1 }
    }
}
