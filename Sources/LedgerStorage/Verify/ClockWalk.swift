internal import LedgerCore

/// Follows what entries say of the clock by which they were recorded, in the order of the chain.
struct ClockWalk: Sendable {
    /// An entry that says it was recorded before the one that stands before it.
    struct SetBack: Hashable, Sendable {
        let seq: UInt64
        let from: Timestamp
        let to: Timestamp
        /// Whether it is the entry by which the ledger itself tells that its clock was set back.
        let isTold: Bool
    }

    /// How many are kept; the others are counted.
    static let most = 10

    private(set) var setBacks: [SetBack] = []
    private(set) var count = 0
    private var first: (seq: UInt64, at: Timestamp, isTold: Bool)?
    private var last: Timestamp?

    mutating func follow(_ seq: UInt64, _ at: Timestamp, isTold: () -> Bool) {
        if let last {
            if at < last {
                // What a whole day brought is recorded under its midnight, which says nothing of the clock.
                guard !Self.isMidnight(at, of: last) else { return }
                note(SetBack(seq: seq, from: last, to: at, isTold: isTold()))
            }
        } else {
            first = (seq, at, isTold())
        }
        last = at
    }

    /// Goes on with the entries behind these.
    mutating func append(_ next: ClockWalk) {
        guard let first = next.first else { return }
        follow(first.seq, first.at) { first.isTold }
        setBacks = Array((setBacks + next.setBacks).prefix(Self.most))
        count += next.count
        last = next.last
    }

    private mutating func note(_ setBack: SetBack) {
        count += 1
        if setBacks.count < Self.most { setBacks.append(setBack) }
    }

    private static func isMidnight(_ at: Timestamp, of other: Timestamp) -> Bool {
        let day = Act.day(at.seconds)
        return at.seconds == Int64(day) * 86_400 && Act.day(other.seconds) == day
    }
}
