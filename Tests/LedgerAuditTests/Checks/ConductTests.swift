import LedgerAudit
import LedgerFacts
import Testing

@Suite("Checks of introductions, remedies, obstruction and terms")
struct ConductTests {
    private static func introduction(_ stage: String, _ members: String, on day: String) -> String {
        "introduction: 'stage':'\(stage)','type':'meeting','constituency':'x',\(members),'effective':'\(day)'"
    }
    private static let asked = introduction("requested", "'id':'q','requestedBy':'voters'", on: "2021-09-20")
    private static let formal = Docket.list("formal", [1, 2, 3], on: "2021-09-19")
    private static func report(
        _ id: String, _ type: String = "intimidation", _ target: String = "supporters", on day: String = "2021-09-01",
        more members: String = ""
    ) -> String {
        "obstruction-report: 'id':'\(id)','type':'\(type)','target':'\(target)','candidacy':'c1','constituency':'x','perpetrator':'unknown','protected':'no','effective':'\(day)'\(members)"
    }
    private static let refused = Docket.ruling("refuse-nomination", of: "c1")
    private static let appeal =
        "appeal: 'id':'a','of':'@ruling:r','committee':'court','appellant':'candidate','effective':'2021-09-12'"
    private static func judgment(_ orders: String) -> String {
        "judgment: 'of':'@appeal:a','committee':'court','candidacy':'c1','constituency':'x','outcome':'allowed','orders':'\(orders)','effective':'2021-09-15'"
    }
    private static func reading(_ id: String, _ effect: String, _ committee: String, _ text: String) -> String {
        "interpretation: 'id':'\(id)','term':'independent candidate','reading':'\(text)','speaker':'an office','source':'a newspaper','effect':'\(effect)','effectBy':'recorder','committee':'\(committee)','effective':'2021-07-01'"
    }
    private static let statement =
        "ruling: 'id':'st','decision':'interpretive-statement','form':'press-statement','term':'“Independent Candidate”','effective':'2021-07-01'"

