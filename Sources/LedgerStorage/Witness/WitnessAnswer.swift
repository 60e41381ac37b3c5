public import LedgerCore

/// What a witness answers to an `add-checkpoint` request.
public struct WitnessAnswer: Hashable, Sendable {
    public let status: WitnessStatus
    /// Of the body.
    public let contentType: String
    /// Signature lines at 200, the size cosigned last at 409, else a sentence; with its final newline.
    public let body: String
    /// By the witness; nil unless the checkpoint was cosigned.
    public let cosignature: NoteSignature?
    /// Why it was refused; nil at 200.
    public let reason: String?
    /// Whether the request was kept, and as what.
    public let contradiction: Contradiction?

    init(_ cosignature: NoteSignature) {
        status = .ok
        contentType = Self.plain
        body = cosignature.line
        self.cosignature = cosignature
        reason = nil
        contradiction = nil
    }

    init(_ refusal: WitnessRefusal) {
        status = refusal.status
        contentType = refusal.status == .conflict ? "text/x.tlog.size" : Self.plain
        body = refusal.body
        cosignature = nil
        reason = refusal.reason
        contradiction = refusal.contradiction
    }

    private static let plain = "text/plain; charset=utf-8"
}
