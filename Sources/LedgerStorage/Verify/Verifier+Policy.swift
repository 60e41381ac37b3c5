internal import LedgerCore

extension Verifier {
    static var policyTitle: String { "As many witnesses cosigned as the policy asks" }

    /// Looks for the newest stored checkpoint that others signed and the policy accepts. Too few cosignatures are no sign that anything was
    /// changed.
    func checkPolicy(
        _ stored: [Head.StoredCheckpoint], _ connection: Connection, _ history: KeyHistory,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        guard let policy else { return }
        let title = Self.policyTitle
        let notes = stored.sorted { ($0.size, $0.id) > ($1.size, $1.id) }.compactMap {
            try? SignedNote(parsing: $0.note)
        }
        let own = Set(history.terms.map(\.key.reference))
        let cosigned = notes.filter { $0.isSigned(besides: own) }
        guard let newest = cosigned.first ?? notes.first else {
            return report.fail(
                "policy", title, as: .unverifiable,
                "No checkpoint has left this ledger, so no witness can have cosigned one; make one with checkpoint.")
        }
        var accepted: VerifiedCheckpoint?
        for note in cosigned.isEmpty ? notes : cosigned where accepted == nil {
            accepted = try? Self.verify(note, policy, history)
        }
        let verified: VerifiedCheckpoint
        do throws(PolicyError) {
            if let accepted { verified = accepted } else { verified = try Self.verify(newest, policy, history) }
        } catch {
            let size = (try? Checkpoint(parsing: newest.text))?.size
            let what = size.map { "The newest cosigned checkpoint is over \($0) entries. " } ?? ""
            return report.fail("policy", title, as: .unverifiable, "\(what)\(error)")
        }
        let checkpoint = verified.checkpoint
        guard report.root != nil, checkpoint.size <= report.size,
            try connection.tree(size: checkpoint.size).root == checkpoint.root
        else {
            return report.add("policy", title, .skipped, "Its checkpoint is not one of these entries.")
        }
        report.passPolicy(verified)
    }

    /// Whoever trusts one key of the ledger trusts those to which it handed over: a policy may name any of them.
    static func verify(
        _ note: SignedNote, _ policy: Policy, _ history: KeyHistory
    ) throws(PolicyError) -> VerifiedCheckpoint {
        let named = history.terms.first { term in policy.logs.contains { $0.key == term.key } }?.key
        guard let trusted = policy.logs.isEmpty ? history.terms.map(\.key) : named.flatMap(history.following) else {
            throw .foreign("The policy does not name a key of this ledger, \(history.current).")
        }
        let signed: VerifiedNote
        do throws(NoteError) {
            signed = try history.verify(note).note
        } catch {
            throw .note(error)
        }
        guard let signer = trusted.first(where: { signed.isSigned(by: $0) }) else {
            throw .foreign("It was signed by a key before the one that the policy names.")
        }
        return try policy.replacingLogs(by: signer).verify(note)
    }
}

extension SignedNote {
    /// Whether there is a line by any other key: at a rotation a ledger signs twice itself.
    func isSigned(besides own: Set<KeyReference>) -> Bool { signatures.contains { !own.contains($0.key) } }
}

extension VerificationReport {
    mutating func passPolicy(_ verified: VerifiedCheckpoint) {
        let cosigners = verified.cosigners.map { "\($0.name) at \(Timestamp(seconds: Int64(clamping: $0.time)))" }
        let by = cosigners.isEmpty ? "It asks for none" : "Cosigned by \(cosigners.joined(separator: ", "))"
        add(
            "policy", Verifier.policyTitle, .pass,
            "\(by): this covers \(verified.checkpoint.size) of the \(size) entries.")
    }
}
