import Candidacy
import LedgerCore
import Testing

@Suite struct SealTests {
    private let digest: JSONValue = ["sealed": "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE"]

    private func codes(_ kind: Kind, _ path: String, _ value: JSONValue) throws -> [Problem.Code] {
        var builder = DraftBuilder(kind: kind, body: try example(kind).body)
        try builder.set(path, json: value)
        return problems(builder.draft).map(\.code)
    }

    @Test func sealedWhereTheTableAllowsIt() throws {
        #expect(try codes(.candidacy, "name", digest).isEmpty)
        #expect(try codes(.ruling, "facts.0.text", digest).isEmpty)
        #expect(try codes(.ruling, "note", digest).isEmpty)
        // The whole of what may be sealed in each of its parts.
        #expect(try codes(.jointRecommendation, "counts", digest).isEmpty)
        #expect(try codes(.jointRecommendation, "rejected", digest).isEmpty)
    }

    @Test(arguments: ["decision", "grounds", "grounds.0.text", "effective", "committee", "tally", "facts", "facts.0"])
    func neverWhatARulingDecides(_ path: String) throws {
        #expect(try codes(.ruling, path, digest).contains(.seal))
    }

    @Test func theDigestIsWellFormed() throws {
        let wrong: [JSONValue] = [
            ["sealed": "short"], ["sealed": 7], ["sealed": "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSF"],
            ["sealed": "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE", "also": "this"],
        ]
        for value in wrong { #expect(try codes(.candidacy, "name", value) == [.type]) }
    }

    @Test func aNameStaysOutOfTheClear() throws {
        var draft = try example(.candidacy)
        draft.body["name"] = "Liu Ping"
        let sealed = try Decision.check(draft, in: committee)
        #expect(sealed.disclosures.map(\.path) == ["name"])
        #expect(sealed.body["name"] == SealedValue.json(sealed.disclosures[0].digest))
        #expect(!String(decoding: sealed.bodyBytes, as: UTF8.self).contains("Liu Ping"))
        let opened = try Decision.check(draft, in: committee, opening: ["name"])
        #expect(opened.disclosures.isEmpty)
        #expect(opened.body["name"] == "Liu Ping")
    }

    @Test func anArrayMemberIsOpenedByStarOrIndex() throws {
        let body = """
            {"id":"a","name":"A","type":"other","effective":"2021",\
            "members":[{"name":"Li","person":"m-1"},{"name":"Wu","person":"m-2"}]}
            """
        let draft = try draft(.committee, body)
        func sealed(_ opening: Set<String>) throws -> [String] {
            try Decision.check(draft, in: committee, opening: opening).disclosures.map(\.path)
        }
        #expect(try sealed([]) == ["members.0.name", "members.1.name"])
        #expect(try sealed(["members.1.name"]) == ["members.0.name"])
        #expect(try sealed(["members.*.name"]).isEmpty)
    }

    @Test func countsAreNumbersAndStayClosedToo() throws {
        #expect(try codes(.jointRecommendation, "counts.verified", "ten") == [.type])
        var builder = DraftBuilder(kind: .jointRecommendation, body: try example(.jointRecommendation).body)
        try builder.set("counts.verified", json: 10)
        #expect(try Decision.check(builder.draft, in: committee).disclosures.map(\.value) == [10])
    }
}
