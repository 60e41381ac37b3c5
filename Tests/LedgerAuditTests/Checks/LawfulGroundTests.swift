import LedgerAudit
import LedgerFacts
import Testing

@Suite("Lawful grounds, which no check accuses")
struct LawfulGroundTests {
    private static func notice(_ candidacy: String, _ code: String, _ article: String, on day: String = "2021-09-08")
        -> String
    {
        Docket.ruling(
            "defect-notice", of: candidacy,
            Docket.ground(code, article) + ",'defect':{'curable':'yes','cureUntil':'2021-09-20'}", on: day,
            id: "d-\(candidacy)-\(code)")
    }
    private static func status(_ candidacy: String, line: Int = 2) -> String {
        "observation: 'type':'status','candidacy':'\(candidacy)','election':'e','source':'a file','asOf':'2021-09-11','status':{'system':'br-tse','code':'14','text':'t'},'file':{'digest':'sha256:\(String(repeating: "1", count: 64))','line':\(line)}"
    }
    private static func groundSeen(_ file: String) -> String {
        "observation: 'type':'ground','candidacy':'c3','election':'e','source':'a file','asOf':'2021-09-12','ground':{'code':'1','text':'t'}\(file)"
    }
    private static let inFile = ",'file':{'digest':'sha256:\(String(repeating: "2", count: 64))','line':2}"
    private static let grounded = "'grounds':[{'text':'t','instrument':'Lei','article':'11','basis':'law'}]"
    private static let enough = [
        Docket.nominations[0],
        "joint-recommendation: 'of':'@nomination:n1','candidacy':'c1','countedBy':'committee','met':'yes','effective':'2021-09-06'",
    ]
    private static func reported(_ lines: [String], _ seen: String = "report") -> [String] {
        lines.map { $0 + ",'source':'gazette','seen':'\(seen)'" }
    }

    static let cases: [CheckCase] = [
        CheckCase(
            "RUL-02", "a ruling that gives the ground of what a file tells", .critical,
            fires: [status("c1"), groundSeen(inFile), Docket.ruling("accept-nomination", of: "c1", grounded)],
            silent: [status("c1"), groundSeen(inFile), Docket.refused(grounded)], certainty: "as-reported",
            profile: "br-tse-2020"),
        CheckCase(
            "RUL-02", "one ground that is in no file", .critical, fires: [status("c1"), groundSeen(inFile)],
            silent: [status("c1"), groundSeen("")], certainty: "as-reported", profile: "br-tse-2020"),
        CheckCase(
            "GRD-04", "a ground of the catalogue without its code", .high,
            fires: enough + [Docket.refused(Docket.ground(nil, "5"))],
            silent: enough + [Docket.refused(Docket.ground(nil, "4"))]),
        CheckCase(
            "GRD-04", "enough only after the refusal", .high,
            fires: enough + [Docket.refused("'heard':'yes'")],
            silent: [enough[0], enough[1].replacing("09-06", with: "09-11"), Docket.refused("'heard':'yes'")]),
        CheckCase(
            "GRD-04", "where the source gives no ground", .info,
            fires: reported(enough + [Docket.refused("'heard':'yes'")]),
            silent: reported(enough + [Docket.refused(Docket.ground("CN-G7", "30"))]), certainty: "as-reported",
            frame: reported(Docket.frame(), "original"), isReported: true),
        CheckCase(
            "GRD-04", "where the source says that there was none", .high,
            fires: reported(enough + [Docket.refused("'silent':['grounds']")]),
            silent: reported([Docket.refused("'silent':['grounds']")]), certainty: "as-reported",
            frame: reported(Docket.frame(), "original"), isReported: true),
        CheckCase(
            "GRD-01", "a sanction under another law", .high,
            fires: [Docket.refused("'grounds':[{'code':'X-OTHER','text':'t','instrument':'治安管理处罚法','article':'23'}]")],
            silent: [
                Docket.ruling(
                    "sanction", of: "c1",
                    "'grounds':[{'code':'X-OTHER','text':'t','instrument':'治安管理处罚法','article':'23'}]")
            ]),
        CheckCase(
            "GRD-07", "an article in words", .info, fires: [Docket.refused(Docket.ground("CN-G7", "第三十条"))],
            silent: [Docket.refused(Docket.ground("CN-G7", "30"))], certainty: "possible"),
        CheckCase(
            "GRD-07", "an article with its paragraph", .info, fires: [Docket.refused(Docket.ground("CN-G7", "30(2)"))],
            silent: [Docket.refused(Docket.ground("CN-G7", "30"))], certainty: "possible"),
        CheckCase(
            "GRD-07", "another article", .medium, fires: [Docket.refused(Docket.ground("CN-G7", "36-1"))],
            silent: [Docket.refused(Docket.ground("CN-G7", "30"))]),
        CheckCase(
            "GRD-07", "a version in words", .info, fires: [Docket.refused(Docket.ground("CN-G7", "30", "2020年修正"))],
            silent: [Docket.refused(Docket.ground("CN-G7", "30", "2020"))], certainty: "possible"),
        CheckCase(
            "GRD-07", "a version that there never was", .medium,
            fires: [Docket.refused(Docket.ground("CN-G7", "30", "1979"))],
            silent: [Docket.refused(Docket.ground("CN-G7", "30", "2020"))]),
        CheckCase(
            "GRD-08", "who had time to cure the same defect", .medium,
            fires: [
                notice("c1", "CN-G8", "30"), notice("c2", "CN-G7", "30"), Docket.refused(Docket.ground("CN-G7", "30")),
            ],
            silent: [
                notice("c1", "CN-G7", "30"), notice("c2", "CN-G7", "30"), Docket.refused(Docket.ground("CN-G7", "30")),
            ]),
        CheckCase(
            "GRD-08", "who had time after the refusal", .medium,
            fires: [
                notice("c2", "CN-G7", "30"), Docket.refused(Docket.ground("CN-G7", "30")),
                notice("c1", "CN-G7", "30", on: "2021-09-11"),
            ],
            silent: [
                notice("c2", "CN-G7", "30"), Docket.refused(Docket.ground("CN-G7", "30")),
                notice("c1", "CN-G7", "30", on: "2021-09-10"),
            ]),
        CheckCase(
            "GRD-08", "who was let in", .medium,
            fires: [
                notice("c1", "CN-G7", "30"),
                Docket.ruling("accept-nomination", of: "c2", Docket.ground("CN-G7", "30"), id: "a"),
                Docket.refused(Docket.ground("CN-G7", "30")),
            ],
            silent: [notice("c1", "CN-G7", "30"), Docket.refused(Docket.ground("CN-G7", "30"))],
            says: "accept-nomination"),
    ]

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }
}
