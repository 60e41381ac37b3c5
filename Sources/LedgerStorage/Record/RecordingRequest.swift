internal import Candidacy

/// What somebody wants recorded, and who is to be told.
struct RecordingRequest: Sendable {
    typealias Answer = Result<[AppendedEntry], RecordError>

    let drafts: [Draft]
    let complete: @Sendable (Answer) -> Void
}
