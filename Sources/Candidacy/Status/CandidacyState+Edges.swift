/// Whether the procedure knows a way from one state to the next; a way it does not know is a finding, not an error.
public enum Edge: String, Hashable, Sendable, CaseIterable {
    case legal, illegal
    /// The record begins in the middle, may lack what nobody reported, or does not say at which step: nobody can tell.
    case unjudged
}

extension CandidacyState {
    /// The states that may follow, besides withdrawal and death, which may follow nearly all.
    var successors: Set<CandidacyState> {
        switch self {
        case .recorded: [.declared, .formRequested, .nominated]
        case .declared: [.declared, .formRequested, .nominated, .declined]
        case .formRequested: [.formRequested, .formIssued, .formRefused]
        case .formIssued: [.formIssued, .nominated, .refused]
        case .formRefused: [.formRequested, .formIssued, .formRefused, .refusedOnAppeal]
        case .nominated: [.nominated, .accepted, .defectNotice, .refused, .preliminary, .declined, .omitted]
        // A body may qualify somebody and then accept the nomination, or be deemed to have, before there is one.
        case .accepted: [.accepted, .nominated, .preliminary, .refused, .omitted, .declined, .grantedPendingAppeal]
        // That the defect was cured may be in no entry but the list.
        case .defectNotice: [.nominated, .accepted, .preliminary, .refused, .defectNotice]
        case .refused: [.refusedOnAppeal, .substituted, .grantedPendingAppeal, .refusedPendingAppeal]
        case .refusedOnAppeal, .refusedPendingAppeal:
            [
                .nominated, .accepted, .preliminary, .formal, .refusedFinal, .grantedPendingAppeal,
                .refusedPendingAppeal, .refused,
            ]
        case .grantedPendingAppeal:
            [.accepted, .nominated, .preliminary, .formal, .onBallot, .refused, .refusedFinal, .elected, .notElected]
        case .refusedFinal: [.substituted]
        case .preliminary: [.preliminary, .deliberating, .preElection, .formal, .omitted, .struckOff]
        case .deliberating: [.deliberating, .preElection, .formal, .cut, .omitted]
        case .preElection: [.preElection, .formal, .cut, .omitted]
        case .cut, .omitted, .excluded, .cancelled: [.refusedOnAppeal, .substituted]
        case .disappeared: [.refusedOnAppeal]
        case .struckOff: [.refusedOnAppeal, .substituted]
        case .formal: [.formal, .onBallot, .struckOff, .elected, .notElected, .runoff, .cancelled]
        case .onBallot: [.onBallot, .elected, .notElected, .runoff, .struckOff, .cancelled]
        case .runoff: [.elected, .notElected]
        case .declined, .withdrawn, .deceased: [.substituted]
        case .substituted: []
        case .elected: [.elected, .voided, .revoked, .recalled]
        case .notElected: [.notElected, .voided]
        case .voided, .recalled: []
        case .revoked: [.refusedOnAppeal]
        }
    }

    /// Whether a way leads to the next state, at most through states that a procedure has no step for.
    package func reaches(_ next: CandidacyState, through skipped: Set<CandidacyState>) -> Bool {
        var (seen, waiting): (Set<CandidacyState>, [CandidacyState]) = ([], [self])
        while let state = waiting.popLast() {
            if state.successors.contains(next) { return true }
            waiting += state.successors.intersection(skipped).filter { seen.insert($0).inserted }
        }
        return false
    }

    /// The steps of every candidacy that goes well; none of them overcomes a refusal.
    private static let ordinary: Set<CandidacyState> = [
        .formRequested, .formIssued, .nominated, .accepted, .preliminary, .deliberating, .preElection, .formal,
        .onBallot,
    ]

    /// Judges the way to the next state; `isReported` says that a source told of it, whose silence shows nothing.
    func edge(to next: CandidacyState, isReported: Bool) -> Edge {
        if successors.contains(next) { return .legal }
        if next == .excluded { return .unjudged }
        let isOver = [.refusedFinal, .substituted, .deceased, .voided, .recalled].contains(self)
        if next == .withdrawn || next == .deceased { return isOver ? .illegal : .legal }
        // Who records what is reported may merely lack the entries between.
        return isReported && (self == .recorded || reaches(next, through: Self.ordinary)) ? .unjudged : .illegal
    }
}
