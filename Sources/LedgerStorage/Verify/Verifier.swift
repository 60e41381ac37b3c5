public import LedgerCore

/// Looks at everything in a ledger that can be recomputed, changes nothing, and gives one verdict.
public struct Verifier: Sendable {
    /// The migrations that this software knows.
    public var migrations: [Migration]
    /// Where pins lie; nil to look for none.
    public var keys: KeyFolder?
    /// A verifier key from outside the ledger, in its text form; nil to take the ledger's word for its key.
    public var verifierKey: String?
    /// Checkpoints and receipts that were kept outside the ledger, to which it is held.
    public var against: [KeptCheckpoint] = []
    /// Who must have cosigned; nil where no policy was handed in.
    public var policy: Policy?
    /// Leaves out SQLite's own integrity check. The verdict then says so.
    public var isQuick = false
    /// Looks at the file of disclosures as well, which is no part of the evidence.
    var checksDisclosures = true
    public var threads = max(2, Workers.coreCount)
    /// Called with the entries walked and their number; at times from several threads.
    public var progress: @Sendable (_ done: UInt64, _ size: UInt64) -> Void = { _, _ in }

    public init(migrations: [Migration], keys: KeyFolder?) {
        self.migrations = migrations
        self.keys = keys
    }

    /// Verifies the ledger at a path. What keeps it from looking is part of the report.
    public func verify(_ path: String) -> VerificationReport {
        var report = VerificationReport()
        do throws(StorageError) {
            let evidence = try Evidence(path)
            try verify(evidence, &report)
            let appeared = try evidence.newSidecars()
            if !appeared.isEmpty {
                report.fail(
                    "place", "Nothing appears beside the file while it is read", as: .tampered,
                    "While the ledger was read, \(appeared.joined(separator: ", ")) appeared beside it.")
            }
        } catch {
            switch error.code {
            case .tampered: report.fail("file", "The file can be read", as: .tampered, error.message)
            default: report.couldNotRun(error.message)
            }
        }
        return report
    }

    private func verify(_ evidence: Evidence, _ report: inout VerificationReport) throws(StorageError) {
        checkFile(evidence, &report)
        let connection = try evidence.source.open()
        try connection.execute("PRAGMA query_only=ON")
        // Before anything is read of the tables: where one is another, nothing else can be said of it.
        let schema = try schemaFinding(connection)
        if let schema { report.fail("schema", Self.schemaTitle, as: schema.verdict, schema.detail) }
        guard let identity = try identity(connection, &report) else { return }
        if schema == nil { checkMigrations(try connection.integer("PRAGMA user_version"), identity, &report) }
        // The pin before the head: while somebody writes, the ledger is never behind a pin that was read earlier.
        guard let known = try keyHistory(connection, identity, &report) else { return }
        let pin = PinFinding(keys, known)
        if verifierKey != nil {
            report.keySource = .given
        } else if case .states = pin {
            report.keySource = .pin
        }
        guard let head = try head(connection, &report) else { return }

        let integrity = Guarded<Result<[String], StorageError>?>(nil)
        let walk = EntryWalk(evidence.source, size: head.size) { [progress] done in
            progress(done, head.size)
        }
        progress(0, head.size)
        let chunks = Guarded<Result<[EntryWalk.ChunkResult], StorageError>>(.success([]))
        // SQLite's own check runs beside the walk, on a thread of its own.
        let source = evidence.source
        Workers.run(isQuick ? 1 : 2) { [threads] number in
            if number == 0 {
                let result = Result { () throws(StorageError) in try walk.run(threads: threads) }
                chunks.with { $0 = result }
            } else {
                let result = Result { () throws(StorageError) in try IntegrityCheck.run(source) }
                integrity.with { $0 = result }
            }
        }
        checkIntegrity(try integrity.with { $0 }?.get(), &report)
        let results = try chunks.with { $0 }.get()
        let late = try redactedSince(head, results, connection, identity)
        report.judgeEntries(results, redactedSince: late)
        report.noteChain(results)
        if checksDisclosures { try checkSealed(results, head, connection, identity, &report) }
        checkRecordedMigrations(results, head, identity, &report)
        try checkTree(results, head, connection, &report)
        let history = try checkKeys(results, known, connection, identity, &report)
        checkSeal(head.seal, identity, history, &report)
        checkCheckpoints(head.checkpoints, connection, history, &report)
        try checkPin(pin, connection, &report)
        try checkKept(head, connection, identity, history, &report)
        try checkPolicy(head.checkpoints, connection, history, &report)
        try checkAnchor(head, connection, identity, &report)
        try checkLogs(results, head.logs, source, connection, &report)
    }

    /// Whose ledger it is; nil, and a failed check, where entry 0 does not say.
    private func identity(
        _ connection: Connection, _ report: inout VerificationReport
    ) throws(StorageError) -> LedgerIdentity? {
        do throws(StorageError) {
            let identity = try connection.identityOfEntry0()
            report.identity = identity
            return identity
        } catch {
            guard error.code == .tampered else { throw error }
            report.fail("entries", VerificationReport.entriesTitle, as: .tampered, seq: 0, error.message)
            return nil
        }
    }

    /// How far the ledger goes; nil, and a failed check, where it holds an entry that no ledger has.
    private func head(
        _ connection: Connection, _ report: inout VerificationReport
    ) throws(StorageError) -> Head? {
        do throws(StorageError) {
            let head = try connection.reading { () throws(StorageError) in try Head(connection) }
            report.size = head.size
            report.head = head.hash
            return head
        } catch {
            guard error.code == .tampered else { throw error }
            report.fail("entries", VerificationReport.entriesTitle, as: .tampered, error.message)
            return nil
        }
    }
}
