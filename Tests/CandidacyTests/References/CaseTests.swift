import Candidacy
import LedgerCore
import Testing

/// Two whole records, checked line by line as a ledger would.
@Suite struct CaseTests {
    private struct Ledger {
        var byName: [String: Hash] = [:]
        var frame: Set<String> = []

        mutating func append(_ draft: Draft, in context: RecordingContext, opening: Set<String>) throws {
            let resolved = try draft.resolving { reference, path in
                guard case .identifier(let kind, let id) = reference else { throw Missing(path: path) }
                guard let hash = byName["\(kind):\(id)"] else { throw Missing(path: path) }
                return hash
            }
            let decision = try Decision.check(resolved, in: context, opening: opening)
            for reference in decision.frameReferences where !frame.contains("\(reference.kind):\(reference.id)") {
                throw Missing(path: "\(draft.kind) \(reference.path)")
            }
            guard let id = decision.id else { return }
            frame.insert("\(draft.kind):\(id)")
            byName["\(draft.kind):\(id)"] = Hash(bytes: [UInt8](repeating: UInt8(byName.count), count: 32))
        }
    }

    private struct Missing: Error { let path: String }

    @Test func theObserversCase() throws {
        var ledger = Ledger()
        let drafts = try Fixtures.drafts("case.jsonl") + Fixtures.drafts("case-second-account.jsonl")
        let context = try #require(RecordingContext(genesis: drafts[0].body))
        #expect(context.role == .observer)
        let opening: Set<String> = ["name", "counts.claimed", "counts.verified", "counts.withdrawn"]
        for draft in drafts.dropFirst() { try ledger.append(draft, in: context, opening: opening) }
        #expect(ledger.frame.contains("candidacy:c-liu"))
    }

    @Test func theCommitteesBook() throws {
        var ledger = Ledger()
        let drafts = try Fixtures.drafts("book.jsonl")
        let context = try #require(RecordingContext(genesis: drafts[0].body))
        #expect(
            context == RecordingContext(role: .committee, committee: "ec-example", language: "zh", purpose: .example))
        for draft in drafts.dropFirst() {
            if draft.kind == "close" {
                _ = try Decision.check(madeByVerb: draft)
            } else {
                try ledger.append(draft, in: context, opening: [])
            }
        }
    }
}
