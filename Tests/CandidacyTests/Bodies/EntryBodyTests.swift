import Candidacy
import LedgerCore
import Testing

@Suite struct EntryBodyTests {
    private static let types: [any EntryBody.Type] = [
        GenesisEntry.self, ProfileEntry.self, KeyEntry.self, MigrationEntry.self, ImportEntry.self, Anomaly.self,
        Election.self, Constituency.self, Committee.self, SessionEntry.self, CandidacyEntry.self, Declaration.self,
        FormRequest.self, FormIssue.self, Nomination.self, JointRecommendation.self, Ruling.self, ListEntry.self,
        Deliberation.self, PreElection.self, Introduction.self, Publication.self, Notice.self, Complaint.self,
        Appeal.self, Judgment.self, ObstructionReport.self, Investigation.self, Interpretation.self, Observation.self,
        ResultEntry.self, Correction.self, Redaction.self, Waiver.self, CloseEntry.self,
    ]

    @Test func everyKindHasAType() { #expect(Self.types.map { $0.kind } == Kind.all) }

    @Test(arguments: Kind.all) func theExampleComesBackUnchanged(_ kind: Kind) throws {
        let type = try #require(Self.types.first { $0.kind == kind })
        let draft = try example(kind)
        #expect(String(decoding: try type.init(draft.body).body.canonicalBytes, as: UTF8.self) == kind.example)
    }

    @Test func wholeRecordsComeBackUnchanged() throws {
        for name in ["case.jsonl", "book.jsonl"] {
            for draft in try Fixtures.drafts(name).dropFirst() {
                let kind = try #require(Kind.named(draft.kind))
                let type = try #require(Self.types.first { $0.kind == kind })
                #expect(try type.init(draft.body).body == draft.body)
            }
        }
    }

    @Test func aRulingIsWrittenInSwift() throws {
        let session = try #require(When("2021-09-07"))
        let ruling = Ruling(
            decision: .refuseNomination, form: .instrument, effective: session,
            by: Ruling.By(attribution: .noneGiven), tally: Ruling.Tally(for: 6, against: 1),
            candidacy: "c-0006-02", request: Ruling.Request(entry: .sequence(12)),
            grounds: [Ruling.Ground(code: "CN-G7", text: "联名推荐的选民不足十人")],
            facts: [Ruling.Fact(text: "fewer than ten recommenders are on the roll")], heard: true)
        let hash = try #require(Hash(base64: someHash))
        let resolved = ruling.draft.resolving { _, _ in hash }
        let decision = try Decision.check(resolved, in: committee)
        #expect(
            String(decoding: decision.bodyBytes, as: UTF8.self) == """
                {"by":{"attribution":"none"},"candidacy":"c-0006-02","committee":"ec-example",\
                "decision":"refuse-nomination","effective":"2021-09-07",\
                "facts":[{"text":"fewer than ten recommenders are on the roll"}],"form":"instrument",\
                "grounds":[{"code":"CN-G7","text":"联名推荐的选民不足十人"}],"heard":"yes",\
                "request":{"entry":"\(someHash)"},"tally":{"against":1,"for":6}}
                """)
    }

    @Test func whatIsWrongIsNamed() throws {
        #expect(throws: DraftError.self) { try Ruling(JSONObject([("form", "oral")])) }
        let body = #"{"decision":"qualify","form":"oral","effective":"2021","grounds":[{"text":1}]}"#
        do {
            _ = try Ruling(draft(.ruling, body).body)
            Issue.record("a number was taken for a text")
        } catch let error as DraftError {
            #expect(error.problems.map(\.path) == ["grounds.0.text"])
        }
    }
}
