extension Policy {
    /// The checkpoint in a note, if a log of the policy signed it and the quorum cosigned it.
    ///
    /// Signatures by keys that the policy does not name say nothing; a signature in the name of one that it names must
    /// verify, or the whole note is refused.
    public func verify(_ note: SignedNote) throws(PolicyError) -> VerifiedCheckpoint {
        guard !logs.isEmpty else { throw .foreign("The policy names no log; say whose log it is with --vkey.") }
        let verified: VerifiedNote
        let checkpoint: Checkpoint
        do {
            verified = try note.verified(by: logs.map(\.key) + witnesses.map(\.key))
            checkpoint = try Checkpoint(parsing: verified.text)
        } catch {
            throw error == .unverified ? .foreign(Self.unsigned) : .note(error)
        }
        guard let log = logs.first(where: { verified.isSigned(by: $0.key) })?.key else { throw .foreign(Self.unsigned) }
        guard log.name.utf8.elementsEqual(checkpoint.origin.text.utf8) else {
            throw .foreign(
                "The checkpoint is one of \(checkpoint.origin), and the key that signed it is that of \(log.name).")
        }
        let cosigners = witnesses.compactMap { witness -> VerifiedCheckpoint.Cosigner? in
            guard let signature = verified.signatures.first(where: { $0.key == witness.key }), let time = signature.time
            else { return nil }
            return .init(name: String(decoding: witness.name, as: UTF8.self), key: witness.key, time: time)
        }
        try checkQuorum(cosigners)
        return VerifiedCheckpoint(checkpoint: checkpoint, log: log, cosigners: cosigners, others: verified.others)
    }

    private static let unsigned = "The checkpoint is not signed by the log whose key is trusted here."

    private func checkQuorum(_ cosigners: [VerifiedCheckpoint.Cosigner]) throws(PolicyError) {
        guard let quorum else { return }
        let keys = Set(cosigners.map(\.key))
        // In the order of their definition, so that the members of a group are known before it.
        var met: [Bool] = []
        func holds(_ member: Member) -> Bool {
            switch member {
            case .witness(let index): keys.contains(witnesses[index].key)
            case .group(let index): met[index]
            }
        }
        for group in groups { met.append(group.members.count(where: holds) >= group.threshold) }
        guard !holds(quorum) else { return }
        let names = cosigners.isEmpty ? "no witness" : cosigners.map(\.name).joined(separator: ", ")
        throw .short("Cosigned by \(names) of the policy, which is short of its quorum, \(name(quorum)).")
    }
}
