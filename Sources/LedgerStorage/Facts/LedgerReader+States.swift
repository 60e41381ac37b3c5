internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

extension LedgerReader {
    /// Facts that reach as far as the ledger, with the states of every candidacy.
    package func judgedFacts() throws(StorageError) -> FactsCache {
        let facts = try freshFacts()
        try facts.begin()
        do throws(StorageError) {
            try fillStates(facts)
            try facts.commit()
        } catch {
            facts.rollBack()
            throw error
        }
        return facts
    }

    /// Folds the candidacies that new entries may have moved. Within a transaction of the facts.
    private func fillStates(_ facts: FactsCache) throws(StorageError) {
        let done = try facts.foldedSize()
        guard done < facts.size else { return }
        let frames = try facts.frames(with: connection)
        var lists = ListsAtHand(corrected: try facts.seqsOfCorrectedLists())
        let candidacies = try facts.candidaciesToFold(since: done)
        // The file is locked once for many, and set free between, for whoever writes.
        for start in stride(from: 0, to: candidacies.count, by: 512) {
            try connection.reading { () throws(StorageError) in
                for candidacy in candidacies[start..<min(start + 512, candidacies.count)] {
                    try fold(candidacy, frames, facts, &lists)
                }
            }
        }
        try facts.noteFolded()
    }

    private func fold(
        _ candidacy: String, _ frames: ElectionFrames, _ facts: FactsCache, _ lists: inout ListsAtHand
    ) throws(StorageError) {
        try facts.forgetStates(of: candidacy)
        let entries = try entries(try facts.seqs(moving: candidacy), of: candidacy, facts, &lists)
        try facts.insert(Fold(candidacy: candidacy, entries: entries, frames: frames))
    }
}

/// What the tables of states say of one candidacy.
struct Fold {
    let candidacy: String
    let now: CandidacyStatus
    /// The states as of the days that the law asks for, each with its day.
    let readings: [(name: String, day: CivilDate, status: CandidacyStatus)]
    /// States that the procedure has no step for; a way leads through them.
    let skipped: Set<CandidacyState>

    init(candidacy: String, entries: [RecordedEntry], frames: ElectionFrames) {
        self.candidacy = candidacy
        now = CandidacyStatus(of: candidacy, from: entries)
        let election = entries.last { $0.kind == "candidacy" && $0.body["id"]?.string == candidacy }?
            .body["election"]?.string
        skipped = election.map { frames.skipped(by: $0) } ?? []
        let ballot = entries.filter { $0.kind == "list" && $0.body["stage"]?.string == "ballot" }
            .compactMap { $0.body["effective"]?.string.flatMap(When.init)?.latest }.max()
        let days = [("ballot", ballot), ("polling", election.flatMap { frames.polling[$0] })]
        // Where nothing moved it, it stands on every day as it does now.
        let (isStill, now) = (now.transitions.isEmpty && now.possible.isEmpty, now)
        readings = days.compactMap { name, day in
            day.map { ($0, isStill ? now : CandidacyStatus(of: candidacy, from: entries, asOf: $0)) }
                .map { (name, $0.0, $0.1) }
        }
    }

    func edge(_ transition: CandidacyStatus.Transition) -> Edge {
        guard transition.edge == .illegal, !skipped.isEmpty else { return transition.edge }
        return transition.from.reaches(transition.to, through: skipped) ? .legal : .illegal
    }
}

/// What the candidacies of an election are held to.
struct ElectionFrames {
    /// Polling day, by election.
    var polling: [String: CivilDate] = [:]
    /// The steps of the profile that judges it, by election; none where none does.
    var steps: [String: Set<String>] = [:]

    /// The states for which the procedure of an election has no step.
    func skipped(by election: String) -> Set<CandidacyState> {
        guard let steps = steps[election], !steps.isEmpty else { return [] }
        let all: [(step: String, state: CandidacyState)] = [
            ("preliminary-list", .preliminary), ("deliberation", .deliberating), ("pre-election", .preElection),
            ("formal-list", .formal),
        ]
        return Set(all.filter { !steps.contains($0.step) }.map(\.state))
    }
}
