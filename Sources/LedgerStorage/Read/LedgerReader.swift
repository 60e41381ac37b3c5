public import LedgerCore

/// A ledger open for reading. Every entry it hands out was hashed again; whether the whole is sound, `Verifier` says.
///
/// Used by one thread at a time. Nothing of the ledger is changed.
public final class LedgerReader {
    public let identity: LedgerIdentity
    /// How many entries the ledger had when it was opened.
    public let size: UInt64
    let connection: Connection
    let place: LedgerPlace
    /// The imported log that is read; nil for the ledger's own.
    let log: ImportedLog?
    private let evidence: Evidence
    let facts: FactsCache

    /// - Parameter cache: where facts are kept between runs; nil to derive them anew.
    public init(_ path: String, cache: CacheFolder?) throws(StorageError) {
        place = LedgerPlace(path)
        evidence = try Evidence(path)
        guard evidence.problems.isEmpty else {
            throw StorageError(
                .unsafePlace, "\(evidence.problems.joined(separator: "; ")). Nothing is read from it; run verify.")
        }
        connection = try evidence.source.open()
        try connection.execute("PRAGMA query_only=ON")
        identity = try connection.identity()
        size = try connection.size()
        log = nil
        facts = try CacheFolder.facts(cache, identity, path)
    }

    /// A log that was imported, read like a ledger. What of it is sound, `Verifier` says first, as for the ledger itself.
    ///
    /// - Parameter cache: where facts of it are kept between runs, apart from those of the ledger.
    package init(_ log: ImportedLog, of reader: LedgerReader, cache: CacheFolder?) throws(StorageError) {
        place = reader.place
        evidence = reader.evidence
        connection = try evidence.source.open()
        connection.shown = log.place
        try connection.execute("PRAGMA query_only=ON")
        identity = try connection.identity(of: log)
        size = log.size
        self.log = log
        facts = try CacheFolder.facts(cache, identity, reader.place.path, log: log.origin)
    }

    /// An entry; nil where there is none, or where its bytes were erased.
    public func entry(at seq: UInt64) throws(StorageError) -> Entry? {
        seq < size ? try connection.entry(at: seq) : nil
    }

    /// The stored hash of an entry, which is there also where its bytes were erased.
    public func hash(at seq: UInt64) throws(StorageError) -> Hash? {
        seq < size ? try connection.hash(at: seq) : nil
    }

    /// Facts that reach as far as the ledger.
    package func freshFacts() throws(StorageError) -> FactsCache {
        try facts.begin()
        do throws(StorageError) {
            try facts.catchUp(with: connection)
            try facts.fillRules(with: connection)
            try facts.commit()
        } catch {
            facts.rollBack()
            throw error
        }
        return facts
    }

    /// Hands out the stored bytes of every entry, or the hash of one whose bytes were erased, in order.
    ///
    /// - Parameter limit: how many entries at most.
    public func export(
        first limit: UInt64 = .max,
        _ body: (_ bytes: UnsafeRawBufferPointer?, _ hash: Hash) throws(StorageError) -> Void
    ) throws(StorageError) {
        let size = min(size, limit)
        var next: UInt64 = 0
        while next < size {
            let end = min(next + 4_096, size)
            try connection.reading { () throws(StorageError) in try export(next..<end, body) }
            next = end
        }
    }

    private func export(
        _ range: Range<UInt64>, _ body: (UnsafeRawBufferPointer?, Hash) throws(StorageError) -> Void
    ) throws(StorageError) {
        let rows = try connection.statement(
            "SELECT hash, bytes FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
        rows.bind(1, range.lowerBound)
        rows.bind(2, range.upperBound)
        defer { rows.end() }
        var seq = range.lowerBound
        while try rows.step() {
            guard let hash = Hash(bytes: rows.bytes(0)), rows.isNull(1) || Hash.leaf(rows.bytes(1)) == hash else {
                break
            }
            try body(rows.isNull(1) ? nil : rows.bytes(1), hash)
            seq += 1
        }
        guard seq == range.upperBound else {
            throw StorageError(.tampered, "Entry \(seq) of \(connection.path) is not what was recorded; run verify.")
        }
    }

    /// The proof that an entry is in the tree of all entries (RFC 6962 section 2.1.1), with the root it leads to.
    public func inclusionProof(of seq: UInt64) throws(StorageError) -> (proof: InclusionProof, root: Hash) {
        let (connection, size) = (connection, size)
        return try connection.reading { () throws(StorageError) in
            do throws(TreeError<StorageError>) {
                let stored = StoredTree(connection: connection)
                let tree = try Tree(size: size, reader: stored)
                return (try tree.inclusionProof(of: seq, in: size, reader: stored), tree.root)
            } catch {
                throw StorageError(error)
            }
        }
    }
}