    static let cases: [CheckCase] = [
        CheckCase(
            "INT-01", .high, fires: [asked],
            silent: [asked, introduction("held", "'of':'@introduction:q'", on: "2021-09-24")]),
        CheckCase(
            "INT-03", .medium, fires: [formal, introduction("held", "'candidacies':['c1','c2']", on: "2021-09-24")],
            silent: [formal, introduction("held", "'candidacies':['c1','c2','c3']", on: "2021-09-24")]),
        // F8: punished for introducing oneself; a prohibition by hint is TERM-02.
        CheckCase(
            "INT-04", .high, fires: [Docket.ruling("sanction", of: "c1")],
            silent: [
                Docket.ruling(
                    "sanction", of: "c1", "'grounds':[{'text':'t','instrument':'选举法','article':'34','basis':'law'}]")
            ]),
        // F13: no appeal route.
        CheckCase(
            "APL-01", "none in law", .info, fires: [refused],
            silent: [Docket.ruling("refuse-nomination", of: "c1", "'remedy':{'exists':'none-in-law'}")],
            says: "none in law"),
        CheckCase(
            "APL-02", .high,
            fires: [refused, appeal.replacing("'effective'", with: "'due':'2021-09-20','effective'")],
            silent: [
                refused, appeal.replacing("'effective'", with: "'due':'2021-09-20','effective'"), judgment("none"),
            ]),
        CheckCase(
            "APL-03", "relist", .critical,
            fires: [refused, appeal, judgment("relist"), Docket.list("formal", [2, 3, 4], on: "2021-09-19")],
            silent: [refused, appeal, judgment("relist"), formal]),
        CheckCase(
            "APL-03", "strike", .critical, fires: [refused, appeal, judgment("strike"), formal],
            silent: [refused, appeal, judgment("strike"), Docket.list("formal", [2, 3, 4], on: "2021-09-19")]),
        // F2: supporters warned off.
        CheckCase(
            "OBS-01", "nobody was told", .info, fires: [report("o1")],
            silent: [
                report("o1"),
                "investigation: 'of':'@obstruction-report:o1','committee':'ec','action':'opened','effective':'2021-09-02'",
            ]),
        CheckCase(
            "OBS-01", "the body was told", .high,
            fires: [report("o1", more: ",'received':{'committee':'ec','on':'2021-09-02'}")],
            silent: [
                report("o1", more: ",'received':{'committee':'ec','on':'2021-09-02'}"),
                "investigation: 'of':'@obstruction-report:o1','committee':'ec','action':'opened','effective':'2021-09-03'",
            ]),
        CheckCase(
            "OBS-02", .high, fires: [report("o1"), report("o2", on: "2021-09-20")],
            silent: [report("o1", on: "2021-08-01"), report("o2", on: "2021-09-20")], says: "2 reports"),
        CheckCase(
            "OBS-02", "two accounts of one event", .high, fires: [report("o1"), report("o2", on: "2021-09-20")],
            silent: [
                report("o1", more: ",'event':'ev','source':'a newspaper'"),
                report("o2", on: "2021-09-20", more: ",'event':'ev','source':'another'"),
            ]),
        CheckCase(
            "OBS-03", .high,
            fires: [report("o1"), "declaration: 'candidacy':'c1','type':'withdraw','effective':'2021-09-08'"],
            silent: [report("o1"), "declaration: 'candidacy':'c1','type':'withdraw','effective':'2021-09-09'"]),
        // F14: detained in the window.
        CheckCase(
            "OBS-04", "candidate", .high, fires: [report("o1", "detention", "candidate")],
            silent: [report("o1", "detention", "candidate", on: "2021-05-01")]),
        CheckCase(
            "OBS-04", "deputy", .high, fires: [report("o1", "surveillance", "deputy", on: "2021-12-01")],
            silent: [report("o1", "dismissal", "deputy", on: "2021-12-01")], asOf: "2022-01-01"),
        // F9, F11: a label and its readings.
        CheckCase(
            "TERM-01", "a refusal", .high,
            fires: [Docket.ruling("refuse-nomination", of: "c1", "'term':'independent candidate'")], silent: [refused]),
        CheckCase(
            "TERM-01", "a statement", .info,
            fires: [
                statement,
                reading("i", "prohibits", "ec", "no such thing").replacing(
                    "'effect'", with: "'of':'@ruling:st','governs':['e'],'effect'"),
            ],
            silent: [
                statement,
                reading("i", "permits", "ec", "a mere name").replacing(
                    "'effect'", with: "'of':'@ruling:st','governs':['e'],'effect'"),
            ]),
        CheckCase(
            "TERM-02", .medium,
            fires: [
                statement,
                reading("i", "prohibits", "ec", "no such thing").replacing(
                    "'effect'", with: "'of':'@ruling:st','effect'"),
            ],
            silent: [
                statement.replacing("'form'", with: "'competence':{'instrument':'选举法','article':'34'},'form'"),
                reading("i", "prohibits", "ec", "no such thing").replacing(
                    "'effect'", with: "'of':'@ruling:st','effect'"),
            ]),
        CheckCase(
            "TERM-03", .info,
            fires: [
                statement, reading("i", "permits", "ec", "a mere name"),
                reading("j", "prohibits", "ec", "no such thing"),
            ],
            silent: [
                statement, reading("i", "permits", "ec", "a mere name"), reading("j", "permits", "ec", "a mere name"),
            ],
            says: "2 readings"),
        CheckCase(
            "TERM-04", .high,
            fires: [reading("i", "permits", "ec", "a mere name"), reading("j", "prohibits", "pb", "no such thing")],
            silent: [reading("i", "permits", "ec", "a mere name"), reading("j", "permits", "pb", "a mere name, too")],
            certainty: "as-reported"),
    ]

    @Test("Windows of 30 days follow one another")
    func windows() throws {
        let docket = try Docket()
        let days = ["2021-07-01", "2021-07-26", "2021-08-20", "2021-08-25", "2021-08-30"]
        try docket.record(
            Docket.frame() + days.enumerated().map { Self.report("o\($0.offset)", on: $0.element) }
                + [Self.report("o9", on: "../2021-07-02")])
        #expect(try docket.audit("OBS-02").findings.map(\.entries.count) == [3, 3])
    }

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }
}
