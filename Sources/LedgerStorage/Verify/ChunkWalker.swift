internal import LedgerCore

/// Walks over one chunk of entries, in slices.
struct ChunkWalker {
    private let start: UInt64
    private let connection: Connection
    private var tree = Tree()
    /// The stored hash of the entry before, which another chunk proves.
    var previous: Hash?
    private(set) var result = EntryWalk.ChunkResult()

    init(start: UInt64, connection: Connection) {
        self.start = start
        self.connection = connection
    }

    mutating func walk(_ range: Range<UInt64>) throws(StorageError) {
        let rows = try connection.statement(
            "SELECT seq, hash, bytes FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
        rows.bind(1, range.lowerBound)
        rows.bind(2, range.upperBound)
        defer { rows.end() }
        var seq = range.lowerBound
        while try rows.step() {
            guard rows.integer(0) == Int64(seq) else { break }
            guard let stored = Hash(bytes: rows.bytes(1)) else { return fail(seq, "it has no hash of 32 bytes") }
            if rows.isNull(2) {
                result.erased.append((seq, stored))
            } else if let reason = check(rows.bytes(2), seq, stored) {
                return fail(seq, reason)
            }
            try append(stored)
            previous = stored
            seq += 1
        }
        if seq < range.upperBound { fail(seq, "it is missing") }
    }

    /// Why bytes are not those of entry `seq`; nil if they are.
    private mutating func check(_ bytes: UnsafeRawBufferPointer, _ seq: UInt64, _ stored: Hash) -> String? {
        guard Hash.leaf(bytes) == stored else { return "its bytes are not those of its hash" }
        do throws(EntryError) {
            let view = try EntryView(bytes, link: previous.map { HashText($0) })
            guard view.seq == seq else { return "its bytes say that it is entry \(view.seq)" }
            guard previous == nil ? view.prev == nil : view.isLinked else {
                return "it does not link to the entry before"
            }
            result.sealedFields += view.sealedCount
            if view.sealedCount > 0 { noteSealed(bytes, seq, stored) }
            if !view.isKnown { result.unknown += 1 }
            if bytes[view.kind].elementsEqual("key".utf8) { result.keys.append(seq) }
            if view.kind.count == 9 {
                if bytes[view.kind].elementsEqual("redaction".utf8) { noteRedaction(bytes) }
                if bytes[view.kind].elementsEqual("migration".utf8) { result.migrations += 1 }
            }
            return nil
        } catch {
            return "it is not canonical: \(error)"
        }
    }

    /// A redaction of one sealed field erases its disclosure; only one of path `*` erases the bytes of an entry.
    private mutating func noteRedaction(_ bytes: UnsafeRawBufferPointer) {
        guard let body = (try? Entry(bytes))?.body, let path = body["path"]?.string, let of = body["of"]?.string,
            let hash = Hash(base64: of)
        else { return }
        guard path != "*" else { return result.redacted.append(hash) }
        result.redactedFields.append(SealedFields.Redacted(entry: hash, path: path))
    }

    private mutating func noteSealed(_ bytes: UnsafeRawBufferPointer, _ seq: UInt64, _ hash: Hash) {
        guard let body = (try? Entry(bytes))?.body else { return }
        result.sealed += SealedValue.all(in: body).map { SealedFields.Field(seq: seq, digest: $0.digest) }
        result.sealedEntries[hash] = seq
    }

    private mutating func append(_ leaf: Hash) throws(StorageError) {
        let (start, connection) = (start, connection)
        var badRow: (Int, UInt64)?
        try tree.append(leaf) { (row, hashes) throws(StorageError) in
            let index = row.index + start >> UInt64(4 * row.level + 4)
            if try !Self.isStored(row.level, index, hashes, connection) { badRow = (row.level, index) }
        }
        if result.badRow == nil { result.badRow = badRow.map { (level: $0.0, index: $0.1) } }
    }

    /// Whether the stored row has just these hashes.
    static func isStored(
        _ level: Int, _ index: UInt64, _ hashes: Span<Hash>, _ connection: Connection
    ) throws(StorageError) -> Bool {
        guard let row = TreeRow(level: level, index: index) else { return false }
        let statement = try connection.statement("SELECT hashes FROM nodes WHERE id = ?")
        statement.bind(1, row.id)
        defer { statement.end() }
        guard try statement.step() else { return false }
        let stored = statement.bytes(0)
        guard stored.count == hashes.count * Hash.byteCount else { return false }
        for place in 0..<hashes.count
        where Hash(bytes: UnsafeRawBufferPointer(rebasing: stored[place * 32..<place * 32 + 32])) != hashes[place] {
            return false
        }
        return true
    }

    private mutating func fail(_ seq: UInt64, _ reason: String) { result.badEntry = (seq, reason) }

    mutating func finish() -> EntryWalk.ChunkResult {
        result.edge = tree.edge
        return result
    }
}
