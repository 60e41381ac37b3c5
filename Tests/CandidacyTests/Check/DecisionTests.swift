import Candidacy
import LedgerCore
import Testing

@Suite struct DecisionTests {
    @Test func aKindThatIsMisspeltIsNamed() throws {
        let found = problems(Draft(kind: "rulling", body: JSONObject()))
        #expect(found.map(\.code) == [.unknownKind])
        #expect(found.first?.suggestion == "ruling")
    }

    @Test(arguments: ["genesis", "key", "migration", "import", "redaction", "close"])
    func recordMakesNoEntryOfAVerb(_ kind: String) throws {
        let kind = try #require(Kind.named(kind))
        let found = problems(try example(kind))
        #expect(found.map(\.code) == [.verb])
        #expect(found[0].reason.contains("audit-ledger \(kind.verb)"))
    }

    @Test func aVerbMakesNothingElse() throws {
        #expect(throws: DraftError.self) { try Decision.check(madeByVerb: try example(.ruling)) }
        #expect(throws: Never.self) { try Decision.check(madeByVerb: try example(.anomaly)) }
    }

    @Test(arguments: [
        ("origin", "https://example.org/x"), ("origin", "example.org/a b"), ("origin", "a+b"), ("nonce", "AAEC"),
        ("role", "x"),
    ])
    func aGenesisIsWellFormed(_ path: String, _ text: String) throws {
        var draft = try example(.genesis)
        draft.body[path] = .string(text)
        do {
            _ = try Decision.check(madeByVerb: draft)
            Issue.record("\(text) was taken")
        } catch { #expect(error.problems.map(\.path) == [path]) }
    }

    @Test func anUnknownPathHasANeighbour() throws {
        let found = problems(
            try draft(
                .constituency,
                #"{"id":"ex-6","election":"e","effective":"2021","seat":2,"roll":{"publishd":"2021-08-20"}}"#))
        #expect(found.map(\.path) == ["roll.publishd", "seat"])
        #expect(found.map(\.code) == [.unknownPath, .unknownPath])
        #expect(found.map(\.suggestion) == ["roll.published", "seats"])
    }

    @Test func whatIsRequiredIsMissed() throws {
        let found = problems(try draft(.list, #"{"entries":[{"candidacy":"c-1"},{"route":"joint"}]}"#))
        #expect(
            found.map(\.path) == ["complete", "constituency", "effective", "election", "entries.1.candidacy", "stage"])
        #expect(Set(found.map(\.code)) == [.missing])
        let profile = problems(
            try draft(
                .profile, #"{"id":"p","version":1,"validFrom":"2010-03-14","effective":"2010","digest":"x"}"#))
        #expect(profile.map(\.path) == ["coverage.jurisdiction", "coverage.complete", "digest"])
    }

    @Test func aMemberIsRequiredOnlyWhereTheArrayIs() throws {
        #expect(problems(try draft(.result, #"{"election":"e","effective":"2021","valid":"no"}"#)).isEmpty)
        let found = problems(
            try draft(.result, #"{"election":"e","effective":"2021","votes":[{"candidacy":"c","votes":3}]}"#))
        #expect(found.map(\.path) == ["votes.0.outcome"])
    }

    @Test func theCommitteeIsFilledForItsOwnAct() throws {
        let own = try draft(.notice, #"{"effective":"2021","means":"oral","of":"\#(someHash)","recipient":"voters"}"#)
        let decision = try Decision.check(own, in: committee)
        #expect(decision.body["committee"]?.string == "ec-example")
        #expect(decision.filled.map { "\($0.path)=\($0.value)" } == ["committee=ec-example"])
        #expect(decision.frameReferences.map(\.id) == ["ec-example"])
        #expect(decision.bodyBytes == decision.body.canonicalBytes)
        // Nobody knows whose act a reported one is.
        var reported = own
        reported.body["source"] = "a newspaper"
        #expect(try Decision.check(reported, in: committee).body["committee"] == nil)
        let nameless = RecordingContext(role: .committee)
        #expect(problems(own, in: nameless).map(\.path) == ["committee"])
    }

    @Test func anObserverNamesASource() throws {
        for kind in Kind.all where kind.isRecordable && kind != .interpretation {
            var draft = try example(kind)
            draft.body["source"] = nil
            let expected: [Problem.Code] = kind.recordsAct ? [.role] : []
            #expect(problems(draft, in: observer).map(\.code) == expected, "\(kind.name)")
        }
        var reading = try example(.interpretation)
        reading.body["source"] = nil
        #expect(problems(reading, in: committee).map(\.path) == ["source"])
    }

    @Test func aGeneralRulingIsAboutNobody() throws {
        let rule = #"{"effective":"2021","form":"minutes","decision":"campaign-rule"}"#
        #expect(problems(try draft(.ruling, rule)).isEmpty)
        let cut = #"{"effective":"2021","form":"minutes","decision":"winnow-cut"}"#
        #expect(problems(try draft(.ruling, cut)).map(\.path) == ["candidacy"])
    }

    @Test func onlyNamedKindsAreAmended() throws {
        var election = try example(.election)
        election.body["amends"] = .string(someHash)
        #expect(try Decision.check(election, in: committee).references.map(\.path) == ["amends"])
        var ruling = try example(.ruling)
        ruling.body["amends"] = .string(someHash)
        let found = problems(ruling)
        #expect(found.map(\.code) == [.unknownPath])
        #expect(found[0].reason.contains("not amended"))
    }

    @Test func atMostTwentyProblemsAreToldApart() throws {
        var body = JSONObject()
        for index in 0..<30 { body["x\(index)"] = 1 }
        do {
            _ = try Decision.check(Draft(kind: "waiver", body: body), in: committee)
            Issue.record("thirty unknown fields were taken")
        } catch {
            #expect(error.problems.count == 20)
            #expect(error.count > 30)
            #expect(error.description.hasSuffix("more."))
        }
    }

    @Test func aTokenIsShortAndPlain() throws {
        var draft = try example(.session)
        draft.token = "9f1c"
        #expect(try Decision.check(draft, in: committee).token == "9f1c")
        for token in ["", "a\u{1B}[2J", String(repeating: "a", count: 257)] {
            draft.token = token
            #expect(problems(draft).map(\.path) == ["token"])
        }
    }
}
