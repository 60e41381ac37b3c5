import Candidacy
import LedgerAudit
import LedgerCore
import LedgerFacts
import Testing

@Suite("Checks of the record itself")
struct RecordTests {
    private static let earlier = Docket.ruling("accept-nomination", of: "c1")
    private static let reason =
        "'facts':[{'text':'f'}],'grounds':[{'code':'CN-G7','text':'t'}],'supersedes':'@ruling:r'"
    private static func status(
        _ candidacy: String, _ code: String, _ asOf: String, _ file: Character = "1", line: Int = 2
    ) -> String {
        "observation: 'type':'status','candidacy':'\(candidacy)','election':'e','source':'a file','asOf':'\(asOf)','status':{'system':'br-tse','code':'\(code)','text':'t\(code)'},'file':{'digest':'sha256:\(String(repeating: file, count: 64))','line':\(line)}"
    }
    private static func second(_ members: String) -> String {
        "candidacy: 'id':'c9','person':'p1','election':'e','constituency':'x','effective':'2021-08-24'\(members)"
    }

    static let cases: [CheckCase] = [
        CheckCase(
            "COR-01", "without a reason", .critical,
            fires: [
                earlier,
                Docket.ruling("refuse-nomination", of: "c1", "'supersedes':'@ruling:r'", on: "2021-09-12", id: "s"),
            ],
            silent: [earlier, Docket.ruling("refuse-nomination", of: "c1", reason, on: "2021-09-12", id: "s")]),
        CheckCase(
            "COR-01", "twice", .critical,
            fires: [
                earlier, Docket.ruling("refuse-nomination", of: "c1", reason, on: "2021-09-12", id: "s"),
                Docket.ruling("refuse-nomination", of: "c1", reason, on: "2021-09-13", id: "t"),
            ],
            silent: [
                earlier, Docket.ruling("refuse-nomination", of: "c1", reason, on: "2021-09-12", id: "s"),
                Docket.ruling(
                    "accept-nomination", of: "c1", reason.replacing("@ruling:r", with: "@ruling:s"), on: "2021-09-13",
                    id: "t"),
            ]),
        CheckCase(
            "COR-02", "in a published file", .high,
            fires: [
                status("c1", "4", "2021-09-28T17:00:00+08:00"), status("c1", "14", "2021-10-05T17:00:00+08:00", "2"),
            ],
            silent: [
                status("c1", "4", "2021-09-28T17:00:00+08:00"), status("c1", "4", "2021-10-05T17:00:00+08:00", "2"),
            ],
            says: "“t4” and has “t14”", certainty: "as-reported"),
        CheckCase(
            "COR-02", "by a ruling", .high, fires: [Docket.ruling("strike-off", of: "c1", on: "2021-09-29")],
            silent: [Docket.ruling("strike-off", of: "c1", on: "2021-09-27")]),
        CheckCase(
            "DAT-01", .medium, fires: [second("")],
            silent: [second(""), "declaration: 'candidacy':'c1','type':'withdraw','effective':'2021-08-24'"]),
        CheckCase(
            "DAT-02", "letters that are lost", .low,
            fires: ["declaration: 'candidacy':'c1','type':'announce','text':'Jos\u{FFFD}','effective':'2021-08-24'"],
            silent: ["declaration: 'candidacy':'c1','type':'announce','text':'José','effective':'2021-08-24'"]),
        CheckCase(
            "DAT-02", "a date in a wrong century", .low,
            fires: ["declaration: 'candidacy':'c1','type':'announce','effective':'1821-08-24'"],
            silent: ["declaration: 'candidacy':'c1','type':'announce','effective':'2021-08-24'"]),
        CheckCase(
            "DAT-03", .medium,
            fires: ["declaration: 'candidacy':'c1','type':'announce','effective':'2021-07-01'"],
            silent: ["declaration: 'candidacy':'c1','type':'announce','effective':'2021-07-01','source':'a newspaper'"],
            says: "53 days"),
        CheckCase(
            "DAT-04", .high,
            fires: (1...10).map { status("c\($0 > 5 ? $0 - 5 : $0)", "2", "2021-09-20T00:00:00Z", line: $0 + 1) }
                .prefix(5) + [status("c9", "2", "2021-09-20T00:00:00Z", line: 12)]
                + (1...5).map { status("c\($0)", "2", "2021-09-21T00:00:00Z", "2", line: $0 + 1) },
            silent: [status("c1", "2", "2021-09-20T00:00:00Z")], certainty: "as-reported",
            frame: Docket.frame() + [second("").replacing("'p1'", with: "'p9'")]
                + (10...14).map {
                    "candidacy: 'id':'c\($0)','person':'q\($0)','election':'e','constituency':'x','effective':'2021-08-24'"
                }
                + (10...14).flatMap {
                    [
                        status("c\($0)", "2", "2021-09-20T00:00:00Z", line: $0 + 20),
                        status("c\($0)", "2", "2021-09-21T00:00:00Z", "2", line: $0 + 20),
                    ]
                }),
    ]

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    @Test("An entry whose clock is behind the entry before it is found; the day of a protected batch is not")
    func outOfOrder() throws {
        let docket = try Docket()
        try docket.record(Docket.frame())
        func found() throws -> [Finding] { try docket.audit("DAT-03", asOf: "2022-01-01").findings }
        func announce(_ members: String) throws {
            try docket.record(["declaration: 'type':'announce','effective':'2021-09-01',\(members)"])
        }
        try docket.setClock("2021-09-10", hour: 12)
        try announce("'candidacy':'c1'")
        try docket.record([
            "obstruction-report: 'type':'intimidation','target':'supporters','candidacy':'c1','perpetrator':'unknown','protected':'yes','source':'p','effective':'2021-08'"
        ])
        try announce("'candidacy':'c2'")
        #expect(try found().isEmpty)
        try docket.setClock("2021-09-10", hour: 10)
        try announce("'candidacy':'c3','source':'a newspaper'")
        // The writer says first that the clock was set back; what follows is in order again.
        let told = try found()
        #expect(told.map(\.entries.first?.kind) == ["anomaly"])
        #expect(
            told.first?.message.hasPrefix("Recorded at 2021-09-10T10:00:00Z, after an entry of 2021-09-10T12:00:00Z")
                == true)
        #expect(told.map(\.severity) == [.medium])
    }

    @Test("What was corrected counts as corrected, and what was voided not at all")
    func corrections() throws {
        let docket = try Docket()
        try docket.record(Docket.frame() + [Docket.ruling("refuse-nomination", of: "c1")])
        #expect(try docket.audit("RUL-01").findings.count == 1)
        let whole =
            "'candidacy':'c1','election':'e','constituency':'x','committee':'ec','decision':'refuse-nomination','form':'instrument','id':'r','effective':'2021-09-10'"
        try docket.record([
            "correction: 'supersedes':'@ruling:r','reason':'facts were left out','replacement':{\(whole),'facts':[{'text':'f'}]}"
        ])
        #expect(try docket.audit("RUL-01").findings.isEmpty)
        try docket.record([Docket.ruling("refuse-nomination", of: "c2", id: "r2")])
        #expect(try docket.audit("RUL-01").findings.map(\.candidacy) == ["c2"])
        try docket.record(["correction: 'supersedes':'@ruling:r2','reason':'wrong candidacy','void':'yes'"])
        #expect(try docket.audit("RUL-01").findings.isEmpty)
    }

    @Test("A waiver answers a finding, which is told all the same; a critical one cannot be waived")
    func waived() throws {
        let docket = try Docket()
        try docket.record(
            Docket.frame() + [
                Docket.ruling("refuse-nomination", of: "c1"),
                "waiver: 'check':'RUL-01','entries':['@ruling:r'],'reason':'lost in a flood','authority':'ec','effective':'2021-09-11'",
                "waiver: 'check':'RUL-02','entries':['@ruling:r'],'reason':'no','authority':'ec','effective':'2021-09-11'",
            ])
        let facts = try docket.audit("RUL-01")
        #expect(facts.findings.map { $0.waiver?.reason } == ["lost in a flood"])
        #expect(!facts.reaches(.info))
        let grounds = try docket.audit("RUL-02")
        #expect(grounds.findings.map(\.severity) == [.critical])
        #expect(grounds.reaches(.critical))
    }
}
