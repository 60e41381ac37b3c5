internal import Candidacy
internal import LedgerCore

/// Where a candidacy stood on a day that the law asks for.
struct StatusReading {
    /// `ballot` or `polling`.
    let name: String
    let day: CivilDate
    let state: CandidacyState

    var words: String { name == "ballot" ? "ballot closed" : "polling day" }
}

/// The status of a candidacy, as it is told.
struct ToldStatus {
    let status: CandidacyStatus
    /// The entries it was folded from.
    let entries: [RecordedEntry]
    let asOf: CivilDate?
    let knownAt: Instant?
    /// Whether anything of it was on record by then.
    let isKnown: Bool
    /// Where it stood on the days that the law asks for; none where a day or a moment was asked for.
    let readings: [StatusReading]

    var json: [(String, JSONValue?)] {
        [
            ("candidacy", .string(status.candidacy)), ("asOf", .orNull(asOf?.description)),
            ("knownAt", .orNull(knownAt?.text)), ("state", .orNull(isKnown ? status.state.rawValue : nil)),
            ("standing", .bool(isKnown && status.state.isStanding)),
            ("since", .orNull(status.decisive?.account.effective?.text)),
            ("by", status.decisive.map { account($0.account) } ?? .null),
            ("transitions", .array(status.transitions.map(transition))),
            ("possible", .array(status.possible.map(account))),
            ("reported", .array(status.reported.map(reported))),
            ("openAppeals", .array(status.openAppeals.map { JSONValue($0) })),
            (
                "readings",
                .array(
                    readings.map {
                        [
                            "reading": .string($0.name), "day": .string("\($0.day)"),
                            "state": .string($0.state.rawValue),
                        ]
                    })
            ),
        ]
    }

    private func account(_ account: CandidacyStatus.Account) -> JSONValue {
        [
            "seq": JSONValue(account.seq), "hash": .string(account.hash.base64), "kind": .string(account.kind),
            "state": .string(account.state.rawValue), "effective": .orNull(account.effective?.text),
            "source": .orNull(account.source), "corrections": .array(account.corrections.map { JSONValue($0) }),
        ]
    }

    private func transition(_ step: CandidacyStatus.Transition) -> JSONValue {
        [
            "from": .string(step.from.rawValue), "to": .string(step.to.rawValue), "edge": .string(step.edge.rawValue),
            "account": account(step.account), "rivals": .array(step.rivals.map(account)),
            "disputed": .bool(step.isDisputed), "supersededBy": .orNull(step.supersededBy),
        ]
    }

    private func reported(_ reported: CandidacyStatus.Reported) -> JSONValue {
        [
            "seq": JSONValue(reported.seq), "source": .orNull(reported.source), "system": .orNull(reported.system),
            "code": .orNull(reported.code), "text": .orNull(reported.text), "asOf": .orNull(reported.asOf),
            "effective": .orNull(reported.effective?.text),
        ]
    }
}
