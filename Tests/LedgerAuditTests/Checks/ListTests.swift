import LedgerAudit
import LedgerFacts
import Testing

@Suite("Checks of nominations and lists")
struct ListTests {
    private static let all = Docket.nominations
    private static let preliminary = Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11")
    private static let formal = Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19")
    private static let cut = Docket.ruling(
        "winnow-cut", of: "c5", "'method':'majority-opinion'", on: "2021-09-18", id: "cut")
    private static let opinions =
        "deliberation: 'of':'@list:preliminary','constituency':'x','method':'voter-groups','agreement':'yes','opinions':[{'candidacy':'c5','for':2}],'effective':'2021-09-13/2021-09-17'"
    private static func count(_ met: String, _ members: String = "", on day: String = "2021-09-06") -> String {
        "joint-recommendation: 'of':'@nomination:n1','candidacy':'c1','countedBy':'committee','met':'\(met)'\(members),'effective':'\(day)'"
    }
    private static let report =
        "obstruction-report: 'id':'ob','type':'intimidation','target':'supporters','candidacy':'c1','perpetrator':'unknown','protected':'no','effective':'2021-09-07'"
    private static let refused = Docket.ruling(
        "refuse-nomination", of: "c1",
        "'grounds':[{'code':'CN-G7','text':'t','instrument':'选举法','version':'2020','article':'30'}]")
    private static func preElection(_ turnout: Int) -> String {
        "pre-election: 'of':'@list:preliminary','constituency':'x','electorate':3000,'turnout':\(turnout),'votes':[{'candidacy':'c1','votes':500},{'candidacy':'c2','votes':400},{'candidacy':'c3','votes':300},{'candidacy':'c4','votes':100},{'candidacy':'c5','votes':200}],'effective':'2021-09-17'"
    }
    private static func seats(_ seats: Int, _ names: [Int]) -> [String] {
        Docket.frame(seats: seats).map { $0 } + [Docket.list("formal", names, on: "2021-09-19")]
    }

