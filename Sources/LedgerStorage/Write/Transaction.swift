public import Candidacy
public import LedgerCore

/// Entries on their way into a ledger. Until ``commit()`` returns, none of them is acknowledged.
public final class Transaction {
    /// An entry as it was appended.
    public struct Appended: Sendable {
        public let seq: UInt64
        public let hash: Hash
        public let at: Timestamp
        /// Exactly as hashed and stored.
        public let bytes: [UInt8]
    }

    let writer: LedgerWriter
    private var tree: Tree
    /// The hash of the newest entry, appended ones included.
    public private(set) var head: Hash
    private let first: UInt64
    /// The hash of the newest entry before them.
    private let base: Hash
    private let now: Timestamp
    private let nowText: String
    private var isOpen = true
    /// Reads back, through another connection, what was written besides entries.
    var alsoReadBack: (Connection) throws(StorageError) -> Void = { (_) throws(StorageError) in }
    private var buffer: [UInt8] = []
    private let disclosures: DisclosureLog
    /// Whether disclosures are written; not where nothing will be committed.
    var keepsDisclosures = true

    init(_ writer: LedgerWriter, _ base: LedgerWriter.Base, isCoarse: Bool) throws(StorageError) {
        self.writer = writer
        tree = base.tree
        head = base.head
        first = base.tree.size
        self.base = base.head
        let clock = writer.options.clock()
        // A clock that steps back a little is held; one that steps back far is believed, and said to have.
        let isFarBehind = base.newest.seconds - clock.seconds > Self.toleratedSeconds
        let moment = isFarBehind ? clock : max(clock, base.newest)
        now = isCoarse ? Timestamp(seconds: moment.seconds - moment.seconds % 86_400) : moment
        nowText = now.description
        disclosures = DisclosureLog(writer.place.disclosures, genesis: writer.identity.genesis)
        if isFarBehind { try appendAnomaly(newest: base.newest) }
    }

    static let toleratedSeconds: Int64 = 60

    deinit { abandon() }

    /// How many entries the ledger has, appended ones included.
    public var size: UInt64 { tree.size }

    /// The root over all entries, appended ones included.
    public var root: Hash { tree.root }

    /// Appends one decision. A decision was checked, for personal data too, or it would not be one.
    @discardableResult
    public func append(_ decision: Decision) throws(StorageError) -> Appended {
        guard isOpen else { throw StorageError(.badInput, "This transaction is over; begin another.") }
        let seq = tree.size
        do throws(EntryError) {
            try Entry.encode(
                seq: seq, at: nowText, kind: decision.kind.name, body: decision.bodyBytes, prev: head,
                token: decision.token, into: &buffer)
        } catch {
            throw StorageError(.badInput, error.reason + ".")
        }
        let hash = Hash.leaf(buffer)
        if keepsDisclosures { try disclosures.add(decision.disclosures, of: seq) }
        try insert(seq, hash)
        try append(hash)
        head = hash
        return Appended(seq: seq, hash: hash, at: now, bytes: buffer)
    }

    private func insert(_ seq: UInt64, _ hash: Hash) throws(StorageError) {
        let statement = try writer.connection.statement("INSERT INTO entries VALUES (?, ?, ?)")
        let error: StorageError? = hash.withUnsafeBytes { hash in
            buffer.withUnsafeBytes { bytes in
                statement.bind(1, seq)
                statement.bind(2, borrowing: hash)
                statement.bind(3, borrowing: bytes)
                do throws(StorageError) {
                    try statement.run()
                    return nil
                } catch {
                    return error
                }
            }
        }
        if let error { throw error }
    }

    private func append(_ leaf: Hash) throws(StorageError) {
        let connection = writer.connection
        try tree.append(leaf) { (row, hashes) throws(StorageError) in try connection.insert(row, hashes) }
    }

    /// Makes everything appended durable and acknowledged.
    ///
    /// - Returns: the number of entries and the root that the key now vouches for.
    @discardableResult
    public func commit() throws(StorageError) -> (size: UInt64, root: Hash) {
        guard isOpen else { throw StorageError(.badInput, "This transaction is over; begin another.") }
        let root = tree.root
        guard tree.size > first else {
            abandon()
            return (tree.size, root)
        }
        defer { abandon() }
        let connection = writer.connection
        // What opens a sealed field is durable before the field is.
        try disclosures.sync()
        try connection.seal(writer.identity.origin, size: tree.size, root: root, by: writer.signer)
        try writer.options.reached(.sealed)
        // From here on only a look at the ledger tells whether they are needed; the next writer takes it.
        disclosures.keep()
        try connection.execute("COMMIT")
        try writer.options.reached(.committed)
        try ReadBack.check(writer.readBack, first..<tree.size, after: base, to: head)
        try alsoReadBack(writer.readBack)
        try writer.options.reached(.readBack)
        try writer.checkUnmoved()
        let signature = try writer.place.status()?.signature ?? ""
        try writer.pins.advance(to: PinState(size: tree.size, root: root, fileSignature: signature))
        writer.lastTree = (tree, head)
        return (tree.size, root)
    }

    /// Lets everything appended go.
    public func abandon() {
        guard isOpen else { return }
        isOpen = false
        disclosures.undo()
        writer.unlock()
    }

    private func appendAnomaly(newest: Timestamp) throws(StorageError) {
        let body: JSONObject = JSONObject([
            ("type", "clock-backwards"),
            ("detail", .string("The clock says \(now), and the newest entry was recorded at \(newest).")),
        ])
        try append(madeBy: "anomaly", body)
    }
}
