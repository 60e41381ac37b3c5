internal import LedgerCore

/// Walks over one chunk of the entries of a published tree: a tile of level 1 and all below it.
struct TileChunkWalker {
    private let number: UInt64
    private let size: UInt64
    private let folder: TileFolder
    private var chain = EntryChain()
    private var bytes: [UInt8] = []

    init(_ number: UInt64, size: UInt64, _ folder: TileFolder) {
        self.number = number
        self.size = size
        self.folder = folder
    }

    mutating func walk() throws(StorageError) -> EntryWalk.ChunkResult {
        let start = number * EntryWalk.chunk
        let end = min(start + EntryWalk.chunk, size)
        if start > 0, try !readPrevious(start) { return chain.result }
        var nodes: [Hash] = []
        var leaves: [Hash] = []
        for index in start >> 8...(end - 1) >> 8 {
            guard let hashes = try follow(index) else { return chain.result }
            if hashes.count == Tile.fullWidth { nodes.append(Tile.root(hashes)) } else { leaves = hashes }
        }
        chain.result.badTile = try difference(level: 1, number, nodes)
        if nodes.count == Tile.fullWidth {
            chain.result.edge.append(Tile.root(nodes), height: 16)
        } else {
            for node in nodes { chain.result.edge.append(node, height: 8) }
            for leaf in leaves { chain.result.edge.append(leaf) }
        }
        return chain.result
    }

    /// The hash of the entry before the chunk, which another chunk proves.
    private mutating func readPrevious(_ start: UInt64) throws(StorageError) -> Bool {
        guard let hashes = try hashes((start >> 8) - 1, first: start) else { return false }
        chain.previous = hashes.last
        return true
    }

    /// Follows the entries below a tile of level 0, and hands out its hashes; nil where one is not as it should be.
    private mutating func follow(_ index: UInt64) throws(StorageError) -> [Hash]? {
        let first = index << 8
        guard let hashes = try hashes(index, first: first), let tile = Tile(.entries, index, in: size) else {
            return nil
        }
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes) else {
            return fail(first, "\(tile) is not there")
        }
        let records: [Range<Int>]
        do throws(TileError) { records = try EntryBundle.records(of: tile, in: bytes) } catch {
            return fail(first, Self.clause(error))
        }
        for (place, record) in records.enumerated() {
            let seq = first + UInt64(place)
            let reason = bytes.withUnsafeBytes {
                chain.follow(record.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: $0[record]), seq, hashes[place])
            }
            if let reason { return fail(seq, reason) }
        }
        return hashes
    }

    private mutating func hashes(_ index: UInt64, first: UInt64) throws(StorageError) -> [Hash]? {
        guard let tile = Tile(.hashes(level: 0), index, in: size) else { return nil }
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes) else {
            return fail(first, "\(tile) is not there")
        }
        do throws(TileError) { return try tile.decode(bytes) } catch { return fail(first, Self.clause(error)) }
    }

    private mutating func difference(level: Int, _ index: UInt64, _ hashes: [Hash]) throws(StorageError) -> String? {
        try folder.difference(level: level, index, hashes, &bytes)
    }

    private mutating func fail(_ seq: UInt64, _ reason: String) -> [Hash]? {
        chain.result.badEntry = (seq, reason)
        return nil
    }

    /// A sentence without its full stop.
    private static func clause(_ error: TileError) -> String { String(error.description.dropLast()) }
}

extension TileFolder {
    /// Why a tile is not the one with these hashes, in one sentence; nil where it is, or where there are none.
    func difference(
        level: Int, _ index: UInt64, _ hashes: [Hash], _ bytes: inout [UInt8]
    ) throws(StorageError) -> String? {
        guard !hashes.isEmpty, let tile = Tile(.hashes(level: level), index, width: hashes.count) else { return nil }
        guard try read(tile.path, limit: tile.maximumByteCount, into: &bytes) else { return "\(tile) is not there." }
        return bytes == Tile.encode(hashes) ? nil : "\(tile) is not the tile of the entries below it."
    }
}
