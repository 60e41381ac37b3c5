import LedgerCore

extension CandidacyStatus {
    /// Folds the entries of a ledger, or at least all that concern the candidacy, given in chain order.
    ///
    /// - Parameters:
    ///   - candidacy: Its `id`.
    ///   - entries: In chain order; corrections among them.
    ///   - asOf: The day asked about; nil: no end. An entry counts if every day it allows is on or before it.
    ///   - knownAt: The moment whose knowledge is asked for; nil: everything recorded.
    public init(
        of candidacy: String, from entries: some Sequence<RecordedEntry>, asOf: CivilDate? = nil,
        knownAt: Instant? = nil
    ) {
        let history = EntryHistory(entries, knownAt: knownAt)
        let constituency = history.standing.last { entry in
            entry.kind == "candidacy" && entry.body["id"]?.string == candidacy
                && Timing(entry.effective, asOf: asOf) != .later
        }?.body["constituency"]?.string
        let rules = StatusRules(candidacy: candidacy, constituency: constituency)
        let concerning = rules.concerning(history.standing)
        var fold = StatusFold(rules: rules, history: history, asOf: asOf)
        for event in StatusFold.events(concerning.filter { $0.kind != "observation" }, asOf: asOf) { fold.take(event) }
        self.candidacy = candidacy
        state = fold.state
        transitions = fold.transitions
        possible = fold.possible
        openAppeals = fold.openAppeals.map(\.seq)
        reported = concerning.filter { $0.kind == "observation" && Timing($0.observed, asOf: asOf) == .past }
            .compactMap(Reported.init)
    }
}

extension CandidacyStatus.Reported {
    init?(_ entry: RecordedEntry) {
        guard entry.body["type"]?.string == "status", let status = entry.body["status"]?.object else { return nil }
        self.init(
            seq: entry.seq, source: entry.body["source"]?.string, system: status["system"]?.string,
            code: status["code"]?.string, text: status["text"]?.string, asOf: entry.body["asOf"]?.string,
            effective: entry.effective)
    }
}

/// How the days an entry allows lie to the day asked about.
enum Timing: Hashable {
    case past, possible, later

    init(_ when: When?, asOf: CivilDate?) {
        guard let asOf else {
            self = .past
            return
        }
        // What has no date is told of as if it always was.
        guard let when else {
            self = .past
            return
        }
        if let latest = when.latest, latest <= asOf {
            self = .past
        } else if let earliest = when.earliest, earliest > asOf {
            self = .later
        } else {
            self = .possible
        }
    }
}

extension RecordedEntry {
    /// The day on which a source saw what it says, or on which it became so.
    var observed: When? {
        guard let text = body["asOf"]?.string else { return effective }
        return When(text) ?? When(String(text.prefix(10)))
    }
}
