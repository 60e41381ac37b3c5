import Candidacy
import LedgerCore
import LedgerStorage
import Testing

@Suite("Rules as facts")
struct RuleTests {
    private let ledger: TestLedger

    init() throws { ledger = try TestLedger() }

    private func record(_ kind: String, _ json: String) throws {
        let body = try #require(try JSONValue.parse(json).object)
        try record(Draft(kind: kind, body: body))
    }

    private func record(_ drafts: Draft...) throws {
        _ = try Recorder(try ledger.writer(), cache: nil).record(drafts)
    }

    private func recordElection(_ id: String, profile: String?) throws {
        let named = profile.map { #","profile":"\#($0)""# } ?? ""
        try record(
            "election",
            #"{"id":"\#(id)","level":"county","type":"general","jurisdiction":"CN","effective":"2011-04","committee":"ec"\#(named)}"#
        )
    }

    private func recordFrame() throws {
        try record(
            "committee", #"{"id":"ec","name":"选举委员会","type":"election-committee","effective":"2011-01-01"}"#)
    }

    private func rows(_ sql: String) throws -> [String] {
        try LedgerReader(ledger.path, cache: nil).freshFacts().query(sql, limits: .init())
            .rows.map { row in row.map { $0 ?? "-" }.joined(separator: " ") }
    }

    private static let judged = "SELECT election, first_day, last_day, profile, version FROM judged ORDER BY 1, 2"
    private static let unjudged = "SELECT election, reason, first_day, last_day FROM unjudged ORDER BY 1, 3"

    @Test("An election is judged by the edition in force; before and after it by none, and that is said")
    func judged() throws {
        try recordFrame()
        try record(try #require(Profile.named("cn-direct-2010")).draft())
        try recordElection("e-1", profile: "cn-direct-2010")
        try recordElection("e-2", profile: nil)
        #expect(try rows(Self.judged) == ["e-1 2010-03-14 2015-08-28 cn-direct-2010 1"])
        #expect(
            try rows(Self.unjudged) == [
                "e-1 before 0000-01-01 2010-03-13", "e-1 after 2015-08-29 9999-12-31",
                "e-2 no-profile 0000-01-01 9999-12-31",
            ])
        #expect(try rows("SELECT text, complete, problem FROM profile") == ["shipped no -"])
        #expect(try rows("SELECT severity FROM cap WHERE check_id = 'GRD-01'") == ["high"])
        #expect(
            try rows("SELECT article FROM rule WHERE rule = 'nomination.threshold'") == ["选举法 2010 art. 29(2)"])
        #expect(try rows("SELECT amount FROM threshold WHERE what = 'recommenders'") == ["10"])
        #expect(try rows("SELECT body_type FROM competence WHERE step = 'formal-list'") == ["election-committee"])
        #expect(try rows("SELECT count(*) FROM decision WHERE decision = 'not-qualify'") == ["0"])
        #expect(
            try rows("SELECT position, edition, article FROM citation WHERE rule = 'voters.free' ORDER BY 1") == [
                "0 2010 55", "1 2010 34",
            ])
    }

    @Test("Another digest than that of the shipped edition is judged by the shipped one, and that is said")
    func standIn() throws {
        try recordFrame()
        var body = try #require(Profile.named("cn-direct-2010")).draft().body
        body["digest"] = .string("sha256:" + String(repeating: "0", count: 64))
        body["coverage"] = [
            "jurisdiction": "CN", "complete": "no", "missing": "implementing rules of Jiangxi province",
        ]
        try record(Draft(kind: "profile", body: body))
        try recordElection("e-1", profile: "cn-direct-2010")
        #expect(try rows("SELECT text, missing FROM profile") == ["stand-in implementing rules of Jiangxi province"])
        #expect(try rows("SELECT problem FROM profile").first?.contains("names another digest") == true)
        #expect(try rows(Self.judged).count == 1)
        #expect(try rows("SELECT reason FROM cap").allSatisfy { $0.hasSuffix("Jiangxi province") })
    }

