internal import Candidacy
package import LedgerCore

/// An entry as another copy of the ledger holds it.
package enum RefillEntry: Sendable {
    /// Exactly as hashed and stored.
    case bytes([UInt8])
    /// Lawfully erased there: only the hash is left.
    case erased(Hash)
}

/// What a refill did.
package struct RefillReport: Hashable, Sendable {
    /// How many entries the older copy had, and how many the ledger has now.
    package let from: UInt64
    package let size: UInt64
    package let root: Hash
}

extension LedgerWriter {
    /// Appends to an older copy the entries that it lacks, as other copies of the ledger hold them, until it is just
    /// what its pin remembers. Where it does not come to that, nothing is changed; the pin moves in no case.
    ///
    /// - Parameter source: hands out the entry of a number; called once for each, in order; nil where there is none.
    package func refill(
        from source: (UInt64) throws(StorageError) -> RefillEntry?
    ) throws(StorageError) -> RefillReport {
        try pins.lock(milliseconds: options.busyMilliseconds)
        defer { unlock() }
        try place.checkForWriting()
        try checkUnmoved()
        try connection.execute("BEGIN IMMEDIATE")
        try checkSchemaVersion()
        try checkSound()
        var refill = try Refill(self)
        let from = refill.tree.size
        while let target = refill.target {
            guard let entry = try source(refill.tree.size) else {
                throw StorageError(
                    .missing,
                    "The source ends at \(refill.tree.size) entries, and the key of this ledger has sealed \(target); nothing was changed. Look for a copy that holds more, or start a new ledger with init --succeeds."
                )
            }
            try refill.append(entry)
        }
        guard refill.tree.size > from else { return RefillReport(from: from, size: from, root: refill.tree.root) }
        try refill.checkErasures()
        try refill.finish()
        try options.reached(.sealed)
        try connection.execute("COMMIT")
        try options.reached(.committed)
        try checkSound()
        try options.reached(.readBack)
        try checkUnmoved()
        let signature = try place.status()?.signature ?? ""
        try pins.advance(
            to: PinState(size: refill.tree.size, root: refill.tree.root, fileSignature: signature))
        return RefillReport(from: from, size: refill.tree.size, root: refill.tree.root)
    }

    private func checkSound() throws(StorageError) {
        var verifier = Verifier(migrations: migrations, keys: nil)
        verifier.checksDisclosures = false
        let report = verifier.verify(place.path)
        guard report.isFitForWriting else { throw Self.refusal(report, place) }
    }
}

/// An older copy on its way to what its pin remembers, within one transaction of its writer.
private struct Refill {
    private let writer: LedgerWriter
    private(set) var tree: Tree
    private var head: Hash
    private var history: KeyHistory
    /// What pins remember of sizes that are not reached yet.
    private var pinned: [PinState] = []
    /// The entries of which the source had no bytes, and the hashes that redactions among its entries name.
    private var erased: [(seq: UInt64, hash: Hash)] = []
    private var redacted: Set<Hash> = []
    /// Checkpoints over the entries that rotated a key; the copy lacks what was stored over them.
    private var rotations: [(checkpoint: Checkpoint, old: VerifierKey)] = []

    init(_ writer: LedgerWriter) throws(StorageError) {
        self.writer = writer
        let size = try writer.connection.size()
        tree = try writer.connection.tree(size: size)
        guard size > 0, let head = try writer.connection.hash(at: size - 1) else {
            throw StorageError(.tampered, "\(writer.place.path) has no entries; run verify.")
        }
        self.head = head
        history = try writer.connection.keyHistory(writer.identity)
        try remember(writer.pins)
    }

    private mutating func remember(_ pins: PinSet) throws(StorageError) {
        for pin in try pins.read() {
            if pin.size > tree.size {
                pinned.append(pin)
            } else {
                try check(pin, pin.size == tree.size ? tree.root : writer.connection.tree(size: pin.size).root)
            }
        }
    }

    private func check(_ pin: PinState, _ root: Hash) throws(StorageError) {
        guard pin.root != root else { return }
        throw StorageError(
            .rolledBack,
            "At \(pin.size) entries the key of this ledger sealed another root than the copy and the source lead to; nothing was changed. One of them is of another history: look for another source, or start a new ledger with init --succeeds."
        )
    }

    /// How many entries the key has sealed, where the copy has fewer.
    var target: UInt64? { pinned.map(\.size).max() }

