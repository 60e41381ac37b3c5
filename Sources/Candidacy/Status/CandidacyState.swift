/// Where a candidacy stands in the procedure. A label that somebody uses is never one of these.
public enum CandidacyState: String, Hashable, Sendable, CaseIterable {
    /// Nothing but the candidacy itself is on record.
    case recorded
    case declared
    case formRequested = "form-requested"
    case formIssued = "form-issued"
    case formRefused = "form-refused"
    case nominated
    /// The nomination was accepted, or the candidate found qualified.
    case accepted
    /// A curable defect is open.
    case defectNotice = "defect-notice"
    case refused
    /// Refused, and an appeal is open.
    case refusedOnAppeal = "refused-on-appeal"
    case refusedFinal = "refused-final"
    /// Stands while an appeal is pending.
    case grantedPendingAppeal = "granted-pending-appeal"
    /// Refused while an appeal is pending, by a ruling that says so.
    case refusedPendingAppeal = "refused-pending-appeal"
    /// On the preliminary list.
    case preliminary
    case deliberating
    case preElection = "pre-election"
    /// Cut from the list because it was too long.
    case cut
    /// Left off a list by a ruling.
    case omitted
    /// Not on a complete list it should be on, and no entry says why.
    case disappeared
    /// On the formal list.
    case formal
    case onBallot = "on-ballot"
    case struckOff = "struck-off"
    /// Barred, and the source does not say at which step.
    case excluded
    case declined
    case withdrawn
    case deceased
    case cancelled
    /// Another candidacy stands in its place.
    case substituted
    case runoff
    case elected
    case notElected = "not-elected"
    case voided
    case revoked
    case recalled
}

extension CandidacyState {
    /// Whether a candidacy in this state may still be voted for, as far as the record shows.
    public var isStanding: Bool {
        switch self {
        case .recorded, .declared, .formRequested, .formIssued, .nominated, .accepted, .defectNotice,
            .grantedPendingAppeal, .preliminary, .deliberating, .preElection, .formal, .onBallot, .runoff:
            true
        case .formRefused, .refused, .refusedOnAppeal, .refusedFinal, .refusedPendingAppeal, .cut, .omitted,
            .disappeared, .struckOff, .excluded, .declined, .withdrawn, .deceased, .cancelled, .substituted, .elected,
            .notElected, .voided, .revoked, .recalled:
            false
        }
    }

    /// Whether an appeal can be taken against it.
    var isAdverse: Bool {
        switch self {
        case .formRefused, .refused, .refusedPendingAppeal, .cut, .omitted, .struckOff, .excluded, .cancelled, .revoked:
            true
        default: false
        }
    }
}
