internal import Candidacy

/// A row of a file to import, with everything done to it that needs no ledger.
enum PreparedRow: Sendable {
    case problem(ImportProblem)
    /// Refused for what it says.
    case refused(DraftError, line: Int)
    /// Only the ledger can tell whether it is right: it refers to earlier entries by more than their id.
    case draft(Draft, line: Int, isFrame: Bool)
    case decision(Decision, ContentKey, line: Int, isFrame: Bool)
}

/// What is done to rows ahead of the ledger: the same for every row, whatever stands before it.
struct RowPreparation: Sendable {
    let context: RecordingContext
    let opening: Set<String>
    let sealing: Set<String>

    func prepared(_ row: DraftReader.Row) -> PreparedRow {
        switch row {
        case .problem(let problem): .problem(problem)
        case .draft(let draft, let line, let isFrame): prepared(draft.normalized, line, isFrame)
        }
    }

    private func prepared(_ draft: Draft, _ line: Int, _ isFrame: Bool) -> PreparedRow {
        guard draft.kind != "correction", draft.references.isEmpty else {
            return .draft(draft, line: line, isFrame: isFrame)
        }
        do throws(DraftError) {
            let decision = try Decision.check(draft, in: context, opening: opening, sealing: sealing)
            return .decision(decision, ContentKey(decision), line: line, isFrame: isFrame)
        } catch {
            return .refused(error, line: line)
        }
    }
}
