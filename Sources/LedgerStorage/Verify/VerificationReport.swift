public import LedgerCore

/// What a verification looked at and what it found.
public struct VerificationReport: Sendable {
    /// One check, by itself.
    public struct Check: Sendable {
        public enum Result: String, Sendable {
            case pass
            case fail
            case skipped
            case notApplicable = "n/a"
        }

        /// A short name that stays: `entries`.
        public let id: String
        /// What was checked, for people.
        public let title: String
        public let result: Result
        /// What was found, in one sentence.
        public let detail: String
    }

    /// The first thing that is not as it was recorded.
    public struct FirstBad: Sendable {
        /// The number of the entry; nil where no entry is at fault but an object of the file.
        public let seq: UInt64?
        public let reason: String
    }

    /// The pin of the ledger's key, where it lies on this machine.
    public struct Pin: Sendable {
        public let size: UInt64
        public let root: Hash
        /// How many entries the ledger is ahead of it.
        public let behind: UInt64
    }

    /// Where the key comes from by which the ledger was judged.
    public enum KeySource: String, Sendable {
        /// It was handed in.
        case given
        /// Its pin lies on this machine.
        case pin
        /// The ledger itself alone: that proves consistency, not whose ledger it is.
        case ledger
    }

    public private(set) var verdict = Verdict.intact
    public internal(set) var keySource = KeySource.ledger
    public private(set) var checks: [Check] = []
    public private(set) var firstBad: FirstBad?
    /// What proves that the key signed two ledgers.
    public private(set) var forks: [Fork] = []
    public internal(set) var identity: LedgerIdentity?
    /// How many entries the ledger has.
    public internal(set) var size: UInt64 = 0
    /// The hash of the newest entry.
    public internal(set) var head: Hash?
    /// The Merkle root over all entries.
    public internal(set) var root: Hash?
    /// The tree over all entries, where they and it are sound.
    var edge: RightEdge?
    public internal(set) var pin: Pin?
    /// Each imported log by itself.
    public internal(set) var logs: [LogReport] = []
    /// What the catalogue has verification look for, beside the verdict.
    public internal(set) var findings: [ChainFinding] = []
    /// How many sealed fields there are, and how many entries were lawfully erased.
    public internal(set) var sealedFields = 0
    public internal(set) var erasedEntries = 0
    /// How many of the fields can be opened here, cannot, and were lawfully erased.
    public internal(set) var openFields = 0
    public internal(set) var withheldFields = 0
    public internal(set) var erasedFields = 0
    /// How many entries are of a version that this software does not know.
    public internal(set) var unknownEntries = 0
    /// Why it could not run.
    public private(set) var failure: String?

    init() {}

    /// Whether every check that applies was made.
    public var isComplete: Bool { failure == nil && !checks.contains { $0.result == .skipped } }

    /// Whether its key holder may go on with it: it is intact, or only less is held of imported logs than it says.
    var isFitForWriting: Bool {
        verdict == .intact || verdict == .truncated && checks.allSatisfy { $0.result != .fail || $0.id == "logs" }
    }

    mutating func add(_ id: String, _ title: String, _ result: Check.Result, _ detail: String) {
        checks.append(Check(id: id, title: title, result: result, detail: detail))
    }

    /// Notes a failed check, and raises the verdict if this is worse than what was found before.
    mutating func fail(_ id: String, _ title: String, as found: Verdict, seq: UInt64? = nil, _ detail: String) {
        add(id, title, .fail, detail)
        raise(to: found)
        let isEarlier = firstBad.map { known in (seq ?? .max) < (known.seq ?? .max) } ?? true
        if found == .tampered, isEarlier { firstBad = FirstBad(seq: seq, reason: detail) }
    }

    mutating func noteFork(_ fork: Fork) { forks.append(fork) }

    mutating func couldNotRun(_ reason: String) {
        failure = reason
        raise(to: .couldNotRun)
    }

    private mutating func raise(to found: Verdict) {
        if found.rank > verdict.rank { verdict = found }
    }
}
