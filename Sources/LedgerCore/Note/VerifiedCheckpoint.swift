/// A checkpoint whose log signed it and that as many witnesses cosigned as a policy asks.
///
/// There is no way to make one but ``Policy/verify(_:)``.
public struct VerifiedCheckpoint: Hashable, Sendable {
    /// A witness that cosigned: as of `time`, it has seen no larger tree of this log and none that contradicts it.
    public struct Cosigner: Hashable, Sendable {
        /// What the policy calls it.
        public let name: String
        public let key: VerifierKey
        /// POSIX seconds, by the witness's clock.
        public let time: UInt64
    }

    public let checkpoint: Checkpoint
    /// The key of the log that signed.
    public let log: VerifierKey
    /// The witnesses of the policy that cosigned, in the policy's order.
    public let cosigners: [Cosigner]
    /// Signatures by keys that the policy does not name; nothing is known of them.
    public let others: [NoteSignature]

    init(checkpoint: Checkpoint, log: VerifierKey, cosigners: [Cosigner], others: [NoteSignature]) {
        self.checkpoint = checkpoint
        self.log = log
        self.cosigners = cosigners
        self.others = others
    }
}
