internal import LedgerCore

extension Verifier {
    /// Holds the ledger to every checkpoint that was kept outside it. All that has a key holder rewrite a whole ledger
    /// unnoticed is that nobody kept one.
    func checkKept(
        _ head: Head, _ connection: Connection, _ identity: LedgerIdentity, _ history: KeyHistory,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        var sound: [KeptCheckpoint] = []
        for kept in against {
            if let other = sound.first(where: { $0.contradicts(kept) }) {
                noteFork(between: other, and: kept, &report)
                continue
            }
            if try check(kept, head, connection, identity, history, &report) { sound.append(kept) }
        }
    }

    private static var keptTitle: String { "A checkpoint or receipt that was kept outside is of this ledger" }

    /// - Returns: whether the key of the ledger signed it, whatever the ledger says.
    private func check(
        _ kept: KeptCheckpoint, _ head: Head, _ connection: Connection, _ identity: LedgerIdentity,
        _ history: KeyHistory,
        _ report: inout VerificationReport
    ) throws(StorageError) -> Bool {
        let (title, size) = (Self.keptTitle, kept.checkpoint.size)
        do throws(NoteError) {
            _ = try history.verify(kept.note)
        } catch {
            report.fail(
                "against", title, as: .unverifiable,
                "\(kept.name): it says nothing of this ledger, whose key is \(history.current). \(error)")
            return false
        }
        guard size <= report.size else {
            report.fail(
                "against", title, as: .truncated,
                "\(kept.name): the key signed \(size) entries and the ledger has \(report.size): it is an older copy, or entries were cut off."
            )
            return true
        }
        guard let root = report.root else {
            report.add("against", title, .skipped, "\(kept.name): the tree could not be computed.")
            return true
        }
        let rootThen = size == report.size ? root : try connection.tree(size: size).root
        guard rootThen == kept.checkpoint.root else {
            try noteOtherHistory(kept, rootThen, head, connection, identity, history, &report)
            return true
        }
        guard try isProved(kept, connection) else {
            report.fail(
                "against", title, as: .unverifiable,
                "\(kept.name): its checkpoint is of this ledger, but its hashes do not lead there from entry \(kept.receipt?.index ?? 0): it was damaged; ask for it again."
            )
            return true
        }
        let what =
            kept.receipt.map { "entry \($0.index) and all of the first \(size) entries" } ?? "the first \(size) entries"
        report.add("against", title, .pass, "\(kept.name): \(what) stand as the key signed them.")
        return true
    }

    /// Whether the receipt, if it is one, leads from the entry to the checkpoint.
    private func isProved(_ kept: KeptCheckpoint, _ connection: Connection) throws(StorageError) -> Bool {
        guard let receipt = kept.receipt else { return true }
        guard let leaf = try connection.hash(at: receipt.index) else { return false }
        return (try? receipt.proof.root(leaf: leaf, index: receipt.index, size: kept.checkpoint.size))
            == kept.checkpoint.root
    }

    /// The key signed another tree than stands here. Where it signed this one too, that is a fork; where it did not,
    /// somebody without the key changed the ledger.
    private func noteOtherHistory(
        _ kept: KeptCheckpoint, _ root: Hash, _ head: Head, _ connection: Connection, _ identity: LedgerIdentity,
        _ history: KeyHistory,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        let size = kept.checkpoint.size
        let lead =
            "\(kept.name): over \(size) entries the key signed root \(kept.checkpoint.root.base64), and the ledger has \(root.base64)"
        guard let own = try ownStatement(over: size, head, connection, identity, history, report) else {
            return report.fail(
                "against", Self.keptTitle, as: .tampered, "\(lead), which the key signed nowhere: it was changed since."
            )
        }
        report.noteFork(
            Fork(
                name: kept.name, kept: kept.note, own: own.note, isSeal: own.isSeal, size: size, root: root,
                ownSize: own.size, proof: own.size > size ? own.proof : nil))
        let what = own.isSeal ? "its seal" : "its checkpoint"
        report.fail(
            "against", Self.keptTitle, as: .forked,
            "\(lead), which the key signed too, by \(what) over \(own.size) entries: there are two ledgers of one name."
        )
    }

    /// Two checkpoints contradict each other without any ledger.
    private func noteFork(
        between one: KeptCheckpoint, and other: KeptCheckpoint, _ report: inout VerificationReport
    ) {
        report.noteFork(
            Fork(
                name: other.name, kept: other.note, own: one.note, isSeal: false, size: other.checkpoint.size,
                root: one.checkpoint.root, ownSize: one.checkpoint.size, proof: nil))
        report.fail(
            "against", Self.keptTitle, as: .forked,
            "\(other.name): over \(other.checkpoint.size) entries the key signed another root than in \(one.name): there are two ledgers of one name."
        )
    }
}

extension KeptCheckpoint {
    fileprivate func contradicts(_ other: KeptCheckpoint) -> Bool {
        checkpoint.size == other.checkpoint.size && checkpoint.root != other.checkpoint.root
            && checkpoint.origin == other.checkpoint.origin
    }
}
