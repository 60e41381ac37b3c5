internal import LedgerCore

extension Verifier {
    /// Whether the key vouches for just these entries. What lies beyond the seal, nobody with the key wrote.
    func checkSeal(
        _ note: String?, _ identity: LedgerIdentity, _ history: KeyHistory, _ report: inout VerificationReport
    ) {
        let title = "The key's seal covers just these entries"
        guard let text = verifierKey else { return checkSeal(note, identity, history, title, &report) }
        guard let key = try? VerifierKey(parsing: text) else {
            return report.fail(
                "seal", title, as: .unverifiable, "The verifier key that was handed in cannot be read; copy it whole.")
        }
        if let trusted = history.following(key) {
            // Anybody can hand over to a key that is trusted; only it and those behind it vouch for what lies before.
            if let note, let seal = try? Seal(verifying: note, identity, by: history.keys),
                (try? Seal(verifying: note, identity, by: { history.keys(at: $0).filter(trusted.contains) })) == nil
            {
                return report.fail(
                    "seal", title, as: .unverifiable,
                    "The seal over \(seal.size) entries is by a key before the one that was handed in, which has not sealed this ledger itself."
                )
            }
            return checkSeal(note, identity, history, title, &report)
        }
        report.fail(
            "seal", title, as: .unverifiable,
            "The ledger names another key, \(history.current), than the one that was handed in; it is another ledger, or a forgery."
        )
    }

    private func checkSeal(
        _ note: String?, _ identity: LedgerIdentity, _ history: KeyHistory, _ title: String,
        _ report: inout VerificationReport
    ) {
        guard let note else { return report.fail("seal", title, as: .tampered, "The seal is gone.") }
        let seal: Seal
        do throws(NoteError) {
            seal = try Seal(verifying: note, identity, by: history.keys)
        } catch {
            return report.fail("seal", title, as: .tampered, "The seal is not the key's: \(error)")
        }
        if seal.size < report.size {
            return report.fail(
                "seal", title, as: .tampered, seq: seal.size,
                "Entry \(seal.size) and what follows was written by nobody who holds the key: the seal covers \(seal.size) of \(report.size) entries."
            )
        }
        guard seal.size == report.size else {
            return report.fail(
                "seal", title, as: .tampered, seq: report.size,
                "Entry \(report.size) is missing: the seal covers \(seal.size) entries and the ledger has \(report.size)."
            )
        }
        guard let root = report.root else {
            return report.add("seal", title, .skipped, "The tree could not be computed.")
        }
        guard seal.root == root else {
            return report.fail(
                "seal", title, as: .tampered,
                "The seal is over root \(seal.root.base64), and the entries have \(root.base64).")
        }
        let source =
            switch report.keySource {
            case .given: "The key is one that was handed in, or follows from it."
            case .pin: "The pin of the key lies on this machine."
            case .ledger: "The key was taken from the ledger itself: this proves consistency, not origin."
            }
        report.add("seal", title, .pass, "Signed by \(history.current). \(source)")
    }

    /// Every checkpoint that left this machine must be one of this ledger.
    func checkCheckpoints(
        _ stored: [Head.StoredCheckpoint], _ connection: Connection, _ history: KeyHistory,
        _ report: inout VerificationReport
    ) {
        let title = "Every stored checkpoint is one of this ledger"
        guard !stored.isEmpty else {
            return report.add("checkpoints", title, .notApplicable, "None has left this machine.")
        }
        guard report.root != nil else {
            return report.add("checkpoints", title, .skipped, "The tree could not be computed.")
        }
        for (number, row) in stored.enumerated() {
            do throws(NoteError) {
                guard row.id == Int64(number + 1) else { throw .malformed("It is stored as number \(row.id).") }
                let checkpoint = try StoredCheckpoint(number: row.id, size: row.size, note: row.note, history)
                guard checkpoint.size <= report.size,
                    let root = try? connection.tree(size: checkpoint.size).root,
                    root == checkpoint.checkpoint.root
                else { throw .malformed("It is over another tree.") }
            } catch {
                return report.fail(
                    "checkpoints", title, as: .tampered, "Checkpoint \(number + 1) is not this ledger's: \(error)")
            }
        }
        report.add("checkpoints", title, .pass, "\(stored.count) checkpoint\(stored.count == 1 ? "" : "s").")
    }
}
