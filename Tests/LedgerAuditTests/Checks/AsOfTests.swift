import Candidacy
import LedgerAudit
import LedgerChecks
import LedgerFacts
import LedgerStorage
import Testing

@Suite("What had not happened by the day of the audit is unknown to it")
struct AsOfTests {
    private static func found(_ check: String, _ lines: [String], asOf days: String...) throws -> [[Severity]] {
        let docket = try Docket()
        try docket.record(Docket.frame() + lines)
        let reader = try docket.reader()
        return try days.map { day in
            var audit = Audit(LedgerChecks.all.filter { $0.id == check })
            audit.asOf = CivilDate(day)
            return try audit.run(on: reader, verifiedBy: nil).findings.map(\.severity)
        }
    }

    @Test("A step that a later ruling makes lawful is none before it")
    func states() throws {
        let lines = [
            Docket.nominations[0], Docket.ruling("refuse-nomination", of: "c1", on: "2021-09-06"),
            Docket.list("preliminary", [1], on: "2021-09-11"),
            Docket.ruling("accept-nomination", of: "c1", "'supersedes':'@ruling:r'", on: "2021-09-25", id: "s"),
        ]
        let states = try Self.found(
            "STA-01", lines, asOf: "2021-09-24", "2021-09-25", "2021-09-10", "2021-09-24")
        #expect(states == [[.high], [], [], [.high]])
    }

    @Test("A name that a later list lacks has not disappeared before it")
    func disappeared() throws {
        let lines =
            Docket.nominations + [
                Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11"),
                Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19"),
            ]
        #expect(try Self.found("STA-02", lines, asOf: "2021-09-18", "2021-09-19") == [[], [.critical]])
    }

    @Test("Polling day is the one that was fixed by then")
    func amended() throws {
        let lines = [
            Docket.list("preliminary", [1, 2, 3], on: "2021-09-11"), Docket.published("preliminary", on: "2021-09-16"),
            "election: 'id':'e','amends':'@election:e','level':'county','type':'general','jurisdiction':'CN','profile':'cn-direct-2020','polling':{'date':'2021-10-12'},'nominations':{'open':'2021-08-22','close':'2021-09-08'},'effective':'2021-09-20'",
        ]
        #expect(try Self.found("TIM-05", lines, asOf: "2021-09-19", "2021-09-20") == [[.high], []])
    }

    @Test("A body is composed as it was by then")
    func composed() throws {
        let lines = [
            "session: 'id':'s','committee':'ec','presentCount':6,'effective':'2021-09-10'",
            Docket.ruling("refuse-nomination", of: "c1", "'session':'s','tally':{'for':6}"),
        ]
        #expect(try Self.found("RUL-04", lines, asOf: "2021-09-10") == [[]])
    }

    @Test(
        "No table that a check can ask shows what came later",
        arguments: ["act", "entry", "ruling", "ruling_ground", "state"])
    func tables(_ table: String) throws {
        let docket = try Docket()
        try docket.record(
            Docket.frame() + [
                Docket.ruling("refuse-nomination", of: "c1", "'grounds':[{'code':'X-VAGUE','text':'t'}]"),
                Docket.ruling(
                    "refuse-nomination", of: "c2", "'grounds':[{'code':'X-VAGUE','text':'t'}]", on: "2021-09-20",
                    id: "r2"),
            ])
        let reader = try docket.reader()
        let check = Check(
            id: "X-01", title: "X", severity: .low, rule: "x", basis: .policy,
            sql: "SELECT min(seq) AS seq, count(*) AS n FROM \(table) JOIN ruling USING (seq)")
        func count(_ day: String) throws -> [String] {
            var audit = Audit([check])
            audit.asOf = CivilDate(day)
            let report = try audit.run(on: reader, verifiedBy: nil)
            #expect(report.failures.isEmpty)
            return report.findings.flatMap { $0.values.map(\.text) }
        }
        #expect(try count("2021-09-19") == ["1"])
        #expect(try count("2021-09-20") == ["2"])
    }
}
