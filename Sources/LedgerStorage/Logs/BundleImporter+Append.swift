internal import LedgerCore

extension BundleImporter {
    /// Adds a log that was never imported.
    func append(_ bundle: ArrivingBundle, to transaction: Transaction) throws(StorageError) -> BundleReport {
        let number = try writer.connection.integer("SELECT coalesce(max(number), 0) + 1 FROM logs")
        guard let place = LogPlace(imported: number) else {
            throw StorageError(
                .badInput,
                "The ledger holds \(number - 1) logs already, which is as many as it may; use another ledger.")
        }
        let statement = try writer.connection.statement("INSERT INTO logs VALUES (?, ?, ?)")
        statement.bind(1, number)
        statement.bind(2, bundle.content.origin.text)
        statement.bind(3, "\(bundle.trusted)")
        try statement.run()
        guard let report = try append(bundle, Tree(), place, 0, transaction) else { throw changed(bundle.file) }
        return report
    }

    /// Adds what is new to a log that is held.
    ///
    /// - Returns: nil where the bundle does not go on from what is held; nothing was committed then.
    func extend(
        _ held: ImportedLog, _ bundle: ArrivingBundle, _ transaction: Transaction
    ) throws(StorageError) -> BundleReport? {
        let tree = try writer.connection.tree(size: held.size, of: held.place)
        return try append(bundle, tree, held.place, held.size, transaction)
    }

    private func append(
        _ bundle: ArrivingBundle, _ tree: Tree, _ place: LogPlace, _ size: UInt64, _ transaction: Transaction
    ) throws(StorageError) -> BundleReport? {
        let root = tree.root
        var log = LogWriter(place, writer.connection, tree)
        log.erased = try recorder.erasedEntries()
        var isConsistent = true
        let content = try bundle.file.read { (entry) throws(StorageError) in
            if entry.seq + 1 == size { isConsistent = entry.edge.root == root }
            if entry.seq >= size, isConsistent { try log.append(entry) }
            if entry.seq % 4_096 == 0 { progress(entry.seq) }
        }
        guard content.digest == bundle.content.digest else { throw changed(bundle.file) }
        guard isConsistent else { return nil }
        if let held = bundle.held { try judge(bundle.file, content, held) }
        guard log.tree.root == bundle.content.chain.edge.root else { throw changed(bundle.file) }
        try log.append(checkpoint: content.note)
        let appended = try transaction.append(madeBy: "import", body(of: bundle, held: size))
        let (end, final) = (content.chain.size, log.tree.root)
        transaction.alsoReadBack = { (connection) throws(StorageError) in
            try LogWriter.readBack(connection, place, size..<end, root: final)
        }
        try transaction.commit()
        return bundle.report(.imported, appended: end - size, seq: appended.seq)
    }

    private func body(of bundle: ArrivingBundle, held: UInt64) -> JSONObject {
        let content = bundle.content
        let size = content.chain.size
        var log = JSONObject([
            ("origin", .string(content.origin.text)), ("size", .integer(Int64(size))),
            ("root", .string(content.chain.edge.root.base64)),
        ])
        log["vkey"] = .string("\(bundle.trusted)")
        log["checkpoint"] = content.note.recordable(content.keys).map { .string($0) }
        return JSONObject([
            ("file", .object(JSONObject([("digest", .string(content.digest.digestText))]))),
            ("read", .integer(Int64(size))), ("appended", .integer(Int64(size - held))),
            ("duplicates", .integer(Int64(held))), ("bundle", .object(log)),
            ("effective", .string(String("\(writer.options.clock())".prefix(10)))),
        ])
    }

    private func changed(_ file: BundleFile) -> StorageError {
        StorageError(.io, "\(file.path) was changed while it was read; nothing was imported. Try again.")
    }
}

extension SignedNote {
    /// The most bytes of a text in an entry.
    private static let recordableBytes = 8_000

    /// The note as an entry can hold it: as it is, else with the log's own signatures alone; nil where that is too long.
    func recordable(_ keys: KeyHistory) -> String? {
        if description.utf8.count <= Self.recordableBytes { return description }
        let own = signatures.filter { line in keys.terms.contains { $0.key.reference == line.key } }
        guard let short = try? SignedNote(text: text, signatures: own) else { return nil }
        return short.description.utf8.count <= Self.recordableBytes ? short.description : nil
    }
}
