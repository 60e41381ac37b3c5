/// What a witness is to do with a request, decided from what it holds and from nothing else.
public enum WitnessDecision: Hashable, Sendable {
    /// 200: to be stored durably, and then to be cosigned. The note holds the lines by trusted keys alone.
    case cosign(SignedNote)
    case refuse(WitnessRefusal)
}

/// Why a witness does not cosign.
public struct WitnessRefusal: Hashable, Sendable {
    public let status: WitnessStatus
    /// What the specification wants as body: for a conflict the size that was cosigned last, else a sentence. It ends
    /// with a newline.
    public let body: String
    /// One sentence.
    public let reason: String
    /// Whether the request is to be kept, and as what.
    public let contradiction: Contradiction?

    init(_ status: WitnessStatus, _ reason: String, body: String? = nil, _ contradiction: Contradiction? = nil) {
        self.status = status
        self.reason = reason
        self.body = body ?? reason + "\n"
        self.contradiction = contradiction
    }

    /// 400, where the request could not even be read.
    public init(_ error: NoteError) { self.init(.badRequest, error.description) }
}

extension AddCheckpointRequest {
    /// Judges the request in the order of C2SP tlog-witness: origin, signatures, old size, proof.
    ///
    /// - Parameter log: what the witness holds of the log with the checkpoint's origin; nil where it trusts none.
    public func decide(_ log: WitnessedLog?) -> WitnessDecision {
        guard let log, log.origin == checkpoint.origin else {
            return .refuse(WitnessRefusal(.notFound, "This witness does not cosign for the log of that origin."))
        }
        let verified: VerifiedNote
        do throws(NoteError) {
            verified = try note.verified(by: log.keys)
        } catch {
            return .refuse(WitnessRefusal(.forbidden, error.description))
        }
        if let refusal = refusal(log) { return .refuse(refusal) }
        do throws(NoteError) {
            return .cosign(try SignedNote(text: verified.text, signatures: verified.signatures.map(\.signature)))
        } catch {
            return .refuse(WitnessRefusal(error))
        }
    }

    private func refusal(_ log: WitnessedLog) -> WitnessRefusal? {
        let isOtherRoot = log.latest != nil && checkpoint.size == log.size && checkpoint.root != log.root
        guard old <= checkpoint.size else {
            return WitnessRefusal(
                .badRequest, "The old size is larger than the checkpoint.", isOtherRoot ? .evidence : nil)
        }
        guard old == log.size else {
            return WitnessRefusal(
                .conflict, "The checkpoint cosigned last has the size \(log.size), not \(old).", body: "\(log.size)\n",
                isOtherRoot ? .evidence : nil)
        }
        guard checkpoint.size > 0 || checkpoint.root == .emptyRoot else {
            return WitnessRefusal(
                .unprocessable, "A checkpoint of size 0 has the root of nothing.", isOtherRoot ? .evidence : .suspicion)
        }
        do throws(ProofError) {
            try proof.verify(old: old, new: checkpoint.size, oldRoot: log.root, newRoot: checkpoint.root)
            return nil
        } catch {
            return WitnessRefusal(.unprocessable, error.description, isOtherRoot ? .evidence : contradiction(log))
        }
    }

    /// What a proof that does not verify, from the size cosigned last to a checkpoint with a valid signature, is worth.
    private func contradiction(_ log: WitnessedLog) -> Contradiction? {
        // Before the first checkpoint, and at equal roots, there is nothing that could be contradicted.
        guard log.size > 0, checkpoint.size > log.size else { return nil }
        let implied = proof.oldRoot(old: old, new: checkpoint.size, newRoot: checkpoint.root)
        return implied.map { $0 != log.root } == true ? .evidence : .suspicion
    }
}
