import LedgerCore

/// What an entry makes of a candidacy.
struct StatusRules {
    let candidacy: String
    /// The constituency of the candidacy, as far as it is known.
    let constituency: String?

    /// The state an entry leads to from `state`; nil if it moves nothing.
    func state(after entry: RecordedEntry, from state: CandidacyState) -> CandidacyState? {
        let body = entry.body
        switch entry.kind {
        case "declaration": return Self.declaration(body["type"]?.string, from: state)
        case "form-request":
            return state == .declared || state == .recorded || state == .formRefused ? .formRequested : nil
        case "form-issue": return body["outcome"]?.string == "issued" ? .formIssued : .formRefused
        case "nomination": return .nominated
        case "ruling": return body["decision"]?.string.flatMap { Self.ruling($0, from: state) }
        case "list": return list(body, from: state)
        case "deliberation": return state == .preliminary ? .deliberating : nil
        case "pre-election": return state == .preliminary || state == .deliberating ? .preElection : nil
        case "appeal": return state.isAdverse ? .refusedOnAppeal : nil
        case "judgment": return Self.judgment(body, from: state)
        case "result": return result(body)
        case "candidacy": return body["substitutes"]?.string == candidacy ? .substituted : nil
        default: return nil
        }
    }

    private static func declaration(_ type: String?, from state: CandidacyState) -> CandidacyState? {
        switch type {
        case "announce", "register": state == .recorded ? .declared : nil
        case "decline-nomination": .declined
        case "withdraw": .withdrawn
        default: nil
        }
    }

    private static func ruling(_ decision: String, from state: CandidacyState) -> CandidacyState? {
        switch decision {
        case "qualify", "accept-nomination": .accepted
        case "not-qualify", "refuse-nomination", "not-entertained": .refused
        case "refuse-forms": .formRefused
        case "defect-notice": .defectNotice
        case "list-preliminary": .preliminary
        case "omit-preliminary", "omit-formal": .omitted
        case "winnow-cut": .cut
        case "list-formal": .formal
        case "strike-off": .struckOff
        case "exclude-unspecified": .excluded
        case "record-substitution": .substituted
        case "record-death": .deceased
        case "cancel": .cancelled
        case "stay", "grant-pending-appeal": .grantedPendingAppeal
        case "refuse-pending-appeal": .refusedPendingAppeal
        case "appeal-allowed": .nominated
        case "appeal-dismissed": .refusedFinal
        case "declare-elected": .elected
        case "void-election": state == .elected || state == .notElected ? .voided : nil
        case "revoke": .revoked
        case "recall": .recalled
        default: nil
        }
    }

    private func list(_ body: JSONObject, from state: CandidacyState) -> CandidacyState? {
        let stage = body["stage"]?.string
        if names(body["entries"]) {
            switch stage {
            case "nominations": return state == .nominated || state == .accepted ? nil : .nominated
            case "preliminary": return .preliminary
            case "formal": return .formal
            case "ballot": return .onBallot
            default: return nil
            }
        }
        // Absence says something only on the whole list of the candidacy's own constituency.
        guard body["complete"]?.string == "yes", constituency != nil, body["constituency"]?.string == constituency
        else {
            return nil
        }
        switch (stage, state) {
        case ("preliminary", .nominated), ("preliminary", .accepted), ("formal", .preliminary),
            ("formal", .deliberating), ("formal", .preElection), ("ballot", .formal):
            return .disappeared
        default: return nil
        }
    }

    private static func judgment(_ body: JSONObject, from state: CandidacyState) -> CandidacyState? {
        switch (body["outcome"]?.string, body["orders"]?.string) {
        case (_, "strike"): .struckOff
        case (_, "list"), (_, "relist"): .nominated
        case ("allowed", _), ("partly-allowed", _): .nominated
        case ("dismissed", _), ("not-entertained", _), ("withdrawn", _): state == .refusedOnAppeal ? .refusedFinal : nil
        default: nil
        }
    }

    private func result(_ body: JSONObject) -> CandidacyState? {
        for vote in body["votes"]?.array ?? [] where vote.object?["candidacy"]?.string == candidacy {
            switch vote.object?["outcome"]?.string {
            case "elected": return .elected
            case "not-elected", "substitute": return .notElected
            case "runoff": return .runoff
            default: return nil
            }
        }
        return nil
    }

    private func names(_ array: JSONValue?) -> Bool {
        (array?.array ?? []).contains { $0.object?["candidacy"]?.string == candidacy }
    }
}
