import LedgerAudit
import LedgerFacts
import Testing

@Suite("Lawful steps, judgments, cuts and meetings, which no check accuses")
struct LawfulStepTests {
    private static let nominated = Docket.nominations[0]
    private static let listed = Docket.list("preliminary", [1], on: "2021-09-11")
    private static let notice = Docket.ruling(
        "defect-notice", of: "c1", "'defect':{'curable':'yes','cureUntil':'2021-09-09'}", on: "2021-09-06", id: "d")
    private static let omitted = Docket.ruling("omit-formal", of: "c1", on: "2021-09-18")
    private static func reported(_ lines: [String]) -> [String] {
        lines.map { $0 + ",'source':'gazette','seen':'report'" }
    }
    private static func deliberated(_ agreement: String, _ day: String) -> String {
        "deliberation: 'of':'@list:preliminary','constituency':'x','method':'voter-groups','agreement':'\(agreement)','opinions':[{'candidacy':'c5','for':2}],'effective':'\(day)'"
    }
    private static let long = Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11")
    private static let cut = Docket.ruling("winnow-cut", of: "c5", "'method':'majority-opinion'", on: "2021-09-18")
    private static func withdrawn(_ candidacy: String, _ day: String) -> String {
        "declaration: 'candidacy':'\(candidacy)','type':'withdraw','effective':'\(day)'"
    }
    private static func judged(_ orders: String, _ more: String...) -> [String] {
        [
            Docket.ruling("refuse-nomination", of: "c1"),
            "appeal: 'id':'a','of':'@ruling:r','committee':'court','appellant':'candidate','effective':'2021-09-12'",
            "judgment: 'of':'@appeal:a','committee':'court','candidacy':'c1','constituency':'x','outcome':'allowed','orders':'\(orders)','effective':'2021-09-15'",
        ] + more + [Docket.list("formal", orders == "strike" ? [1, 2, 3] : [2, 3, 4], on: "2021-09-19")]
    }
    private static func died(_ day: String) -> String { Docket.ruling("record-death", of: "c1", on: day, id: "x") }

