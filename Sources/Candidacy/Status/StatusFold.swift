import LedgerCore

/// The state of a candidacy while its entries are taken in one after the other.
struct StatusFold {
    let rules: StatusRules
    let history: EntryHistory
    let asOf: CivilDate?

    private(set) var state = CandidacyState.recorded
    private(set) var transitions: [CandidacyStatus.Transition] = []
    private(set) var possible: [CandidacyStatus.Account] = []
    private(set) var openAppeals: [RecordedEntry] = []

    init(rules: StatusRules, history: EntryHistory, asOf: CivilDate?) {
        self.rules = rules
        self.history = history
        self.asOf = asOf
    }

    /// The entries as events: accounts of one event together, events in the order in which they took effect.
    static func events(_ entries: [RecordedEntry], asOf: CivilDate?) -> [[RecordedEntry]] {
        var order: [String] = []
        var groups: [String: [RecordedEntry]] = [:]
        for entry in entries where Timing(entry.effective, asOf: asOf) != .later {
            let key = entry.body["event"]?.string.map { "\(entry.kind) \($0)" } ?? "\(entry.seq)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(entry)
        }
        return order.compactMap { groups[$0] }.enumerated().sorted { one, other in
            let (first, second) = (day(one.element[0]), day(other.element[0]))
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
    }

    /// The day by which an entry took effect; an open end is taken from its beginning.
    private static func day(_ entry: RecordedEntry) -> Int {
        let when = entry.effective
        return (when?.latest ?? when?.earliest)?.dayNumber ?? Int.min
    }

    mutating func take(_ accounts: [RecordedEntry]) {
        let known = accounts.filter { Timing($0.effective, asOf: asOf) == .past }
        for entry in accounts where Timing(entry.effective, asOf: asOf) == .possible {
            if let next = rules.state(after: entry, from: state) { possible.append(account(entry, next)) }
        }
        var moves: [(entry: RecordedEntry, account: CandidacyStatus.Account)] = []
        for entry in known {
            if let next = rules.state(after: entry, from: state) { moves.append((entry, account(entry, next))) }
            note(entry)
        }
        guard let first = moves.first else { return }
        let successor = history.successors[first.entry.hash].flatMap { entry in
            Timing(entry.effective, asOf: asOf) == .past ? entry.seq : nil
        }
        let from = state
        let isNewDecision = first.entry.reference("supersedes") != nil
        let edge: Edge =
            isNewDecision ? .legal : from.edge(to: first.account.state, isReported: first.entry.isReported)
        transitions.append(
            CandidacyStatus.Transition(
                from: from, to: first.account.state, edge: edge, account: first.account,
                rivals: moves.dropFirst().map(\.account), supersededBy: successor))
        // What was decided anew no longer counts, even where the new decision took effect on the same day.
        if successor == nil { state = first.account.state }
    }

    private mutating func note(_ entry: RecordedEntry) {
        if entry.kind == "appeal" { openAppeals.append(entry) }
        if entry.kind == "judgment", let of = entry.reference("of") { openAppeals.removeAll { $0.hash == of } }
    }

    private func account(_ entry: RecordedEntry, _ state: CandidacyState) -> CandidacyStatus.Account {
        CandidacyStatus.Account(
            seq: entry.seq, hash: entry.hash, kind: entry.kind, state: state, effective: entry.effective,
            source: entry.body["source"]?.string, corrections: history.corrections[entry.hash] ?? [])
    }
}
