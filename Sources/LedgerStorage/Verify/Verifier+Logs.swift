internal import LedgerCore

extension Verifier {
    /// Verifies every imported log as a log of its own, and holds each to what the ledger's own entries say of it.
    ///
    /// A log that is not as it was imported makes the file tampered, whatever the ledger's own log is: nobody but the
    /// key holder may change anything in it. One of which less is held than the ledger says is truncated: so is that of
    /// a ledger refilled from elsewhere, until the bundle is imported again.
    func checkLogs(
        _ chunks: [EntryWalk.ChunkResult], _ found: Result<LogHead, StorageError>, _ source: Evidence.Source,
        _ connection: Connection, _ report: inout VerificationReport
    ) throws(StorageError) {
        let title = "Every imported log verifies on its own, and is what was imported"
        let head: LogHead
        switch found {
        case .success(let found): head = found
        case .failure(let error): return report.fail("logs", title, as: .tampered, error.message)
        }
        guard chunks.allSatisfy({ $0.badEntry == nil }) else {
            return report.add("logs", title, .skipped, "The ledger's own entries are not sound.")
        }
        var imported: [String: [EntryWalk.Imported]] = [:]
        for chunk in chunks { imported.merge(chunk.imported) { $0 + $1 } }
        guard !imported.isEmpty || !head.logs.isEmpty || head.hasStrays else {
            return report.add("logs", title, .notApplicable, "None was imported.")
        }
        let redacted = Set(chunks.flatMap(\.redacted))
        for log in head.logs {
            let (verified, chunks) = try verify(log, imported, redacted, source, connection)
            report.logs.append(verified)
            report.noteChain(chunks, of: log.log.origin)
        }
        let missing = Set(imported.keys).subtracting(head.logs.map(\.log.origin))
        report.logs += missing.sorted().map { LogReport(missing: $0) }
        if head.hasStrays {
            return report.fail("logs", title, as: .tampered, "The tables of imported logs hold rows of no log.")
        }
        if let worst = report.logs.max(by: { $0.verdict.rank < $1.verdict.rank }), worst.verdict != .intact {
            return report.fail("logs", title, as: worst.verdict, "The log of \(worst.origin): \(worst.reason ?? "")")
        }
        guard head.isNumbered else {
            return report.fail(
                "logs", title, as: .tampered, "The checkpoints of imported logs are not numbered as they were imported."
            )
        }
        let entries = report.logs.reduce(0) { $0 + $1.size }
        report.add(
            "logs", title, .pass, "\(head.logs.count) log\(head.logs.count == 1 ? "" : "s"), \(entries) entries.")
    }

    private func verify(
        _ head: LogHead.Log, _ imported: [String: [EntryWalk.Imported]], _ redacted: Set<Hash>,
        _ source: Evidence.Source, _ connection: Connection
    ) throws(StorageError) -> (LogReport, [EntryWalk.ChunkResult]) {
        var report = LogReport(head.log)
        report.head = head.head
        let (place, size) = (head.log.place, head.log.size)
        let walk = EntryWalk(source, log: place, size: size) { [progress] in progress($0, size) }
        let chunks = try walk.run(threads: threads)
        if let bad = chunks.compactMap(\.badEntry).min(by: { $0.seq < $1.seq }) {
            report.fail("Entry \(bad.seq): \(bad.reason).")
            return (report, chunks)
        }
        let lawful = redacted.union(chunks.flatMap(\.redacted))
        let erased = chunks.flatMap(\.erased)
        report.erased = erased.map(\.seq)
        if let unlawful = erased.first(where: { !lawful.contains($0.hash) }) {
            report.fail("Entry \(unlawful.seq): its bytes are gone, and no redaction names it.")
            return (report, chunks)
        }
        let root = EntryWalk.edge(of: chunks).root
        report.root = root
        if let (level, index) = try Self.badRow(in: chunks, connection, place) {
            report.fail("Row \(index) of level \(level) of its tree was changed.")
        } else if head.rows != Int64(Self.rowCount(size)) {
            report.fail("Its tree has \(head.rows) rows where \(Self.rowCount(size)) belong to its entries.")
        } else if erased.first?.seq == 0 {
            report.fail(as: .unverifiable, "Its entry 0 was erased, which names the key that vouches for all others.")
        } else if let reason = try fault(in: head, chunks, root, connection) {
            report.fail(reason)
        } else {
            compare(&report, head.checkpoints.map(\.size), with: imported[head.log.origin] ?? [], root)
        }
        return (report, chunks)
    }