    static let cases: [CheckCase] = [
        CheckCase(
            "STA-01", "a defect, and then the list", .high,
            fires: [nominated, notice, Docket.list("formal", [1], on: "2021-09-19")],
            silent: [nominated, notice, listed, Docket.list("formal", [1], on: "2021-09-19")],
            says: "From “defect-notice” to “formal”"),
        CheckCase(
            "STA-01", "omitted from the formal list", .high, fires: [omitted], silent: [nominated, listed, omitted],
            says: "to “omitted”"),
        CheckCase(
            "STA-01", "omitted after the deliberation", .high,
            fires: [nominated, listed, omitted, Docket.list("formal", [1], on: "2021-09-19")],
            silent: [nominated, listed, deliberated("yes", "2021-09-13"), omitted], says: "From “omitted” to “formal”"),
        CheckCase(
            "STA-01", "as reported, where lists between may merely be lacking", .high,
            fires: reported([
                nominated, Docket.ruling("refuse-nomination", of: "c1"), Docket.list("ballot", [1], on: "2021-09-25"),
            ]),
            silent: reported([nominated, Docket.list("formal", [1], on: "2021-09-19")]),
            says: "From “refused” to “on-ballot”", certainty: "as-reported", frame: reported(Docket.frame()),
            isReported: true),
        CheckCase(
            "STA-01", "struck off after the list that lacks the name", .high,
            fires: [
                nominated, Docket.nominations[1], Docket.list("preliminary", [1, 2], on: "2021-09-11"),
                Docket.list("formal", [2], on: "2021-09-19"),
                Docket.ruling("strike-off", of: "c1", on: "2021-09-20"),
            ],
            silent: [
                nominated, Docket.nominations[1], Docket.list("preliminary", [1, 2], on: "2021-09-11"),
                Docket.ruling("strike-off", of: "c1", on: "2021-09-19"),
                Docket.list("formal", [2], on: "2021-09-19"),
            ], says: "From “disappeared” to “struck-off”"),
        CheckCase(
            "APL-03", "who withdrew after the judgment", .critical,
            fires: judged("relist", withdrawn("c1", "2021-09-14")),
            silent: judged("relist", withdrawn("c1", "2021-09-15"))),
        CheckCase(
            "APL-03", "who may have withdrawn after the judgment", .info,
            fires: judged("relist", withdrawn("c1", "2021-09")),
            silent: judged("relist", withdrawn("c1", "2021-09-16/2021-09-19")), certainty: "possible"),
        CheckCase(
            "APL-03", "who died", .critical, fires: judged("list", died("2021-09-20")),
            silent: judged("list", died("2021-09-16"))),
        CheckCase(
            "APL-03", "a strike is carried out whoever withdrew", .critical,
            fires: judged("strike", withdrawn("c1", "2021-09-16")),
            silent: judged("none", withdrawn("c1", "2021-09-16"))),
        CheckCase(
            "WIN-03", "the last deliberation agreed", .high,
            fires: [long, deliberated("yes", "2021-09-13"), deliberated("no", "2021-09-16"), cut],
            silent: [long, deliberated("no", "2021-09-13"), deliberated("yes", "2021-09-16"), cut],
            says: "did not agree"),
        CheckCase(
            "WIN-03", "which deliberation was the last is not certain", .info,
            fires: [
                long, deliberated("yes", "2021-09-13/2021-09-15"), deliberated("no", "2021-09-14/2021-09-17"), cut,
            ],
            silent: [
                long, deliberated("no", "2021-09-13/2021-09-15"), deliberated("yes", "2021-09-14/2021-09-17"), cut,
            ],
            certainty: "possible"),
        CheckCase(
            "WIN-03", "no method", .high, fires: [long, Docket.ruling("winnow-cut", of: "c5", on: "2021-09-18")],
            silent: [long, Docket.ruling("winnow-cut", of: "c5", "'method':'lot'", on: "2021-09-18")],
            says: "neither the method of the cut nor counts"),
        CheckCase(
            "INT-03", "who withdrew by polling day", .medium,
            fires: [Docket.list("formal", [1, 2, 3], on: "2021-09-19"), met, withdrawn("c3", "2021-09-29")],
            silent: [Docket.list("formal", [1, 2, 3], on: "2021-09-19"), met, withdrawn("c3", "2021-09-28")]),
        CheckCase(
            "INT-03", "who was struck off", .medium,
            fires: [Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19"), met, struck("c3")],
            silent: [Docket.list("formal", [1, 2, 3], on: "2021-09-19"), met, struck("c3")]),
    ]
    private static let met =
        "introduction: 'stage':'held','type':'meeting','constituency':'x','candidacies':['c1','c2'],'effective':'2021-09-24'"
    private static func struck(_ candidacy: String) -> String {
        Docket.ruling("strike-off", of: candidacy, on: "2021-09-20")
    }

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    @Test(
        "Until polling day there is time for another meeting",
        arguments: [("2021-09-27", [Severity]()), ("2021-09-28", [.medium]), ("2021-09-29", [.medium])])
    func meetings(_ asOf: String, _ severities: [Severity]) throws {
        let docket = try Docket()
        try docket.record(Docket.frame() + [Docket.list("formal", [1, 2, 3], on: "2021-09-19"), Self.met])
        #expect(try docket.audit("INT-03", asOf: asOf).findings.map(\.severity) == severities)
    }

    @Test("The order of votes is asked of those whom a profile holds to it", arguments: [true, false])
    func order(_ isJudged: Bool) throws {
        let docket = try Docket(profile: isJudged ? "cn-direct-2020" : nil)
        try docket.record(
            Docket.frame().map { isJudged ? $0 : $0.replacing("'profile':'cn-direct-2020',", with: "") } + [
                Docket.list("preliminary", [1, 2, 3], on: "2021-09-11"),
                "pre-election: 'of':'@list:preliminary','constituency':'x','electorate':3000,'turnout':2000,'votes':[{'candidacy':'c1','votes':5},{'candidacy':'c2','votes':10}],'effective':'2021-09-15'",
                Docket.list("formal", [1, 3], on: "2021-09-19"),
            ])
        let report = try docket.audit("WIN-06")
        #expect(report.findings.map(\.severity) == (isJudged ? [.high] : []))
        #expect(report.outcomes.first?.notes.isEmpty == isJudged)
    }
}
