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
        let found = problems(draft)
        #expect(found.map(\.code) == [.privacy])
        #expect(found[0].reason.contains("--open name"))
        #expect(!found[0].reason.contains("Liu"))
        #expect(problems(draft, opening: ["name"]).isEmpty)
    }

    @Test func anArrayMemberIsOpenedByStarOrIndex() throws {
        let body = """
            {"id":"a","name":"A","type":"other","effective":"2021",\
            "members":[{"name":"Li","person":"m-1"},{"name":"Wu","person":"m-2"}]}
            """
        let draft = try draft(.committee, body)
        #expect(problems(draft).map(\.path) == ["members.0.name", "members.1.name"])
        #expect(problems(draft, opening: ["members.1.name"]).map(\.path) == ["members.0.name"])
        #expect(problems(draft, opening: ["members.*.name"]).isEmpty)
        #expect(problems(try example(.jointRecommendation), opening: []).isEmpty)
    }

    @Test func countsAreNumbersAndStayClosedToo() throws {
        #expect(try codes(.jointRecommendation, "counts.verified", 10) == [.privacy])
    }
}