    static let cases: [CheckCase] = [
        CheckCase(
            "NOM-01", "exactly ten, recorded as too few", .critical,
            fires: [all[0], count("no", ",'counts':{'verified':10}")],
            silent: [all[0], count("yes", ",'counts':{'verified':10}")], says: "10 verified, 10 required"),
        CheckCase(
            "NOM-01", "nine, recorded as enough", .critical, fires: [all[0], count("yes", ",'counts':{'verified':9}")],
            silent: [all[0], count("no", ",'counts':{'verified':9}")]),
        CheckCase(
            "NOM-01", "too few, and accepted", .critical,
            fires: [all[0], count("no"), Docket.ruling("accept-nomination", of: "c1")],
            silent: [all[0], count("yes"), Docket.ruling("accept-nomination", of: "c1")]),
        CheckCase(
            "NOM-01", "enough, and refused as too few", .critical, fires: [all[0], count("yes"), refused],
            silent: [all[0], count("no"), refused]),
        CheckCase(
            "NOM-02", .medium,
            fires: (2...4).map {
                "nomination: 'candidacy':'c\($0)','route':'people-organisation','organisations':['po'],'effective':'2021-09-05'"
            },
            silent: (2...3).map {
                "nomination: 'candidacy':'c\($0)','route':'people-organisation','organisations':['po'],'effective':'2021-09-05'"
            }, says: "nominated 3 in this constituency; at most 2"),
        CheckCase(
            "NOM-03", .critical, fires: all + [Docket.list("preliminary", [1, 2, 3, 4], on: "2021-09-11")],
            silent: all + [Docket.list("preliminary", [1, 2, 3, 4], on: "2021-09-11", complete: "no")]),
        CheckCase(
            "NOM-03", "but for a refusal", .critical,
            fires: all + [Docket.list("preliminary", [2, 3, 4, 5], on: "2021-09-11")],
            silent: all + [refused, Docket.list("preliminary", [2, 3, 4, 5], on: "2021-09-11")]),
        CheckCase(
            "NOM-03", "but for a refusal that stands", .critical,
            fires: all + [
                refused, Docket.ruling("accept-nomination", of: "c1", "'supersedes':'@ruling:r'", id: "r9"),
                Docket.list("preliminary", [2, 3, 4, 5], on: "2021-09-11"),
            ],
            silent: all + [refused, Docket.list("preliminary", [2, 3, 4, 5], on: "2021-09-11")]),
        CheckCase("NOM-04", .critical, fires: Array(all.dropLast()) + [preliminary], silent: all + [preliminary]),
        CheckCase(
            "NOM-05", .high,
            fires: [
                all[0], count("yes", ",'counts':{'verified':14}"), report,
                count("no", ",'counts':{'verified':8}", on: "2021-09-08"),
            ],
            silent: [
                all[0], count("yes", ",'counts':{'verified':14}"),
                count("no", ",'counts':{'verified':8}", on: "2021-09-08"),
            ],
            says: "from 14 to 8"),
        CheckCase(
            "NOM-06", .medium, fires: [all[1]], silent: [all[0]], profile: "cn-test-province"),
        // F7, F12: cut though the list was short, cut by opinions that nobody counted.
        CheckCase(
            "WIN-01", .medium,
            fires: [Docket.list("preliminary", [1, 2, 3, 5], on: "2021-09-11"), cut],
            silent: [preliminary, cut], says: "4 names for 2 seats are not more than 4 (strict reading)"),
        CheckCase("WIN-02", .high, fires: [preliminary, cut], silent: [preliminary, opinions, cut]),
        CheckCase(
            "WIN-02", "without a ruling", .high, fires: [preliminary, formal],
            silent: [preliminary, "declaration: 'candidacy':'c5','type':'withdraw','effective':'2021-09-15'", formal]),
        CheckCase("WIN-03", "no counts", .high, fires: [preliminary, cut], silent: [preliminary, opinions, cut]),
        CheckCase(
            "WIN-03", "no agreement", .high,
            fires: [preliminary, opinions.replacing("'agreement':'yes'", with: "'agreement':'no'"), cut],
            silent: [
                preliminary, opinions.replacing("'agreement':'yes'", with: "'agreement':'no'"), preElection(2000), cut,
            ],
            says: "did not agree"),
        // F6, F12: the ratio for one, two and three seats.
        CheckCase(
            "WIN-04", "one seat", .critical, fires: [Docket.list("formal", [1], on: "2021-09-19")],
            silent: [Docket.list("formal", [1, 2], on: "2021-09-19")], says: "at least 2 and at most 2",
            frame: Docket.frame(seats: 1)),
        CheckCase(
            "WIN-04", "two seats, too few", .critical, fires: [Docket.list("formal", [1, 2], on: "2021-09-19")],
            silent: [Docket.list("formal", [1, 2, 3], on: "2021-09-19")], says: "at least 3 and at most 4"),
        CheckCase(
            "WIN-04", "two seats, too many", .critical,
            fires: [Docket.list("formal", [1, 2, 3, 4, 5], on: "2021-09-19")],
            silent: [formal]),
        CheckCase(
            "WIN-04", "three seats", .critical, fires: [Docket.list("formal", [1, 2, 3], on: "2021-09-19")],
            silent: [formal], says: "at least 4 and at most 6", frame: Docket.frame(seats: 3)),
        CheckCase(
            "WIN-04", "not in an excerpt", .critical, fires: [Docket.list("formal", [1], on: "2021-09-19")],
            silent: [Docket.list("formal", [1], on: "2021-09-19", complete: "no")]),
        CheckCase(
            "WIN-05", .medium,
            fires: all + [cut, Docket.ruling("winnow-cut", of: "c4", on: "2021-09-18", id: "cut4")],
            silent: all + [cut, Docket.ruling("winnow-cut", of: "c2", on: "2021-09-18", id: "cut2")], says: "All 2 cuts"
        ),
        CheckCase(
            "WIN-06", "order", .high, fires: [preliminary, preElection(2000), formal],
            silent: [preliminary, preElection(2000), Docket.list("formal", [1, 2, 3, 5], on: "2021-09-19")],
            says: "100 votes"),
        CheckCase(
            "WIN-06", "quorum", .high, fires: [preliminary, preElection(999)],
            silent: [preliminary, preElection(1000)],
            says: "999 of 3000", profile: "cn-test-province"),
        CheckCase(
            "STA-01", .high, fires: [Docket.ruling("list-formal", of: "c1", on: "2021-09-19")],
            silent: [
                all[0], Docket.list("preliminary", [1], on: "2021-09-11"),
                Docket.ruling("list-formal", of: "c1", on: "2021-09-19"),
            ], says: "to “formal”"),
        CheckCase(
            "STA-02", .critical,
            fires: all + [preliminary, Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19")],
            silent: all + [preliminary, Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19", complete: "no")]),
        // F6: candidates handpicked.
        CheckCase(
            "COI-01", .critical,
            fires: [members(""), preliminary],
            silent: [members(",'end':'resigned','to':'2021-09-01'"), preliminary]),
        CheckCase(
            "COI-01", "who left afterwards", .critical,
            fires: [
                members(""), preliminary,
                "committee: 'id':'ec','amends':'@committee:ec','name':'EC','type':'election-committee','effective':'2021-09-20'",
            ],
            silent: [members(",'to':'2021-09-01'"), preliminary]),
        CheckCase(
            "COI-01", "who left on a day unknown", .info,
            fires: [members(",'end':'resigned'"), preliminary],
            silent: [members(",'end':'resigned','to':'2021-09-01'"), preliminary], certainty: "possible"),
        CheckCase(
            "COI-02", .medium,
            fires: [
                "nomination: 'candidacy':'c2','route':'party','organisations':['pb'],'effective':'2021-09-05'",
                Docket.ruling("refuse-nomination", of: "c1", "'committee':'pb'"),
            ],
            silent: [
                "nomination: 'candidacy':'c2','route':'party','organisations':['pb'],'effective':'2021-09-05'", refused,
            ]),
    ]

    private static func members(_ more: String) -> String {
        "committee: 'id':'ec','amends':'@committee:ec','name':'EC','type':'election-committee','members':[{'person':'p1','role':'member'\(more)}],'effective':'2021-08-01'"
    }

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    @Test("Where counts are sealed, the check says that it did not look")
    func sealed() throws {
        let docket = try Docket()
        let seal = String(repeating: "A", count: 43)
        try docket.record(
            Docket.frame() + [
                Self.all[0], Self.count("yes", ",'counts':{'verified':{'sealed':'\(seal)'}}"), Self.report,
                Self.count("yes", ",'counts':{'verified':{'sealed':'\(seal)'}}", on: "2021-09-08"),
            ])
        let report = try docket.audit("NOM-05")
        #expect(report.findings.isEmpty)
        #expect(report.outcomes.first?.notes.contains { $0.reason.contains("sealed") } == true)
    }
}
