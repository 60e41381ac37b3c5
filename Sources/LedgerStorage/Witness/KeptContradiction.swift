public import LedgerCore

/// A validly signed request that contradicted what the witness had cosigned.
public struct KeptContradiction: Sendable {
    let id: Int64
    /// Whether it proves anything.
    public let worth: Contradiction
    /// How it was answered.
    public let status: WitnessStatus
    /// When it came.
    public let at: Timestamp
    /// The note that the witness held then, signed by the log; nil where it held none.
    public let held: String?
    /// What came, its note signed by the log.
    public let request: AddCheckpointRequest
}
