internal import LedgerCore

extension Verifier {
    /// The key signed another tree than stands here. Where a checkpoint of this one left too, that is a fork. Where only
    /// the seal covers it, the ledger went another way below what was signed: a seal comes before its commit, which a
    /// crash may undo, so it is suspicion and no evidence. Where neither does, somebody without the key changed it.
    func noteOtherHistory(
        _ kept: KeptCheckpoint, _ root: Hash, _ head: Head, _ connection: Connection, _ identity: LedgerIdentity,
        _ history: KeyHistory,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        let size = kept.checkpoint.size
        let lead =
            "\(kept.name): over \(size) entries the key signed root \(kept.checkpoint.root.base64), and the ledger has \(root.base64)"
        // Only whoever signed that tree, or those to whom they handed over here, can contradict it.
        let signers = kept.signers(history).first.flatMap(history.following) ?? []
        guard let own = try ownStatement(over: size, by: signers, head, connection, identity, history, report) else {
            return noteUnsigned(lead, head, identity, history, &report)
        }
        guard let proof = own.proof else {
            return report.fail(
                "against", Self.keptTitle, as: .truncated,
                "\(lead), which only its seal over \(own.size) entries covers: it went another way below what was signed. Whether the key signed both for others to see, a checkpoint of this ledger would show; none that covers it is stored."
            )
        }
        report.noteFork(
            Fork(
                name: kept.name, kept: kept.note, own: own.note, size: size, root: root, ownSize: own.size,
                proof: own.size > size ? proof : nil))
        report.fail(
            "against", Self.keptTitle, as: .forked,
            "\(lead), which the key signed too, by its checkpoint over \(own.size) entries: there are two ledgers of one name."
        )
    }

    /// Another tree that the key of the checkpoint signed nowhere: changed since, or the ledger of another key, which
    /// only handed over to that one.
    private func noteUnsigned(
        _ lead: String, _ head: Head, _ identity: LedgerIdentity, _ history: KeyHistory,
        _ report: inout VerificationReport
    ) {
        let isSealed = head.seal.flatMap { try? Seal(verifying: $0, identity, by: history.keys) }?.root == report.root
        report.fail(
            "against", Self.keptTitle, as: isSealed ? .unverifiable : .tampered,
            isSealed
                ? "\(lead), which that key did not sign, but one before it: it is the ledger of another."
                : "\(lead), which the key signed nowhere: it was changed since.")
    }
}

extension VerificationReport {
    /// Two checkpoints contradict each other without any ledger.
    mutating func noteFork(between one: KeptCheckpoint, and other: KeptCheckpoint) {
        noteFork(
            Fork(
                name: other.name, kept: other.note, own: one.note, size: other.checkpoint.size,
                root: one.checkpoint.root, ownSize: one.checkpoint.size, proof: nil))
        fail(
            "against", Verifier.keptTitle, as: .forked,
            "\(other.name): over \(other.checkpoint.size) entries the key signed another root than in \(one.name): there are two ledgers of one name."
        )
    }
}
