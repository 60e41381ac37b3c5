import Candidacy
import LedgerAudit
import LedgerCore
import LedgerFacts
import Testing

@Suite("The further ways in which checks fire")
struct ArmTests {
    private static let request =
        "form-request: 'id':'f','candidacy':'c1','requestedBy':'candidate','constituency':'x','effective':'2021-08-23'"
    private static func answered(_ outcome: String) -> String {
        "form-issue: 'of':'@form-request:f','candidacy':'c1','outcome':'\(outcome)','effective':'2021-08-24'"
    }
    private static let asked =
        "introduction: 'id':'q','stage':'requested','type':'meeting','requestedBy':'voters','constituency':'x','effective':'2021-09-20'"
    private static func answer(_ stage: String) -> String {
        "introduction: 'stage':'\(stage)','type':'meeting','of':'@introduction:q','constituency':'x','effective':'2021-09-22'"
    }
    private static func status(_ code: String) -> String {
        "observation: 'type':'status','candidacy':'c1','election':'e','source':'a file','asOf':'2021-09-20T00:00:00Z','status':{'system':'br-tse','code':'\(code)','text':'t'}"
    }
    private static func activity(_ aboutElection: String) -> [String] {
        [
            "observation: 'id':'o1','type':'protected-activity','candidacy':'c1','source':'p','activity':{'type':'report','aboutElection':'\(aboutElection)'},'effective':'2021-05'",
            Docket.refused("'grounds':[{'text':'t'}]"),
        ]
    }
    private static let inferred =
        "observation: 'type':'inference','candidacy':'c1','of':'@ruling:r','refersTo':'@observation:o1','inferredBy':'p','source':'p','effective':'2021-09-11'"
    private static let list = Docket.list("preliminary", [1, 2], on: "2021-09-02")

    static let cases: [CheckCase] = [
        CheckCase(
            "APL-01", "omitted", .high, fires: [Docket.refused("")],
            silent: [Docket.refused("'remedy':{'exists':'yes'}")], says: "does not state the remedy",
            profile: "br-tse-2020"),
        CheckCase(
            "APL-01", "says that there is none", .high, fires: [Docket.refused("'remedy':{'exists':'none-in-law'}")],
            silent: [Docket.refused("'remedy':{'exists':'yes'}")], says: "the law knows one", profile: "br-tse-2020"),
        CheckCase(
            "GRD-03", "the report of an election offence", .high, fires: activity("yes") + [inferred],
            silent: activity("yes"), certainty: "as-reported"),
        CheckCase(
            "INT-01", "refused", .high, fires: [asked, answer("refused")],
            silent: [asked, answer("refused"), answer("held")], says: "it was refused", asOf: "2021-09-23"),
        CheckCase(
            "FRM-01", "none left", .high, fires: [request, answered("none-left")],
            silent: [request, answered("issued")], says: "none left"),
        CheckCase(
            "DAT-02", "a code that nobody knows", .low, fires: [status("99")], silent: [status("14")],
            says: "The code 99 is none", certainty: "as-reported", profile: "br-tse-2020"),
        CheckCase(
            "PUB-01", "a list", .high, fires: [list],
            silent: [list, Docket.published("preliminary", on: "2021-09-09")],
            says: "this preliminary list in the 14 days", asOf: "2021-09-16"),
    ]

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    @Test("Two entries that amend the same election are found, though recording refuses the second")
    func twice() throws {
        let docket = try Docket()
        try docket.record(Docket.frame())
        let all = Check(
            id: "X-01", title: "X", severity: .low, rule: "x", basis: .policy, sql: "SELECT seq FROM election")
        let election = try #require(
            try Audit([all]).run(on: try docket.reader(), verifiedBy: nil).findings.first?.entries.first)
        func amend(_ day: String) throws {
            try docket.append(
                Draft(
                    kind: "election",
                    body: JSONObject([
                        ("id", "e"), ("amends", .string(election.hash.base64)), ("level", "county"),
                        ("type", "general"), ("jurisdiction", "CN"), ("committee", "ec"), ("effective", .string(day)),
                    ])))
        }
        try amend("2021-08-24")
        #expect(try docket.audit("COR-01", asOf: "2021-10-10").findings.isEmpty)
        try amend("2021-08-25")
        let found = try docket.audit("COR-01", asOf: "2021-10-10").findings
        #expect(found.map(\.message) == ["This entry and another both amend the same earlier one."])
        #expect(found.map(\.severity) == [.critical])
    }
}
