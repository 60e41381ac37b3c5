internal import LedgerCore

extension Verifier {
    /// Holds the ledger to every checkpoint that was kept outside it. All that has a key holder rewrite a whole ledger
    /// unnoticed is that nobody kept one.
    func checkKept(
        _ head: Head, _ connection: Connection, _ identity: LedgerIdentity, _ history: KeyHistory,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        try report.hold(to: against, history) { (kept, report) throws(StorageError) in
            try check(kept, head, connection, identity, history, &report)
        }
    }

    static var keptTitle: String { "A checkpoint or receipt that was kept outside is of this ledger" }

    private func check(
        _ kept: KeptCheckpoint, _ head: Head, _ connection: Connection, _ identity: LedgerIdentity,
        _ history: KeyHistory,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        let (title, size) = (Self.keptTitle, kept.checkpoint.size)
        guard size <= report.size else {
            return report.fail(
                "against", title, as: .truncated,
                "\(kept.name): the key signed \(size) entries and the ledger has \(report.size): it is an older copy, or entries were cut off."
            )
        }
        guard let root = report.root else {
            return report.add("against", title, .skipped, "\(kept.name): the tree could not be computed.")
        }
        let rootThen = size == report.size ? root : try connection.tree(size: size).root
        guard rootThen == kept.checkpoint.root else {
            return try noteOtherHistory(kept, rootThen, head, connection, identity, history, &report)
        }
        report.tell(kept, isProved: try isProved(kept, connection))
    }

    /// Whether the receipt, if it is one, leads from the entry to the checkpoint.
    private func isProved(_ kept: KeptCheckpoint, _ connection: Connection) throws(StorageError) -> Bool {
        guard let receipt = kept.receipt else { return true }
        guard let leaf = try connection.hash(at: receipt.index) else { return false }
        return (try? receipt.proof.root(leaf: leaf, index: receipt.index, size: kept.checkpoint.size))
            == kept.checkpoint.root
    }
}
