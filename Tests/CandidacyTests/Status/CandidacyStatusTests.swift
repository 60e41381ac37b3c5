import Candidacy
import LedgerCore
import Testing

@Suite struct CandidacyStatusTests {
    private func status(
        _ chain: Chain, _ candidacy: String = "c", asOf: String? = nil, knownAt: String? = nil
    ) -> CandidacyStatus {
        CandidacyStatus(
            of: candidacy, from: chain.entries, asOf: asOf.flatMap { CivilDate($0) },
            knownAt: knownAt.flatMap { Instant($0) })
    }

    @Test func byTheBook() throws {
        var chain = Chain()
        for draft in try Fixtures.drafts("book.jsonl") { try chain.append(draft) }
        let elected = status(chain, "c-1")
        #expect(elected.state == .elected)
        #expect(
            elected.transitions.map(\.to) == [
                .declared, .formRequested, .formIssued, .nominated, .preliminary, .deliberating, .formal, .elected,
            ])
        #expect(elected.transitions.allSatisfy { $0.edge == .legal })
        let cut = status(chain, "c-5")
        #expect(cut.state == .cut)
        #expect(cut.decisive?.account.kind == "ruling")
        #expect(cut.transitions.last?.edge == .legal)
        // The cut explains why she is not on the formal list.
        #expect(!cut.transitions.map(\.to).contains(.disappeared))
        #expect(status(chain, "c-1", asOf: "2021-09-12").state == .preliminary)
        #expect(status(chain, "c-1", asOf: "2021-09-13").state == .preliminary)
        #expect(status(chain, "c-1", asOf: "2021-09-13").possible.map(\.state) == [.deliberating])
        #expect(status(chain, "c-1", asOf: "2021-08-20").state == .recorded)
    }

    @Test func rivalAccountsStandSideBySide() throws {
        var chain = Chain()
        for name in ["case.jsonl", "case-second-account.jsonl"] {
            for draft in try Fixtures.drafts(name) { try chain.append(draft) }
        }
        let liu = status(chain, "c-liu")
        #expect(liu.state == .excluded)
        let bar = try #require(liu.decisive)
        #expect(bar.edge == .unjudged)
        #expect(bar.account.source == "source-article")
        #expect(bar.rivals.map(\.state) == [.refused])
        #expect(bar.isDisputed)
        #expect(status(chain, "c-liu", asOf: "2011-05-31").possible.map(\.state).contains(.excluded))
        let xu = status(chain, "c-xu-2003")
        #expect(xu.state == .elected)
        #expect(xu.decisive?.edge == .unjudged)
        // What somebody calls the candidacy says nothing of where it stands.
        #expect(status(chain, "c-li").state == .declared)
    }

    @Test func aLabelIsNoStatus() throws {
        var chain = Chain()
        try chain.add("candidacy", #"{"id":"c","label":"elected","election":"e","person":"p","effective":"2021"}"#)
        #expect(status(chain).state == .recorded)
    }

    @Test func qualifiedFirst() throws {
        for decisions in [["qualify", "accept-nomination"], ["qualify"]] {
            var chain = Chain()
            try chain.add("declaration", #"{"candidacy":"c","type":"announce","effective":"2021-08-20"}"#)
            try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
            for (day, decision) in decisions.enumerated() {
                try chain.add(
                    "ruling",
                    #"{"candidacy":"c","decision":"\#(decision)","form":"oral","effective":"2021-09-0\#(day + 2)"}"#)
            }
            if decisions.count == 1 {
                try chain.add("nomination", #"{"candidacy":"c","route":"party","effective":"2021-09-05"}"#)
            }
            #expect(status(chain).transitions.map(\.edge).allSatisfy { $0 == .legal }, "\(decisions)")
        }
    }

    @Test func whatWasKnownWhen() throws {
        var chain = Chain()
        try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
        let ruling = try chain.add(
            "ruling", #"{"candidacy":"c","decision":"refuse-nomination","form":"oral","effective":"2021-09-02"}"#)
        try chain.add("correction", #"{"supersedes":"\#(ruling.base64)","reason":"wrong candidacy","void":"yes"}"#)
        #expect(status(chain).state == .nominated)
        #expect(status(chain, knownAt: Chain.time(1)).state == .refused)
        #expect(status(chain, knownAt: Chain.time(0)).state == .nominated)
    }

    @Test func aCorrectionOfACorrection() throws {
        var chain = Chain()
        let nomination = try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
        let void = try chain.add("correction", #"{"supersedes":"\#(nomination.base64)","reason":"x","void":"yes"}"#)
        #expect(status(chain).state == .recorded)
        try chain.add("correction", #"{"supersedes":"\#(void.base64)","reason":"it was right","void":"yes"}"#)
        #expect(status(chain).state == .nominated)
    }

    @Test func aReplacementIsWhatCounts() throws {
        var chain = Chain()
        let nomination = try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
        try chain.add(
            "correction",
            #"{"supersedes":"\#(nomination.base64)","reason":"day","replacement":{"candidacy":"c","route":"joint","effective":"2021-09-05"}}"#
        )
        #expect(status(chain, asOf: "2021-09-04").state == .recorded)
        let later = status(chain, asOf: "2021-09-05")
        #expect(later.state == .nominated)
        #expect(later.decisive?.account.corrections == [1])
    }

    @Test func aNewDecisionReplacesTheOld() throws {
        var chain = Chain()
        try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
        let first = try chain.add(
            "ruling", #"{"candidacy":"c","decision":"refuse-nomination","form":"oral","effective":"2021-09-05"}"#)
        try chain.add(
            "ruling",
            #"{"candidacy":"c","decision":"accept-nomination","form":"oral","effective":"2021-09-05","supersedes":"\#(first.base64)"}"#
        )
        let now = status(chain)
        #expect(now.state == .accepted)
        #expect(now.transitions[1].supersededBy == 2)
        #expect(now.transitions[2].from == .nominated)
        #expect(now.transitions[2].edge == .legal)
    }

    @Test func aLateEntryTakesItsPlaceInTime() throws {
        var chain = Chain()
        try chain.add("declaration", #"{"candidacy":"c","type":"withdraw","effective":"2021-09-10"}"#)
        try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
        #expect(status(chain).state == .withdrawn)
        #expect(status(chain).transitions.map(\.account.seq) == [1, 0])
    }

    @Test func aNameThatVanishes() throws {
        var chain = Chain()
        try chain.add("candidacy", #"{"id":"c","election":"e","constituency":"x","person":"p","effective":"2021"}"#)
        func list(_ stage: String, _ name: String, _ day: Int, complete: String = "yes") -> String {
            #"{"constituency":"x","election":"e","stage":"\#(stage)","complete":"\#(complete)","effective":"2022-01-1\#(day)","entries":[{"candidacy":"\#(name)"}]}"#
        }
        try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2022-01-01"}"#)
        try chain.add("list", list("preliminary", "c", 1))
        try chain.add("list", list("formal", "d", 2, complete: "no"))
        #expect(status(chain).state == .preliminary)
        try chain.add("list", list("formal", "d", 3))
        #expect(status(chain).state == .disappeared)
        #expect(status(chain).decisive?.edge == .illegal)
    }

    @Test func stepsTheProcedureDoesNotKnow() throws {
        var chain = Chain()
        try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
        let refused = try chain.add(
            "ruling", #"{"candidacy":"c","decision":"refuse-nomination","form":"oral","effective":"2021-09-02"}"#)
        let ballot =
            #"{"constituency":"x","election":"e","stage":"ballot","complete":"no","effective":"2021-09-20","entries":[{"candidacy":"c"}]}"#
        var straight = chain
        try straight.add("list", ballot)
        #expect(status(straight).state == .onBallot)
        #expect(status(straight).decisive?.edge == .illegal)
        let appeal = try chain.add(
            "appeal",
            #"{"of":"\#(refused.base64)","committee":"court","appellant":"candidate","effective":"2021-09-03"}"#)
        #expect(status(chain).state == .refusedOnAppeal)
        #expect(status(chain).openAppeals == [2])
        try chain.add("ruling", #"{"candidacy":"c","decision":"stay","form":"oral","effective":"2021-09-04"}"#)
        try chain.add("list", ballot)
        #expect(status(chain).decisive?.edge == .legal)
        // On the ballot, and nobody has answered the appeal.
        #expect(status(chain).openAppeals == [2])
        try chain.add(
            "judgment",
            #"{"of":"\#(appeal.base64)","committee":"court","outcome":"dismissed","effective":"2021-10-01"}"#)
        #expect(status(chain).openAppeals.isEmpty)
        #expect(status(chain).state == .onBallot)
    }

    @Test(
        "Of what is reported the steps between may merely be lacking; no lack overcomes a refusal",
        arguments: [
            ("", "formal", "nomination", Edge.illegal), (#","source":"p""#, "formal", "nomination", .unjudged),
            (#","source":"p""#, "ballot", "nomination", .unjudged), (#","source":"p""#, "ballot", "refusal", .illegal),
            (#","source":"p""#, "preliminary", "nomination", .legal),
        ])
    func whatTheSourceDoesNotTell(_ source: String, _ stage: String, _ before: String, _ edge: Edge) throws {
        var chain = Chain()
        try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-01"}"#)
        if before == "refusal" {
            try chain.add(
                "ruling", #"{"candidacy":"c","decision":"refuse-nomination","form":"oral","effective":"2021-09-02"}"#)
        }
        try chain.add(
            "list",
            #"{"constituency":"x","election":"e","stage":"\#(stage)","complete":"no","effective":"2021-09-20","entries":[{"candidacy":"c"}]\#(source)}"#
        )
        #expect(status(chain).decisive?.edge == edge)
    }

    @Test func afterAFinalRefusalOnlyANewCandidacy() throws {
        var chain = Chain()
        try chain.add(
            "ruling", #"{"candidacy":"c","decision":"appeal-dismissed","form":"oral","effective":"2021-09-02"}"#)
        try chain.add("nomination", #"{"candidacy":"c","route":"joint","effective":"2021-09-05"}"#)
        #expect(status(chain).decisive?.edge == .illegal)
    }

    @Test func aSubstituteTakesThePlace() throws {
        var chain = Chain()
        try chain.add("declaration", #"{"candidacy":"c","type":"withdraw","effective":"2021-09-02"}"#)
        try chain.add(
            "candidacy", #"{"id":"d","election":"e","person":"q","substitutes":"c","effective":"2021-09-03"}"#)
        #expect(status(chain).state == .substituted)
        #expect(status(chain).decisive?.edge == .legal)
        #expect(status(chain, "d").state == .recorded)
    }

    @Test func whatASourceSawIsNoRuling() throws {
        var chain = Chain()
        try chain.add(
            "observation",
            #"{"candidacy":"c","type":"status","source":"file","asOf":"2020-11-15T17:11:25-03:00","status":{"system":"br-tse","code":"4","text":"INDEFERIDO COM RECURSO"}}"#
        )
        try chain.add(
            "observation",
            #"{"candidacy":"c","type":"status","source":"file","asOf":"2020-11-22","status":{"system":"br-tse","code":"2"}}"#
        )
        #expect(status(chain).state == .recorded)
        #expect(status(chain).transitions.isEmpty)
        #expect(status(chain).reported.map(\.code) == ["4", "2"])
        #expect(status(chain, asOf: "2020-11-15").reported.map(\.code) == ["4"])
        #expect(status(chain, asOf: "2020-11-14").reported.isEmpty)
    }
}

/// Entries one after the other, recorded a minute apart.
private struct Chain {
    var entries: [RecordedEntry] = []
    private var names: [String: Hash] = [:]

    static func time(_ seq: Int) -> String { "2022-01-01T00:\(seq < 10 ? "0" : "")\(seq):00Z" }

    @discardableResult mutating func add(_ kind: String, _ json: String) throws -> Hash {
        let value = try JSONValue.parse(json)
        return try append(Draft(kind: kind, body: try #require(value.object)))
    }

    @discardableResult mutating func append(_ draft: Draft) throws -> Hash {
        let known = names
        let draft = try draft.resolving { reference, _ in
            if case .hash(let hash) = reference { return hash }
            return try #require(known[String(reference.description.dropFirst())])
        }
        let hash = try #require(Hash(bytes: [UInt8](repeating: UInt8(entries.count), count: 32)))
        let at = try #require(Instant(Self.time(entries.count)))
        entries.append(
            RecordedEntry(seq: UInt64(entries.count), hash: hash, at: at, kind: draft.kind, body: draft.body))
        if let id = draft.body["id"]?.string { names["\(draft.kind):\(id)"] = hash }
        return hash
    }
}
