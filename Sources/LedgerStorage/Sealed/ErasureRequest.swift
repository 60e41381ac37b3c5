public import Candidacy

/// What is to be erased, and by whose order.
public struct ErasureRequest: Sendable {
    /// The number of the entry, in its own log.
    public let seq: UInt64
    /// The origin of the imported log that the entry stands in; nil for the ledger's own.
    public var log: String?
    /// The dotted path of a sealed field, or `*` for the bytes of the whole entry.
    public let path: String
    /// The legal ground in words that do not repeat the value.
    public let ground: String
    /// Who ordered it.
    public let authority: String
    /// The ground as a class.
    public let groundCode: Redaction.GroundCode
    /// When it was ordered, a day or an interval; nil where that is not known.
    public var effective: String?

    public init(seq: UInt64, path: String, ground: String, authority: String, groundCode: Redaction.GroundCode) {
        self.seq = seq
        self.path = path
        self.ground = ground
        self.authority = authority
        self.groundCode = groundCode
    }

    public var isOfEntry: Bool { path == "*" }
}

/// What was erased.
public struct ErasureReport: Sendable {
    /// A place where the same may stand once more.
    public struct Place: Hashable, Sendable {
        public let seq: UInt64
        /// `*` where the whole entry should be looked at.
        public let path: String
    }

    /// The number of the `redaction`.
    public let redaction: UInt64
    /// Whether it was recorded before; what it orders was completed.
    public let isRepeat: Bool
    /// Whether something beside the ledger opened the field before; true for a whole entry. Where nothing did, what opens
    /// it may lie where the ledger lay before.
    public let wasOpen: Bool
    /// Corrections of the entry that hold the value again, under a seal of their own or in clear.
    public let related: [Place]
}
