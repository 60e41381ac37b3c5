import Candidacy
import LedgerCore
import Testing

@Suite("Values sealed on their way into an entry")
struct SealingTests {
    private func sealed(_ draft: Draft, _ sealing: Set<String>) throws -> Decision {
        try Decision.check(draft, in: committee, sealing: sealing)
    }

    @Test("On request, by index or star, and as a whole", arguments: ["facts.0.text", "facts.*.text"])
    func request(_ path: String) throws {
        let draft = try example(.ruling)
        let decision = try sealed(draft, [path])
        #expect(decision.disclosures.map(\.path) == ["facts.0.text"])
        #expect(decision.disclosures[0].value == "fewer than ten recommenders are on the roll")
        #expect(decision.sealingFound == [path])
        // The rest is as it was.
        let opened = SealedValue.replace(in: .object(decision.body)) { _, _ in decision.disclosures[0].value }
        #expect(opened == .object(draft.body))
    }

    @Test("A whole object is one value")
    func whole() throws {
        var draft = try example(.jointRecommendation)
        draft.body["counts"] = ["claimed": 12, "verified": 10]
        #expect(try sealed(draft, []).disclosures.map(\.path) == ["counts.claimed", "counts.verified"])
        let decision = try sealed(draft, ["counts"])
        #expect(decision.disclosures.map(\.value) == [["claimed": 12, "verified": 10]])
    }

    @Test("What is sealed may hold personal data, but must be of its type")
    func types() throws {
        var draft = try example(.ruling)
        draft.body["note"] = "call 13812345678"
        #expect(problems(draft).map(\.code) == [.privacy])
        #expect(problems(draft)[0].reason.contains("--seal note"))
        #expect(try sealed(draft, ["note"]).disclosures.map(\.path) == ["note"])
        draft.body["note"] = .string(String(repeating: "x", count: 8_001))
        #expect(throws: DraftError.self) { try sealed(draft, ["note"]) }
    }

    @Test("What decides is never sealed", arguments: ["decision", "grounds.0.code", "effective", "candidacy"])
    func never(_ path: String) throws {
        #expect(throws: DraftError.self) { try sealed(try example(.ruling), [path]) }
        #expect(SealingRequest.problems([path], for: [.ruling]).map(\.code) == [.seal])
    }

    @Test("A misspelt path is noticed before anything is recorded")
    func misspelt() {
        let found = SealingRequest.problems(["fact.0.text", "note"], for: [.ruling])
        #expect(found.map(\.path) == ["fact.0.text"])
        #expect(SealingRequest.problems(["facts.3.text", "replacement.name"], for: [.ruling, .correction]).isEmpty)
    }

    @Test("Two sealings of one value have nothing in common")
    func salted() throws {
        var draft = try example(.candidacy)
        draft.body["name"] = "Liu Ping"
        #expect(try sealed(draft, []).bodyBytes != sealed(draft, []).bodyBytes)
    }

    @Test("A correction seals what it says anew")
    func correction() throws {
        var original = try example(.candidacy).body
        original["name"] = SealedValue.json(Disclosure(path: "name", value: "Liu Pin").digest)
        var replacement = original
        replacement["name"] = "Liu Ping"
        let draft = Draft(
            kind: "correction",
            body: JSONObject([
                ("supersedes", .string(someHash)), ("reason", "misheard"), ("replacement", .object(replacement)),
            ]))
        let decision = try Decision.check(
            draft, in: committee, superseded: Decision.Superseded(kind: "candidacy", body: original))
        #expect(decision.disclosures.map(\.path) == ["replacement.name"])
        #expect(!String(decoding: decision.bodyBytes, as: UTF8.self).contains("Ping"))
        #expect(decision.body["changed"] == ["name"])
    }
}