    /// Holds a log that is sound in itself to what the ledger's own entries say was imported.
    ///
    /// - Parameter stored: the sizes of the checkpoints that are kept of it, in order.
    private func compare(
        _ report: inout LogReport, _ stored: [Int64], with imported: [EntryWalk.Imported], _ root: Hash
    ) {
        let size = report.size
        guard let told = imported.last(where: { $0.size == size && $0.root == root.base64 }) else {
            return report.fail(
                "The ledger's own entries do not say that \(size) entries with root \(root) were imported.")
        }
        if let key = told.verifierKey, key != report.verifierKey {
            return report.fail("It is trusted by another key than the one that the ledger's own entries name, \(key).")
        }
        if told == imported.last {
            // An import goes on from what was held then; whatever was larger had been lost before it.
            let sizes = imported.reduce(into: [UInt64]()) { sizes, one in
                sizes.removeAll { $0 > one.held }
                sizes.append(one.size)
            }
            guard stored.count == sizes.count, zip(stored, sizes).allSatisfy({ $0 == Int64(clamping: $1) }) else {
                return report.fail(
                    "\(stored.count) of its checkpoints are kept, and the ledger's own entries tell of \(sizes.count): one was taken out or put in."
                )
            }
            return
        }
        report.fail(
            as: .truncated,
            "\(size) entries are held, and the ledger says that \(imported.last?.size ?? 0) were imported; import its bundle again."
        )
    }

    private static func badRow(
        in chunks: [EntryWalk.ChunkResult], _ connection: Connection, _ place: LogPlace
    ) throws(StorageError) -> (Int, UInt64)? {
        if let bad = chunks.compactMap(\.badRow).first { return (bad.level, bad.index) }
        return try badRow(above: chunks, connection, place)
    }

    /// What is wrong with the keys and checkpoints of a log whose entries and tree are sound; nil where nothing is.
    private func fault(
        in head: LogHead.Log, _ chunks: [EntryWalk.ChunkResult], _ root: Hash, _ connection: Connection
    ) throws(StorageError) -> String? {
        let log = head.log
        guard let keys = try keys(of: log, chunks, connection) else { return "Its entry 0 does not name its key." }
        do throws(NoteError) {
            guard keys.term(of: try VerifierKey(parsing: log.verifierKey)) != nil else {
                return "The key that is kept of it is not one of its own."
            }
            var last: UInt64 = 0
            for stored in head.checkpoints {
                let checkpoint = try keys.verify(try SignedNote(parsing: stored.note)).checkpoint
                guard checkpoint.size == UInt64(exactly: stored.size), checkpoint.size > last,
                    checkpoint.size <= log.size
                else { return "A checkpoint is stored with another size than it states." }
                last = checkpoint.size
                let there = last == log.size ? root : try? connection.tree(size: last, of: log.place).root
                guard there == checkpoint.root else { return "A checkpoint of it is over another tree." }
            }
            return last == log.size ? nil : "No checkpoint covers all its entries."
        } catch {
            return "Its checkpoints are not its key's: \(error)"
        }
    }

    private func keys(
        of log: ImportedLog, _ chunks: [EntryWalk.ChunkResult], _ connection: Connection
    ) throws(StorageError) -> KeyHistory? {
        guard let genesis = try connection.entry(at: 0, of: log.place), var keys = KeyHistory(genesis: genesis),
            keys.current.name == log.origin
        else { return nil }
        for seq in chunks.flatMap(\.keys) {
            if let entry = try connection.entry(at: seq, of: log.place) { keys.follow(entry) }
        }
        return keys
    }
}