    @Test("A digest without a text that is at hand judges nothing, and that is said")
    func missing() throws {
        try recordFrame()
        var body = try #require(Profile.named("cn-direct-2010")).draft().body
        body["id"] = "somebody-elses"
        try record(Draft(kind: "profile", body: body))
        try recordElection("e-1", profile: "somebody-elses")
        #expect(try rows(Self.judged).isEmpty)
        #expect(try rows("SELECT text FROM profile") == ["missing"])
        #expect(try rows(Self.unjudged).contains("e-1 text-missing 2010-03-14 2015-08-28"))
        #expect(try rows("SELECT count(*) FROM rule") == ["0"])
    }

    @Test("A profile of one's own lies in the ledger with its text, and its parents are found there")
    func ownText() throws {
        try recordFrame()
        let mine = try Profile.parse(
            """
            {"format":"audit-ledger/profile@1","id":"mine","version":1,"title":"Mine","lang":"en","validFrom":"2011-01-01",
             "parent":{"id":"cn-direct-2010","version":1},"coverage":{"jurisdiction":"CN-JX","complete":"yes"},
             "rules":[{"key":"forms.issue","basis":"policy","mark":"verified","gloss":"forms are handed out"}]}
            """)
        let other = try Profile.parse(
            String(decoding: mine.document.canonicalBytes, as: UTF8.self).replacing("mine", with: "mine-2").replacing(
                "cn-direct-2010", with: "mine"))
        try record(mine.draft())
        try record(other.draft())
        try recordElection("e-1", profile: "mine-2")
        #expect(
            try rows("SELECT profile, text, complete FROM profile ORDER BY 1") == [
                "mine document yes", "mine-2 document yes",
            ])
        #expect(
            try rows("SELECT origin FROM rule WHERE profile = 'mine-2' AND rule = 'list.formal'") == ["cn-direct-2010"])
        #expect(try rows("SELECT count(*) FROM cap") == ["0"])
    }

    @Test("A later edition takes the place of the earlier one; its version counts up")
    func editions() throws {
        try recordFrame()
        let first = try #require(Profile.named("cn-direct-2010"))
        try record(first.draft())
        try recordElection("e-1", profile: "cn-direct-2010")
        #expect(try rows(Self.judged).count == 1)
        var document = first.document
        document["title"] = "Another edition"
        var again = try Profile(.object(document)).draft(effective: CivilDate("2012-01-01")).body
        again["amends"] = "@profile:cn-direct-2010"
        let error = #expect(throws: RecordError.self) { try record(Draft(kind: "profile", body: again)) }
        #expect(error.map { "\($0)" }?.contains("higher") == true)
        document["version"] = 2
        again = try Profile(.object(document)).draft(effective: CivilDate("2012-01-01")).body
        again["amends"] = "@profile:cn-direct-2010"
        try record(Draft(kind: "profile", body: again))
        #expect(
            try rows(Self.judged) == [
                "e-1 2010-03-14 2011-12-31 cn-direct-2010 1", "e-1 2012-01-01 2015-08-28 cn-direct-2010 2",
            ])
    }

    @Test("What is corrected or voided is judged anew")
    func corrections() throws {
        try recordFrame()
        try record(try #require(Profile.named("cn-direct-2010")).draft())
        try recordElection("e-1", profile: "cn-direct-2010")
        #expect(try rows(Self.judged).count == 1)
        try record("correction", #"{"supersedes":"@3","void":"yes","reason":"never held","effective":"2011-05-01"}"#)
        #expect(try rows(Self.judged).isEmpty)
    }

    @Test("A parent that nobody has is refused when recorded")
    func parentless() throws {
        var body = try #require(Profile.named("cn-direct-2010")).draft().body
        body["id"] = "mine"
        body["parent"] = "cn-direct-2011"
        let error = #expect(throws: RecordError.self) { try record(Draft(kind: "profile", body: body)) }
        #expect(error.map { "\($0)" }?.contains("neither ships nor stands") == true)
    }
}
