package import Candidacy
internal import LedgerCore

/// What the tables of states say of one candidacy.
struct Fold: Sendable {
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
        let (isStill, now) = (now.transitions.isEmpty && now.possible.isEmpty, now)
        readings = days.compactMap { name, day in
            // Where nothing moved it, or nothing did later, it stood on that day as it does now.
            day.map {
                isStill || Self.isOver(entries, by: $0)
                    ? ($0, now) : ($0, CandidacyStatus(of: candidacy, from: entries, asOf: $0))
            }
            .map { (name, $0.0, $0.1) }
        }
    }

    /// Whether all of it had happened by the end of a day, and nothing was corrected.
    private static func isOver(_ entries: [RecordedEntry], by day: CivilDate) -> Bool {
        entries.allSatisfy { entry in
            guard entry.kind != "correction" else { return false }
            guard let text = entry.body["effective"]?.string, let when = When(text) else { return true }
            return when.latest.map { $0 <= day } ?? false
        }
    }

    func edge(_ transition: CandidacyStatus.Transition) -> Edge {
        guard transition.edge != .legal, !skipped.isEmpty else { return transition.edge }
        return transition.from.reaches(transition.to, through: skipped) ? .legal : transition.edge
    }
}

/// What the candidacies of an election are held to.
struct ElectionFrames: Sendable {
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

extension LedgerReader {
    /// How a candidacy stood when the ballot was closed and on polling day, where the record tells of these days.
    ///
    /// - Parameter entries: those that concern the candidacy.
    package func readings(
        of candidacy: String, from entries: [RecordedEntry], _ facts: FactsCache
    ) throws(StorageError) -> [(name: String, day: CivilDate, state: CandidacyState)] {
        let frames = try facts.frames(with: connection)
        return Fold(candidacy: candidacy, entries: entries, frames: frames).readings.map {
            ($0.name, $0.day, $0.status.state)
        }
    }
}
