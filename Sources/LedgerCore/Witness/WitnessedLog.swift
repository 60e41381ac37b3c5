/// A log that a witness trusts, and what it cosigned of it last.
public struct WitnessedLog: Hashable, Sendable {
    public let origin: Origin
    /// Each of them may sign for the log: after a rotation there are two.
    public let keys: [VerifierKey]
    /// Nil before the first.
    public let latest: Checkpoint?

    public init(origin: Origin, keys: [VerifierKey], latest: Checkpoint?) {
        self.origin = origin
        self.keys = keys
        self.latest = latest
    }

    /// The size that a request must name as its old one.
    public var size: UInt64 { latest?.size ?? 0 }

    /// The root over that many leaves.
    public var root: Hash { latest?.root ?? .emptyRoot }
}
