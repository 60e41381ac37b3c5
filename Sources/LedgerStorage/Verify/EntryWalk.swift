internal import LedgerCore

/// Walks over entries on all cores, in chunks: re-hashes each, proves it canonical, follows the links, and compares what
/// is stored of the tree with what the entries make.
final class EntryWalk: Sendable {
    /// How many entries one piece of work has: a whole subtree of four levels of rows.
    static let chunk: UInt64 = 65_536
    /// How many entries are read under one lock of the file.
    private static let slice: UInt64 = 4_096

    /// What is known of a chunk that was walked.
    struct ChunkResult: Sendable {
        /// The complete subtrees of the chunk, largest first.
        var edge = RightEdge()
        var badEntry: (seq: UInt64, reason: String)?
        var badRow: (level: Int, index: UInt64)?
        /// Why a tile of a published tree is not the one that belongs there; one sentence.
        var badTile: String?
        var erased: [(seq: UInt64, hash: Hash)] = []
        var redacted: [Hash] = []
        var sealed: [SealedFields.Field] = []
        /// Which entries hold them, and what redactions say of single fields.
        var sealedEntries: [Hash: UInt64] = [:]
        var redactedFields: [SealedFields.Redacted] = []
        /// How many entries tell of a migration.
        var migrations: Int64 = 0
        /// The entries about keys.
        var keys: [UInt64] = []
        var sealedFields = 0
        var unknown = 0
        var clock = ClockWalk()
        /// What the imports of each other ledger say, by its origin, in order.
        var imported: [String: [Imported]] = [:]
    }

    /// How far an entry says that another ledger was imported.
    struct Imported: Hashable, Sendable {
        let size: UInt64
        /// Base64.
        let root: String
        /// How many entries were held before.
        let held: UInt64
        /// The key by which the log was trusted; nil in entries that do not say.
        let verifierKey: String?
    }

    private struct Shared {
        var next: UInt64 = 0
        var results: [UInt64: ChunkResult] = [:]
        var failure: StorageError?
        /// No chunk behind this one matters any more.
        var stop = UInt64.max
        var done: UInt64 = 0
    }

    /// What one thread walks over a chunk with, by its number.
    typealias Walker = (UInt64) throws(StorageError) -> ChunkResult

    private let open: @Sendable () throws(StorageError) -> Walker
    private let size: UInt64
    private let progress: @Sendable (UInt64) -> Void
    private let shared = Guarded(Shared())

    /// - Parameters:
    ///   - open: called once by each thread.
    ///   - progress: called with the number of entries walked; at times from several threads.
    init(
        size: UInt64, progress: @escaping @Sendable (UInt64) -> Void,
        open: @escaping @Sendable () throws(StorageError) -> Walker
    ) {
        self.size = size
        self.progress = progress
        self.open = open
    }

    /// A walk over the entries of a ledger, or of a log that it imported.
    convenience init(
        _ source: Evidence.Source, log: LogPlace = .own, size: UInt64, progress: @escaping @Sendable (UInt64) -> Void
    ) {
        self.init(size: size, progress: progress) { () throws(StorageError) in
            let connection = try source.open()
            try connection.execute("PRAGMA cache_size=-1024")
            return { (number) throws(StorageError) in try Self.walk(number, size: size, log, connection) }
        }
    }

    /// The results by number of chunk, up to the first bad one.
    func run(threads: Int) throws(StorageError) -> [ChunkResult] {
        let chunks = (size + Self.chunk - 1) / Self.chunk
        Workers.run(min(threads, Int(clamping: max(chunks, 1)))) { [self] _ in work(chunks) }
        let (results, failure) = shared.with { ($0.results, $0.failure) }
        if let failure { throw failure }
        return results.sorted { $0.key < $1.key }.map(\.value)
    }

    private func work(_ chunks: UInt64) {
        do throws(StorageError) {
            let walk = try open()
            while let number = shared.with({ take(&$0, chunks) }) {
                let result = try walk(number)
                let done = shared.with { shared in
                    shared.results[number] = result
                    if result.badEntry != nil { shared.stop = min(shared.stop, number) }
                    shared.done += min(Self.chunk, size - number * Self.chunk)
                    return shared.done
                }
                progress(done)
            }
        } catch {
            shared.with {
                $0.failure = $0.failure ?? error
                $0.stop = 0
            }
        }
    }

    private func take(_ shared: inout Shared, _ chunks: UInt64) -> UInt64? {
        guard shared.next < chunks, shared.next <= shared.stop, shared.failure == nil else { return nil }
        defer { shared.next += 1 }
        return shared.next
    }

    private static func walk(
        _ number: UInt64, size: UInt64, _ log: LogPlace, _ connection: Connection
    ) throws(StorageError) -> ChunkResult {
        let start = number * chunk
        let end = min(start + chunk, size)
        var walker = ChunkWalker(start: start, connection: connection, log: log)
        if start > 0 { walker.chain.previous = try connection.hash(at: start - 1, of: log) }
        var next = start
        while next < end, walker.result.badEntry == nil {
            let upper = min(next + slice, end)
            try connection.reading { () throws(StorageError) in try walker.walk(next..<upper) }
            next = upper
        }
        return walker.finish()
    }
}
