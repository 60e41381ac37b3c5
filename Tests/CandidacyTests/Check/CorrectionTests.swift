import Candidacy
import LedgerCore
import Testing

@Suite struct CorrectionTests {
    private func correction(of body: JSONObject, _ change: (inout JSONObject) -> Void) -> Draft {
        var replacement = body
        change(&replacement)
        return Draft(
            kind: "correction",
            body: JSONObject([
                ("supersedes", .string(someHash)), ("reason", "mistyped"), ("replacement", .object(replacement)),
            ]))
    }

    @Test func whatDiffersIsComputed() throws {
        let body = try example(.ruling).body
        let draft = correction(of: body) { $0["tally"] = ["for": 7, "against": 0] }
        let decision = try Decision.check(
            draft, in: committee, superseded: Decision.Superseded(kind: "ruling", body: body))
        #expect(decision.body["changed"] == ["tally.abstain", "tally.against", "tally.for"])
        #expect(decision.filled.map(\.path) == ["changed"])
        #expect(decision.frameReferences.contains { $0.path == "replacement.candidacy" && $0.id == "c-0006-02" })
    }

    @Test func aDecisionIsNotCorrected() throws {
        let body = try example(.ruling).body
        let superseded = Decision.Superseded(kind: "ruling", body: body)
        for (name, value) in [("decision", "qualify"), ("candidacy", "c-9")] as [(String, JSONValue)] {
            let found = problems(correction(of: body) { $0[name] = value }, superseded: superseded)
            #expect(found.map(\.path) == ["replacement.\(name)"])
            #expect(found.map(\.code) == [.contradiction])
        }
        let grounds: JSONValue = [["code": "CN-G1", "text": "x"]]
        #expect(
            problems(correction(of: body) { $0["grounds"] = grounds }, superseded: superseded).map(\.path)
                == ["replacement.grounds"])
    }

    @Test func theReplacementIsHeldToItsKind() throws {
        let body = try example(.session).body
        let superseded = Decision.Superseded(kind: "session", body: body)
        let found = problems(
            correction(of: body) {
                $0["presentCount"] = "seven"
                $0["chair"] = "m-01"
                $0["committee"] = nil
            }, superseded: superseded)
        #expect(found.map(\.path) == ["replacement.chair", "replacement.committee", "replacement.presentCount"])
        #expect(
            problems(correction(of: body) { $0["id"] = "other" }, superseded: superseded).map(\.path) == [
                "replacement.id"
            ])
        #expect(problems(correction(of: body) { _ in }, superseded: superseded).map(\.path) == ["replacement"])
    }

    @Test func eitherReplacedOrVoided() throws {
        let head = #""supersedes":"\#(someHash)","reason":"wrong candidacy""#
        #expect(problems(try draft(.correction, "{\(head)}")).map(\.path) == ["replacement"])
        #expect(problems(try draft(.correction, #"{\#(head),"void":"yes"}"#)).isEmpty)
        #expect(problems(try draft(.correction, #"{\#(head),"void":"no"}"#)).map(\.path) == ["void"])
        let both = #"{\#(head),"void":"yes","replacement":{"id":"a"}}"#
        #expect(problems(try draft(.correction, both)).map(\.path) == ["void"])
    }

    @Test func theChainsOwnEntriesStay() throws {
        let superseded = Decision.Superseded(kind: "genesis", body: try example(.genesis).body)
        let found = problems(correction(of: superseded.body) { $0["title"] = "x" }, superseded: superseded)
        #expect(found.map(\.path) == ["supersedes"])
    }

    @Test func personalDataDoesNotSlipInWithAReplacement() throws {
        let body = try example(.session).body
        let draft = correction(of: body) { $0["note"] = "call 13812345678" }
        #expect(problems(draft).map(\.code) == [.privacy])
        #expect(
            problems(draft, superseded: Decision.Superseded(kind: "session", body: body)).map(\.path)
                == ["replacement.note"])
    }
}
