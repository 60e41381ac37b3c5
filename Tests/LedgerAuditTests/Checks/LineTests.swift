import LedgerAudit
import LedgerFacts
import Testing

/// Polling day is 28 September 2021, and nominations open on 22 August.
@Suite("Limits that are no deadlines of the law, on the line and a step beside it")
struct LineTests {
    struct Line: CustomTestStringConvertible, Sendable {
        let id: String
        let what: String
        let lines: [String]
        let expected: [Severity]
        var asOf = "2021-10-10"
        var profile = "cn-direct-2020"
        var frame: [String]?
        var testDescription: String { "\(id) \(what)" }
    }

    private static func reported(_ id: String, _ day: String) -> String {
        "obstruction-report: 'id':'\(id)','type':'threat','target':'supporters','candidacy':'c1','constituency':'x','perpetrator':'unknown','protected':'no','effective':'\(day)'"
    }
    private static let list = Docket.list("preliminary", [1, 2], on: "2021-09-10")
    private static func moved(_ day: String) -> String {
        "election: 'id':'e','amends':'@election:e','level':'county','type':'general','jurisdiction':'CN','profile':'cn-direct-2020','polling':{'date':'2021-09-29'},'nominations':{'open':'2021-08-22','close':'2021-09-08'},'effective':'\(day)'"
    }
    private static func announced(_ day: String) -> String {
        "declaration: 'candidacy':'c1','type':'announce','effective':'\(day)'"
    }
    /// Files of ten names and of fewer.
    private static func files(_ later: Int) -> [String] {
        func status(_ name: Int, _ day: Int) -> String {
            "observation: 'type':'status','candidacy':'k\(name)','election':'e','source':'a file','asOf':'2021-09-\(day)T00:00:00Z','status':{'system':'br-tse','code':'2','text':'t'},'file':{'digest':'sha256:\(String(repeating: "\(day % 10)", count: 64))','line':\(name)}"
        }
        return (1...10).map { status($0, 20) } + (1...later).map { status($0, 21) }
    }
    private static let many =
        Docket.frame()
        + (1...10).map {
            "candidacy: 'id':'k\($0)','person':'q\($0)','election':'e','constituency':'x','effective':'2021-08-24'"
        }

    static let lines: [Line] = [
        Line(id: "PUB-01", what: "6 days, a list", lines: [list], expected: [], asOf: "2021-09-16"),
        Line(id: "PUB-01", what: "7 days, a list", lines: [list], expected: [.high], asOf: "2021-09-17"),
        Line(id: "TIM-10", what: "moved on the opening day", lines: [moved("2021-08-22")], expected: []),
        Line(id: "TIM-10", what: "moved the day after", lines: [moved("2021-08-23")], expected: [.high]),
        Line(
            id: "OBS-02", what: "30 days", lines: [reported("o1", "2021-09-01"), reported("o2", "2021-10-01")],
            expected: [.high]),
        Line(
            id: "OBS-02", what: "31 days", lines: [reported("o1", "2021-09-01"), reported("o2", "2021-10-02")],
            expected: []),
        // Recorded on 23 August, as the candidacies before it.
        Line(id: "DAT-03", what: "30 days", lines: [announced("2021-07-24")], expected: []),
        Line(id: "DAT-03", what: "31 days", lines: [announced("2021-07-23")], expected: [.medium]),
        Line(id: "DAT-04", what: "nine of ten names", lines: files(9), expected: [.high], frame: many),
        Line(id: "DAT-04", what: "eight of ten names", lines: files(8), expected: [], frame: many),
        Line(
            id: "NOM-06", what: "a fifth of the seats", lines: [Docket.nominations[1]], expected: [],
            profile: "cn-test-province", frame: Docket.frame(profile: "cn-test-province", seats: 5)),
        Line(
            id: "NOM-06", what: "one more", lines: Array(Docket.nominations[1...2]), expected: [.medium],
            profile: "cn-test-province", frame: Docket.frame(profile: "cn-test-province", seats: 5)),
    ]

    @Test("Each has the severity that the line gives it", arguments: lines)
    func line(_ line: Line) throws {
        let docket = try Docket(profile: line.profile)
        try docket.record((line.frame ?? Docket.frame(profile: line.profile)) + line.lines)
        let found = try docket.audit(line.id, asOf: line.asOf).findings
        #expect(found.map(\.severity) == line.expected, "\(found.map(\.message))")
        #expect(found.allSatisfy { $0.certainty != .possible })
    }
}
