public import LedgerCore

/// What verification found of one imported log, by itself.
public struct LogReport: Sendable {
    public let origin: String
    /// The key by which it is trusted; nil where nothing is held.
    public let verifierKey: String?
    public internal(set) var verdict = Verdict.intact
    /// How many entries are held.
    public let size: UInt64
    /// The hash of the newest, and the root over all of them.
    public internal(set) var head: Hash?
    public internal(set) var root: Hash?
    /// How many of its entries were lawfully erased.
    public var erasedEntries: Int { erased.count }
    var erased: [UInt64] = []
    /// What is wrong with it, one sentence; nil where nothing is.
    public internal(set) var reason: String?

    init(_ log: ImportedLog) {
        origin = log.origin
        verifierKey = log.verifierKey
        size = log.size
    }

    /// A log that the ledger says was imported, and of which nothing is held.
    init(missing origin: String) {
        self.origin = origin
        verifierKey = nil
        size = 0
        fail(
            as: .truncated, "Nothing is held of it, although the ledger says it was imported; import its bundle again.")
    }

    mutating func fail(as verdict: Verdict = .tampered, _ reason: String) {
        self.verdict = verdict
        self.reason = reason
    }
}
