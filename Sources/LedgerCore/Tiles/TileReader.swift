/// Where tiles come from: a folder, a web server, a test.
public protocol TileSource<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// The bytes that stand at the tile's path, whatever they are. A source that has none throws.
    func bytes(of tile: Tile) throws(Failure) -> [UInt8]
}

/// Why a tile could not be used.
public enum TileReadError<Failure: Error>: Error {
    /// The source failed.
    case source(Failure)
    /// The source handed over bytes that are no such tile.
    case malformed(TileError)
    /// The tile is well formed, and not one of the tree with the trusted root.
    case foreign(Tile)
    /// A leaf or a row lies outside the tree; one sentence.
    case outOfRange(String)
}

extension TileReadError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .source(let failure): "\(failure)"
        case .malformed(let error): "\(error)"
        case .foreign(let tile): "\(tile) is not a tile of the tree that the checkpoint signs."
        case .outOfRange(let reason): reason
        }
    }
}

/// Leaves and rows of a published tree, out of tiles that nobody has to trust: each is held against the root of a
/// checkpoint before a hash of it is handed out.
///
/// Keeps at most 64 tiles besides the right edge. Used by one thread at a time.
public final class TileReader<Source: TileSource>: HashReader {
    public let size: UInt64
    public let root: Hash
    private let source: Source
    /// The hashes of the partial tile of each level.
    private var edge: [[Hash]] = []
    private var kept: [Tile: [Hash]] = [:]

    private static var maximumKept: Int { 64 }

    /// Reads the right edge, at most eight tiles, and refuses it unless it makes the root.
    ///
    /// - Parameter root: of a checkpoint whose signature was verified.
    public init(_ source: Source, size: UInt64, root: Hash) throws(TileReadError<Source.Failure>) {
        guard size <= RightEdge.maximumSize else { throw .outOfRange("A tree has at most 2^62 leaves.") }
        self.size = size
        self.root = root
        self.source = source
        var lowest: Tile?
        while size >> UInt64(8 * edge.count) > 0 {
            let level = edge.count
            let tile = Tile(.hashes(level: level), size >> UInt64(8 * level + 8), in: size)
            if lowest == nil { lowest = tile }
            let hashes = if let tile { try read(tile) } else { [Hash]() }
            edge.append(hashes)
        }
        guard TileBuilder.root(edge) == root else {
            if let lowest { throw .foreign(lowest) }
            throw .outOfRange("The root of an empty tree is not that of the checkpoint.")
        }
    }

    public func leaves(_ range: Range<UInt64>, into hashes: inout [Hash]) throws(TileReadError<Source.Failure>) {
        guard range.count <= Tile.fullWidth, range.upperBound <= size else {
            throw .outOfRange("The tree has \(size) leaves, and not \(range).")
        }
        var next = range.lowerBound
        while next < range.upperBound {
            let tile = try self.hashes(level: 0, next >> 8)
            let first = Int(next & 255)
            let count = min(tile.count - first, Int(range.upperBound - next))
            hashes.append(contentsOf: tile[first..<first + count])
            next += UInt64(count)
        }
    }

    public func row(_ row: TreeRow, into hashes: inout [Hash]) throws(TileReadError<Source.Failure>) {
        guard row.end <= size else {
            throw .outOfRange("The tree has no complete row \(row.index) of level \(row.level).")
        }
        let level = row.level / 2
        guard row.level % 2 == 1 else {
            let first = Int(row.index & 15) * TreeRow.width
            hashes.append(contentsOf: try self.hashes(level: level, row.index >> 4)[first..<first + TreeRow.width])
            return
        }
        let tile = try self.hashes(level: level, row.index)
        for node in 0..<TreeRow.width { hashes.append(Tree.root(tile.span, node * TreeRow.width, TreeRow.width)) }
    }

    /// The hashes of the tile at a place within the tree, as wide as the tree has it.
    public func hashes(level: Int, _ index: UInt64) throws(TileReadError<Source.Failure>) -> [Hash] {
        guard let tile = Tile(.hashes(level: level), index, in: size) else {
            throw .outOfRange("The tree has no tile \(index) of level \(level).")
        }
        guard tile.isFull else { return edge[level] }
        if let hashes = kept[tile] { return hashes }
        let above = try self.hashes(level: level + 1, index >> 8)
        let hashes = try read(tile)
        guard Tile.root(hashes) == above[Int(index & 255)] else { throw .foreign(tile) }
        if kept.count >= Self.maximumKept { kept.removeAll(keepingCapacity: true) }
        kept[tile] = hashes
        return hashes
    }

    private func read(_ tile: Tile) throws(TileReadError<Source.Failure>) -> [Hash] {
        let bytes: [UInt8]
        do { bytes = try source.bytes(of: tile) } catch { throw .source(error) }
        do throws(TileError) { return try tile.decode(bytes) } catch { throw .malformed(error) }
    }
}
