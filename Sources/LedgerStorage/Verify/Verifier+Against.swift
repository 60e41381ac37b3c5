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
            if let other = sound.first(where: { $0.contradicts(kept, history) }) {
                report.noteFork(between: other, and: kept)
                continue
            }
            if try check(kept, head, connection, identity, history, &report) { sound.append(kept) }
        }
    }

    static var keptTitle: String { "A checkpoint or receipt that was kept outside is of this ledger" }

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
}

extension KeptCheckpoint {
    /// The keys of a ledger that signed, those that were in force first before the others.
    func signers(_ history: KeyHistory) -> [VerifierKey] {
        guard let signed = try? history.verify(note).note else { return [] }
        return history.terms.map(\.key).filter(signed.isSigned)
    }

    /// Whether one key signed both, and another tree of the same size in each.
    func contradicts(_ other: KeptCheckpoint, _ history: KeyHistory) -> Bool {
        checkpoint.size == other.checkpoint.size && checkpoint.root != other.checkpoint.root
            && checkpoint.origin == other.checkpoint.origin
            && !Set(signers(history)).isDisjoint(with: other.signers(history))
    }
}
