import LedgerAudit
import LedgerFacts
import Testing

/// Polling day is 28 September 2021, and nominations open on 22 August.
@Suite("Limits that are no deadlines of the law, on the line and a step beside it")
struct LineTests {
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

    /// After polling day, where the line itself is not about the day of the audit.
    private static let later = "2021-10-10"

    static let lines: [CheckLine] = [
        CheckLine(id: "PUB-01", what: "6 days, a list", lines: [list], expected: [], asOf: "2021-09-16"),
        CheckLine(id: "PUB-01", what: "7 days, a list", lines: [list], expected: [.high], asOf: "2021-09-17"),
        CheckLine(
            id: "TIM-10", what: "moved on the opening day", lines: [moved("2021-08-22")], expected: [], asOf: later),
        CheckLine(
            id: "TIM-10", what: "moved the day after", lines: [moved("2021-08-23")], expected: [.high], asOf: later),
        CheckLine(
            id: "OBS-02", what: "30 days", lines: [reported("o1", "2021-09-01"), reported("o2", "2021-10-01")],
            expected: [.high], asOf: later),
        CheckLine(
            id: "OBS-02", what: "31 days", lines: [reported("o1", "2021-09-01"), reported("o2", "2021-10-02")],
            expected: [], asOf: later),
        // Recorded on 23 August, as the candidacies before it.
        CheckLine(id: "DAT-03", what: "30 days", lines: [announced("2021-07-24")], expected: [], asOf: later),
        CheckLine(id: "DAT-03", what: "31 days", lines: [announced("2021-07-23")], expected: [.medium], asOf: later),
        CheckLine(
            id: "DAT-04", what: "nine of ten names", lines: files(9), expected: [.high],
            certainty: "as-reported", asOf: later, frame: many),
        CheckLine(id: "DAT-04", what: "eight of ten names", lines: files(8), expected: [], asOf: later, frame: many),
        CheckLine(
            id: "NOM-06", what: "a fifth of the seats", lines: [Docket.nominations[1]], expected: [], asOf: later,
            profile: "cn-test-province", frame: Docket.frame(profile: "cn-test-province", seats: 5)),
        CheckLine(
            id: "NOM-06", what: "one more", lines: Array(Docket.nominations[1...2]), expected: [.medium], asOf: later,
            profile: "cn-test-province", frame: Docket.frame(profile: "cn-test-province", seats: 5)),
    ]

    @Test("Each has the severity that the line gives it", arguments: lines)
    func line(_ line: CheckLine) throws { try line.run() }
}
