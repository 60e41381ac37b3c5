import Candidacy
import LedgerAudit
import LedgerCore
import LedgerFacts
import Testing

/// A profile of two editions: the first judges from 1 January to 14 September 2021, the second from then on.
@Suite("Dates that span editions of the rules")
struct EditionTests {
    /// Made with single quotes: the second edition knows one ground more, and cites another article for its catalogue.
    private static func edition(_ version: Int, from first: String, to last: String?, _ more: String) throws -> Draft {
        let text =
            "{'format':'audit-ledger/profile@1','id':'cn-test-editions','version':\(version),'title':'t','lang':'zh','validFrom':'\(first)',"
            + (last.map { "'validTo':'\($0)'," } ?? "")
            + "'parent':{'id':'cn-direct-2020','version':1},'levels':['county'],'coverage':{'jurisdiction':'CN-TEST','complete':'yes'}\(more)}"
        var draft = try Profile.parse(Array(text.replacing("'", with: "\"").utf8)).draft()
        if version > 1 { draft.body["amends"] = "@profile:cn-test-editions" }
        draft.body["effective"] = .string(first)
        return draft
    }

    private static let more =
        ",'instruments':[{'name':'细则','edition':'2021','from':'2021-09-15'}],'rules':[{'key':'ground.catalogue','basis':'law','mark':'verified','cites':[{'instrument':'细则','edition':'2021','article':'7'}],'text':'t','gloss':'g'}],'grounds':[{'code':'T-NEW','gloss':'g','text':'t','instrument':'细则','edition':'2021','article':'7','effect':'refuse','mark':'verified'}]"

    private static func docket(_ lines: String...) throws -> Docket {
        let docket = try Docket(profile: nil)
        try docket.record([
            try edition(1, from: "2021-01-01", to: "2021-09-14", ""), try edition(2, from: "2021-09-15", to: nil, more),
        ])
        try docket.record(Docket.frame(profile: "cn-test-editions") + lines)
        return docket
    }

    private static func refused(_ code: String, on day: String) -> String {
        Docket.ruling("refuse-nomination", of: "c1", "'grounds':[{'code':'\(code)','text':'t'}]", on: day)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let code: String
        let day: String
        let severity: Severity?
        var certainty = "certain"
        var version: Int64 = 2
        var others: [String] = []
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "a day of the first", code: "T-NEW", day: "2021-09-14", severity: .critical, version: 1),
        Case(name: "a day of the second", code: "T-NEW", day: "2021-09-15", severity: nil),
        Case(
            name: "a month of both, of which one knows the ground", code: "T-NEW", day: "2021-09", severity: .info,
            certainty: "possible", version: 1),
        Case(
            name: "a month of both, of which none does", code: "X-CONDUCT", day: "2021-09", severity: .critical,
            others: ["选举法 2020 art. 36"]),
        Case(
            name: "an interval within one", code: "X-CONDUCT", day: "2021-09-01/2021-09-14", severity: .critical,
            version: 1),
        Case(
            name: "open towards the end, which is the day of the audit", code: "X-CONDUCT", day: "2021-09-15/..",
            severity: .critical),
        Case(
            name: "partly before every edition", code: "X-CONDUCT", day: "2020-12/2021-01", severity: .info,
            certainty: "possible", version: 1),
        Case(
            name: "open towards the beginning", code: "X-CONDUCT", day: "../2021-09-10", severity: .info,
            certainty: "possible", version: 1),
        Case(name: "wholly before every edition", code: "X-CONDUCT", day: "2020-12", severity: nil),
    ]

    @Test("It is certain only where every edition agrees and every day lies under one", arguments: cases)
    func interval(_ example: Case) throws {
        let docket = try Self.docket(Self.refused(example.code, on: example.day))
        let found = try docket.audit("GRD-01", asOf: "2021-10-10").findings
        #expect(found.map(\.severity) == (example.severity.map { [$0] } ?? []), "\(found.map(\.message))")
        guard let finding = found.first else { return }
        #expect(finding.certainty.rawValue == example.certainty)
        #expect(finding.rule.edition?.version == example.version)
        #expect(finding.otherRules.compactMap(\.article).map { String($0.prefix(16)) }.count == example.others.count)
        #expect(finding.message.contains("On other days that the date allows") == (example.certainty == "possible"))
    }

    @Test("Days before every edition are told as not evaluated, beside what is found on the others")
    func unevaluated() throws {
        let report = try Self.docket(Self.refused("X-CONDUCT", on: "2020-12/2021-01")).audit(
            "GRD-01", asOf: "2021-10-10")
        #expect(report.outcomes.first?.notes.contains { $0.reason.contains("to 2020-12-31") } == true)
        let within = try Self.docket(Self.refused("X-CONDUCT", on: "2021-01-01")).audit("GRD-01", asOf: "2021-10-10")
        #expect(within.outcomes.first?.notes.isEmpty == true)
    }

    @Test("A check that reads no rules itself is held to the same")
    func withoutJoin() throws {
        let list = Docket.list("preliminary", [2], on: "2021-09-11")
        func found(_ day: String) throws -> [Finding] {
            try Self.docket("nomination: 'candidacy':'c1','route':'joint','effective':'\(day)'", list)
                .audit("NOM-03", asOf: "2021-10-10").findings
        }
        #expect(try found("2021-01").map(\.severity) == [.critical])
        #expect(try found("2020-12/2021-01").map(\.severity) == [.info])
        #expect(try found("2020-12").isEmpty)
    }

    @Test("A deadline is judged by the edition of polling day, whenever the list was made")
    func polling() throws {
        let docket = try Self.docket(
            Docket.list("preliminary", [1, 2, 3], on: "2021-09-01/2021-09-20"),
            Docket.published("preliminary", on: "2021-09-16"))
        let found = try docket.audit("TIM-05", asOf: "2021-10-10").findings
        #expect(found.map(\.severity) == [.high])
        #expect(found.map { $0.rule.edition?.version } == [2])
    }

    @Test("Two members of one entry stay two findings")
    func members() throws {
        let grounds = "'grounds':[{'code':'CN-N1','text':'a'},{'code':'CN-G14','text':'b'}]"
        let docket = try Self.docket(Docket.ruling("refuse-nomination", of: "c1", grounds, on: "2021-09"))
        let found = try docket.audit("GRD-06", asOf: "2021-10-10").findings
        #expect(found.map(\.certainty) == [.certain, .certain])
        #expect(found.map { $0.message.contains("CN-N1") } == [true, false])
    }

    @Test("The rule of each edition stands in text and in JSON where they differ")
    func reports() throws {
        let report = try Self.docket(Self.refused("X-CONDUCT", on: "2021-09")).audit("GRD-01", asOf: "2021-10-10")
        let text = report.lines(sealed: false).joined(separator: "\n")
        #expect(text.contains("law: 细则 2021 art. 7 (cn-test-editions, version 2)"))
        #expect(text.contains("on other days that the date allows: law: 选举法 2020 art. 36"))
        let finding = JSONObject(report.json(sealed: false))["findings"]?.array?.first?.object
        let other = finding?["otherRules"]?.array?.first?.object
        #expect(other?["profile"]?.object?["version"] == .integer(1))
        #expect(finding?["profile"]?.object?["version"] == .integer(2))
    }
}
