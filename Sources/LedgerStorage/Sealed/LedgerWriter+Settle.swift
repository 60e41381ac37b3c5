internal import LedgerCore

extension LedgerWriter {
    /// The erasures that this ledger's key has listed.
    var erasures: ErasureList { ErasureList(keys, signer.verifierKey, origin: identity.origin) }

    /// What a commit builds on, once what a crash or a restored copy brought back is gone again: disclosures of entries
    /// that never were, and the bytes of entries that were erased.
    func settled() throws(StorageError) -> Base {
        let base = try examine(pins, signer.verifierKey)
        try DisclosureLog.reconcile(place.disclosures, genesis: identity.genesis, size: base.tree.size)
        // What a crash left of a journal that was kept to be overwritten; a hot one is undone and gone by now.
        if try FileSystem.status(place.journal) != nil { FileSystem.erase(place.journal) }
        let erased = try bytesToErase()
        guard !erased.isEmpty else { return base }
        try erase(erased, base)
        try connection.execute("BEGIN IMMEDIATE")
        return try examine(pins, signer.verifierKey)
    }

    /// The entries whose bytes are listed as erased, and stand in the ledger all the same.
    private func bytesToErase() throws(StorageError) -> [(log: LogPlace, seq: UInt64)] {
        var found: [(log: LogPlace, seq: UInt64)] = []
        for erasure in try erasures.read() where erasure.isOfEntry {
            if let place = try connection.bytes(of: erasure) { found.append(place) }
        }
        return found
    }

    /// Erases bytes and commits that. SQLite overwrites what it frees; the journal, which holds the pages as they were,
    /// is kept, overwritten, and only then removed.
    private func erase(_ places: [(log: LogPlace, seq: UInt64)], _ base: Base) throws(StorageError) {
        connection.rollBack()
        _ = try connection.texts("PRAGMA journal_mode=PERSIST")
        defer { _ = try? connection.texts("PRAGMA journal_mode=DELETE") }
        try connection.execute("BEGIN IMMEDIATE")
        for (log, seq) in places {
            let statement =
                log == .own
                ? try connection.statement("UPDATE entries SET bytes = NULL WHERE seq = ?")
                : try connection.statement("UPDATE log_entries SET bytes = NULL WHERE id = ?")
            statement.bind(1, log.id(seq))
            try statement.run()
            statement.reset()
        }
        try connection.execute("COMMIT")
        try options.erasing(.committed)
        let journal = DisclosureLog.opened(place.journal)
        if journal >= 0 { FileSystem.overwriteAndClose(journal) }
        _ = try connection.texts("PRAGMA journal_mode=DELETE")
        let signature = try place.status()?.signature ?? ""
        try pins.advance(to: PinState(size: base.tree.size, root: base.tree.root, fileSignature: signature))
    }
}
