internal import LedgerCore

/// What holds of a ledger and of a published tree alike.
extension VerificationReport {
    /// Judges every checkpoint that was kept outside: against those before it, then by who signed it, then by `check`.
    mutating func hold(
        to against: [KeptCheckpoint], _ history: KeyHistory,
        _ check: (KeptCheckpoint, inout VerificationReport) throws(StorageError) -> Void
    ) throws(StorageError) {
        var sound: [KeptCheckpoint] = []
        for kept in against {
            if let other = sound.first(where: { $0.contradicts(kept, history) }) {
                noteFork(between: other, and: kept)
            } else if isSigned(kept, history) {
                sound.append(kept)
                try check(kept, &self)
            }
        }
    }

    /// Whether a key of the ledger signed it, whatever the ledger says.
    private mutating func isSigned(_ kept: KeptCheckpoint, _ history: KeyHistory) -> Bool {
        do throws(NoteError) {
            _ = try history.verify(kept.note)
            return true
        } catch {
            fail(
                "against", Verifier.keptTitle, as: .unverifiable,
                "\(kept.name): it says nothing of this ledger, whose key is \(history.current). \(error)")
            return false
        }
    }

    /// Tells of a checkpoint over the very tree that stands here.
    ///
    /// - Parameter isProved: whether its receipt, if it is one, leads there.
    mutating func tell(_ kept: KeptCheckpoint, isProved: Bool) {
        let (title, size) = (Verifier.keptTitle, kept.checkpoint.size)
        guard isProved else {
            return fail(
                "against", title, as: .unverifiable,
                "\(kept.name): its checkpoint is of this ledger, but its hashes do not lead there from entry \(kept.receipt?.index ?? 0): it was damaged; ask for it again."
            )
        }
        let what =
            kept.receipt.map { "entry \($0.index) and all of the first \(size) entries" } ?? "the first \(size) entries"
        add("against", title, .pass, "\(kept.name): \(what) stand as the key signed them.")
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
