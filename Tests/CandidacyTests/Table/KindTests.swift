import Candidacy
import Foundation
import LedgerCore
import Testing

@Suite struct KindTests {
    @Test func thirtyFiveKindsHaveNamesOfTheirOwn() {
        #expect(Kind.all.count == 35)
        #expect(Set(Kind.all.map(\.name)).count == 35)
        #expect(Kind.named("form-issue") == .formIssue)
        #expect(Kind.named("formIssue") == nil)
    }

    @Test(arguments: Kind.all) func theExampleChecksItself(_ kind: Kind) throws {
        let draft = try example(kind)
        if kind.isRecordable {
            let wrong = try CandidacyTests.draft(
                .ruling,
                """
                {"candidacy":"c-0006-02","committee":"ec-example","decision":"refuse-nomination",\
                "effective":"2021-09-07","form":"instrument","tally":{"abstain":0,"against":1,"for":7}}
                """)
            let superseded = Decision.Superseded(kind: wrong.kind, body: wrong.body)
            let context = draft.body["source"] == nil ? committee : observer
            let decision = try Decision.check(
                draft, in: context, superseded: kind == .correction ? superseded : nil)
            #expect(decision.bodyBytes == Array(kind.example.utf8))
            #expect(decision.filled.isEmpty || kind == .list)
        } else {
            #expect(try Decision.check(madeByVerb: draft).bodyBytes == Array(kind.example.utf8))
        }
    }

    @Test(arguments: Kind.all) func everyFieldSaysWhatItMeans(_ kind: Kind) {
        #expect(!kind.summary.isEmpty && !kind.title.isEmpty)
        for field in kind.fields { #expect(!field.meaning.isEmpty, "\(kind.name).\(field.path)") }
        #expect(Set(kind.fields.map(\.path)).count == kind.fields.count)
        for field in kind.fields { #expect(kind.field(at: field.path) == field) }
    }

    @Test func whoMakesWhat() {
        let verbs = Kind.all.filter { !$0.isRecordable }.map(\.name)
        #expect(verbs == ["genesis", "key", "migration", "import", "redaction", "close"])
        #expect(Kind.redaction.verb == "redact")
        #expect(Kind.migration.verb == "migrate apply")
        #expect(Kind.all.filter(\.followsClose).count == 9)
        let free = Kind.all.filter { $0.isRecordable && !$0.recordsAct }.map(\.name)
        #expect(free == ["profile", "anomaly", "correction", "waiver"])
    }

    @Test func fieldsAreFoundByConcretePath() {
        #expect(Kind.ruling.field(at: "grounds.3.code")?.path == "grounds.*.code")
        #expect(Kind.ruling.field(at: "grounds.03.code") == nil)
        #expect(Kind.ruling.field(at: "grounds.256.code") == nil)
        #expect(Kind.ruling.field(at: "grounds") == nil)
        #expect(Kind.candidacy.isNamed)
        #expect(!Kind.ruling.isNamed)
        #expect(Kind.candidacy.field(at: "amends") != nil)
        #expect(Kind.ruling.field(at: "amends") == nil)
        #expect(Kind.genesis.field(at: "effective") == nil)
    }

    /// The published table, where it lies beside the project.
    @Test func theTableIsThePublishedOne() throws {
        guard let url = Fixtures.shared("kinds/kinds.json") else {
            print("skipped: shared/kinds/kinds.json is missing")
            return
        }
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        let table = try #require(json as? [String: Any])
        for row in try #require(table["kinds"] as? [[String: Any]]) {
            let name = try #require(row["kind"] as? String)
            let kind = try #require(Kind.named(name))
            for item in try #require(row["fields"] as? [[String: String]]) {
                let path = try #require(item["path"])
                let field = try #require(kind.field(at: path), "\(kind.name).\(path)")
                #expect(field.path == path)
                let type = try #require(item["type"])
                let words = field.type.words.map { "enum(\($0.joined(separator: "|")))" } ?? ""
                #expect(type == field.type.name || type == words, "\(kind.name).\(path)")
                let seal: [Field.Seal: String] = [.never: "", .may: "may", .automatic: "auto"]
                #expect(item["seal"] == seal[field.seal], "\(kind.name).\(path)")
                let need: [Field.Need: String] = [
                    .required: "R", .eachMember: "R", .ownAct: "r", .wanted: "W", .optional: "O", .observer: "r*",
                ]
                #expect(item["need"] == need[field.need], "\(kind.name).\(path)")
            }
        }
    }
}
