public import LedgerCore

/// What verification found of one imported log, by itself.
public struct LogReport: Sendable {
    public let origin: String
    /// The key by which it is trusted.
    public let verifierKey: String
    public internal(set) var verdict = Verdict.intact
    /// How many entries are held.
    public let size: UInt64
    /// The hash of the newest, and the root over all of them.
    public internal(set) var head: Hash?
    public internal(set) var root: Hash?
    /// How many of its entries were lawfully erased.
    public internal(set) var erasedEntries = 0
    /// What is wrong with it, one sentence; nil where nothing is.
    public internal(set) var reason: String?

    init(_ log: ImportedLog) {
        origin = log.origin
        verifierKey = log.verifierKey
        size = log.size
    }

    mutating func fail(_ reason: String) {
        verdict = .tampered
        self.reason = reason
    }
}
