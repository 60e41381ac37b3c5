internal import LedgerCore

/// Makes the files of a published tree out of a ledger, in the order of its entries, each of which is hashed again and
/// followed from the one before.
struct TileMaker {
    /// What the entries made.
    struct Outcome {
        let root: Hash
        /// The hashes of entries that were erased lawfully, by what these entries say.
        let redacted: [Hash]
        /// The first entry whose bytes are gone and that none of these entries redacts.
        let uncovered: UInt64?
    }

    let reader: LedgerReader
    /// How many entries the tree is over.
    let size: UInt64
    let progress: (UInt64) -> Void

    /// Hands out every file that a tree of `size` entries has and one of `published` has not, and the partial tiles of
    /// the newest entries.
    func make(
        from published: UInt64, _ body: (Tile, [UInt8]) throws(StorageError) -> Void
    ) throws(StorageError) -> Outcome {
        let connection = reader.connection
        var next = published & ~255
        var builder = try builder(size: next)
        var chain = EntryChain()
        if next > 0 { chain.previous = try connection.hash(at: next - 1) }
        var bundle: [UInt8] = []
        var leaves: [Hash] = []
        while next < size {
            let end = min(next + UInt64(Tile.fullWidth), size)
            guard let tile = Tile(.entries, next >> 8, in: size) else { break }
            bundle.removeAll(keepingCapacity: true)
            leaves.removeAll(keepingCapacity: true)
            try connection.reading { () throws(StorageError) in
                try read(next..<end, &chain, &bundle, &leaves)
            }
            try body(tile, bundle)
            for leaf in leaves {
                try builder.append(leaf) { (tile, hashes) throws(StorageError) in try body(tile, Tile.encode(hashes)) }
            }
            next = end
            progress(next)
        }
        for (tile, hashes) in builder.partials { try body(tile, Tile.encode(hashes)) }
        let redacted = Set(chain.result.redacted)
        let uncovered = chain.result.erased.first { !redacted.contains($0.hash) }?.seq
        return Outcome(root: builder.root, redacted: chain.result.redacted, uncovered: uncovered)
    }

    private func builder(size: UInt64) throws(StorageError) -> TileBuilder {
        do throws(TreeError<StorageError>) {
            return try TileBuilder(size: size, reader: StoredTree(connection: reader.connection))
        } catch {
            throw StorageError(error)
        }
    }

    private func read(
        _ range: Range<UInt64>, _ chain: inout EntryChain, _ bundle: inout [UInt8], _ leaves: inout [Hash]
    ) throws(StorageError) {
        let path = reader.connection.path
        let rows = try reader.connection.statement(
            "SELECT hash, bytes FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
        rows.bind(1, range.lowerBound)
        rows.bind(2, range.upperBound)
        defer { rows.end() }
        var seq = range.lowerBound
        while try rows.step() {
            guard let stored = Hash(bytes: rows.bytes(0)) else { break }
            let bytes = rows.isNull(1) ? nil : rows.bytes(1)
            if let reason = chain.follow(bytes, seq, stored) {
                throw StorageError(.tampered, "Entry \(seq) of \(path): \(reason). Nothing is published; run verify.")
            }
            guard EntryBundle.append(bytes, to: &bundle) else { break }
            leaves.append(stored)
            seq += 1
        }
        guard seq == range.upperBound else {
            throw StorageError(
                .tampered, "Entry \(seq) of \(path) is not what was recorded. Nothing is published; run verify.")
        }
    }
}
