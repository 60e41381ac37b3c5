internal import LedgerCore

extension LedgerReader {
    /// Fails unless the facts are derived from the very entries that a verification found sound.
    ///
    /// Each entry that facts were derived from links to the one before, so that one hash binds all of them. What was
    /// recorded since counts where the key's seal covers it.
    func check(_ facts: FactsCache, against report: VerificationReport) throws(StorageError) {
        let verified: (size: UInt64, head: Hash?)
        if let log {
            guard let found = report.logs.first(where: { $0.origin.utf8.elementsEqual(log.origin.utf8) }) else {
                throw grown
            }
            verified = (found.size, found.head)
        } else {
            verified = (report.size, report.head)
        }
        guard verified.size > 0, facts.size >= verified.size, try facts.hash(at: verified.size - 1) == verified.head
        else {
            throw StorageError(
                .tampered, "\(connection.path) was changed after it was verified; nothing was audited. Run verify.")
        }
        guard facts.size > verified.size else { return }
        guard log == nil, let edge = report.edge,
            let tail = try SealedTail(after: edge, verified.head, connection, identity),
            let place = Int(exactly: facts.size - verified.size - 1), tail.hashes.indices.contains(place),
            tail.hashes[place] == facts.head
        else { throw grown }
    }

    /// Forgets facts that tell of entries of an imported log that a redaction of the ledger's own names; the log itself
    /// says nothing of them.
    func forget(erasedIn log: ImportedLog, _ report: VerificationReport) throws(StorageError) {
        let found = report.logs.first { $0.origin.utf8.elementsEqual(log.origin.utf8) }
        if let found, !found.erased.isEmpty { try facts.forget(found.erased) }
    }

    private var grown: StorageError {
        StorageError(
            .busy,
            "\(connection.path) grew while it was verified, so that not all of it was; give the same command again.")
    }
}