    mutating func append(_ entry: RefillEntry) throws(StorageError) {
        let seq = tree.size
        let hash: Hash
        switch entry {
        case .erased(let gone):
            hash = gone
            erased.append((seq, gone))
        case .bytes(let bytes):
            hash = .leaf(bytes)
            try checkLink(bytes, seq)
        }
        let connection = writer.connection
        let statement = try connection.statement("INSERT INTO entries VALUES (?, ?, ?)")
        statement.bind(1, seq)
        hash.withUnsafeBytes { statement.bind(2, copying: $0) }
        if case .bytes(let bytes) = entry {
            bytes.withUnsafeBytes { statement.bind(3, copying: $0) }
        } else {
            statement.bind(3, nil as String?)
        }
        try statement.run()
        try tree.append(hash) { (row, hashes) throws(StorageError) in try connection.insert(row, hashes) }
        head = hash
        for pin in pinned where pin.size == tree.size { try check(pin, tree.root) }
        pinned.removeAll { $0.size <= tree.size }
        if case .bytes(let bytes) = entry { try follow(bytes, seq) }
    }

    private func checkLink(_ bytes: [UInt8], _ seq: UInt64) throws(StorageError) {
        let head = head
        let isSound = bytes.withUnsafeBytes { bytes in
            guard let view = try? EntryView(bytes), view.seq == seq, let link = view.prev else { return false }
            return head.isWritten(as: UnsafeRawBufferPointer(rebasing: bytes[link]))
        }
        guard isSound else {
            throw StorageError(
                .badInput,
                "Entry \(seq) of the source does not follow the entry before; nothing was changed. Look for another source."
            )
        }
    }

    /// Does what an entry said when it was first written: a key took over, the schema changed, bytes were erased.
    private mutating func follow(_ bytes: [UInt8], _ seq: UInt64) throws(StorageError) {
        guard let entry = try? Entry(bytes) else { return }
        switch entry.kind {
        case "key":
            let old = history.current
            guard history.follow(entry) else { return }
            do throws(NoteError) {
                let origin = try Origin(writer.identity.origin)
                rotations.append((Checkpoint(origin: origin, size: tree.size, root: tree.root), old))
            } catch {
                throw StorageError(.tampered, "\(error)")
            }
            try writer.take(history.current)
            try writer.pins.lock(milliseconds: writer.options.busyMilliseconds)
            try remember(writer.pins)
        case "migration": try migrate(entry)
        case "redaction":
            guard entry.body["path"]?.string == "*", let of = entry.body["of"]?.string, let hash = Hash(base64: of)
            else { return }
            redacted.insert(hash)
            let statement = try writer.connection.statement(
                "UPDATE entries SET bytes = NULL WHERE hash = ? AND bytes IS NOT NULL")
            hash.withUnsafeBytes { statement.bind(1, copying: $0) }
            try statement.run()
        default: return
        }
    }

    /// Hashes alone lead to the pinned root as well: bytes may be missing only where a redaction behind them says so.
    func checkErasures() throws(StorageError) {
        guard let unlawful = erased.first(where: { !redacted.contains($0.hash) }) else { return }
        throw StorageError(
            .badInput,
            "The source holds no bytes of entry \(unlawful.seq), and no redaction names it; nothing was changed. Look for another source."
        )
    }

    private func migrate(_ entry: Entry) throws(StorageError) {
        let migration = writer.migrations.first { Int64($0.number) == entry.body["number"]?.integer }
        guard let migration, migration.digest.digestText == entry.body["digest"]?.string else {
            throw StorageError(
                .newerSchema,
                "Entry \(entry.seq) of the source tells of a migration that this software does not know; nothing was changed. Use a newer release."
            )
        }
        try migration.apply(to: writer.connection)
    }

    /// Seals what was reached, and points at the entries that rotated keys, as their rotation did.
    func finish() throws(StorageError) {
        for (checkpoint, old) in rotations {
            let keys = history.keys(at: checkpoint.size).filter { $0 != old }
            var signer: (any NoteSigner)?
            if let key = keys.last { signer = try writer.findSigner(key) }
            let note: SignedNote
            do throws(NoteError) {
                guard let signer else { throw .unverified }
                note = try SignedNote(text: checkpoint.text, signedBy: signer)
            } catch {
                throw StorageError(.keyMissing, "The refilled ledger could not be signed: \(error)")
            }
            try writer.insert(note, checkpoint)
        }
        try writer.connection.seal(writer.identity.origin, size: tree.size, root: tree.root, by: writer.signer)
    }
}
