import LedgerAudit
import LedgerCore
import LedgerFacts
import Testing

@Suite("Accounts of one event that contradict each other")
struct AccountTests {
    private static let frame = Docket.frame().map { $0 + ",'source':'gazette','seen':'original'" }
    private static func told(_ source: String, _ seen: String, _ event: String? = "ev") -> String {
        ",'source':'\(source)','seen':'\(seen)'" + (event.map { ",'event':'\($0)'" } ?? "")
    }
    private static func findings(_ check: String, _ lines: [String], asOf: String = "2021-10-10") throws -> [Finding] {
        let docket = try Docket(committee: nil)
        try docket.record(frame + lines)
        return try docket.audit(check, asOf: asOf).findings
    }

    private static func issue(_ id: String, _ outcome: String, _ telling: String) -> String {
        "form-issue: 'id':'\(id)','of':'@form-request:f','candidacy':'c1','outcome':'\(outcome)','effective':'2021-08-24'\(telling)"
    }
    private static let request =
        "form-request: 'id':'f','candidacy':'c1','requestedBy':'candidate','constituency':'x','effective':'2021-08-23'"
        + told("gazette", "original", nil)

    @Test("What a rival report says was done silences no check of absence without a word")
    func absence() throws {
        let found = try Self.findings(
            "FRM-01",
            [
                Self.request, Self.issue("i1", "refused", Self.told("gazette", "original")),
                Self.issue("i2", "issued", Self.told("a newspaper", "report")),
            ])
        #expect(found.map(\.severity) == [.high])
        #expect(found.first?.certainty == .asReported)
        #expect(found.first?.rivals.map(\.id) == ["i2"])
        #expect(found.first?.message.contains("another account of an event, it would not be found.") == true)
    }

    @Test("What another event shows does silence it, and what no account contradicts is told as ever")
    func noRival() throws {
        let refused = Self.issue("i1", "refused", Self.told("gazette", "original"))
        let later = Self.issue("i2", "issued", Self.told("a newspaper", "report", nil))
        #expect(try Self.findings("FRM-01", [Self.request, refused, later]).isEmpty)
        let alone = try Self.findings("FRM-01", [Self.request, refused])
        #expect(alone.count == 1 && alone[0].rivals.isEmpty && !alone[0].message.contains("account"))
    }

    private static func published(_ id: String, _ day: String, _ seen: String) -> String {
        Docket.published("preliminary", on: day, id: id) + told(id, seen)
    }
    private static let list =
        Docket.list("preliminary", [1, 2, 3], on: "2021-09-01") + told("gazette", "original", nil)

    @Test(
        "A deadline that only one account shows missed is found, and the account named",
        arguments: [
            ("2021-09-12", "2021-09-17", "Only by entry "), ("2021-09-17", "2021-09-12", "By entry "),
            ("2021-09-17", "2021-09-18", ""), ("2021-09-12", "2021-09-13", nil),
        ])
    func deadline(_ nearest: String, _ other: String, _ says: String?) throws {
        let found = try Self.findings(
            "TIM-05",
            [Self.list, Self.published("p1", nearest, "original"), Self.published("p2", other, "report")])
        #expect(found.map(\.severity) == (says == nil ? [] : [.high]), "\(found.map(\.message))")
        guard let says, let finding = found.first else { return }
        #expect(finding.certainty == .asReported)
        guard !says.isEmpty else {
            #expect(!finding.message.contains("account"))
            return
        }
        #expect(finding.message.contains(says), "\(finding.message)")
        #expect(finding.rivals.map(\.id) == ["p2"])
    }

    @Test("What answers one account of a report answers the others")
    func answered() throws {
        func report(_ id: String, _ seen: String) -> String {
            "obstruction-report: 'id':'\(id)','type':'intimidation','target':'supporters','candidacy':'c1','constituency':'x','perpetrator':'unknown','protected':'no','received':{'committee':'ec','on':'2021-09-02'},'effective':'2021-09-01'"
                + Self.told(id, seen)
        }
        let reports = [report("o1", "original"), report("o2", "report")]
        for id in ["o1", "o2"] {
            let looked =
                "investigation: 'of':'@obstruction-report:\(id)','committee':'ec','action':'opened','effective':'2021-09-03'"
                + Self.told("gazette", "original", nil)
            #expect(try Self.findings("OBS-01", reports + [looked]).isEmpty, "\(id)")
        }
        #expect(try Self.findings("OBS-01", reports).map { $0.entries.first?.id } == ["o1"])
    }

    @Test("What a protected account alone shows is withheld, and its number is in no message")
    func protected() throws {
        func report(_ id: String, _ seen: String, _ members: String) -> String {
            "obstruction-report: 'id':'\(id)','type':'intimidation','target':'supporters','candidacy':'c1','constituency':'x','perpetrator':'unknown','effective':'2021-08'\(members)"
                + Self.told(id, seen)
        }
        let told = ",'protected':'no','received':{'committee':'ec','on':'2021-08-20'}"
        let untold = ",'protected':'yes'"
        let lines = [
            report("o1", "report", told), report("o2", "original", untold),
            "declaration: 'candidacy':'c1','type':'withdraw','effective':'2021-08-25'"
                + Self.told("g", "original", nil),
        ]
        for check in ["OBS-01", "OBS-02", "OBS-03", "NOM-05"] {
            let docket = try Docket(committee: nil)
            try docket.record(Self.frame + lines)
            let report = try docket.audit(check, asOf: "2021-10-10")
            if check == "OBS-01" {
                #expect(report.findings.map { $0.entries.first?.id } == ["o2"])
                #expect(report.findings.allSatisfy { $0.isProtected })
            }
            let number = try #require(
                report.findings.flatMap { $0.entries + $0.rivals }.first { $0.id == "o2" }?.seq ?? UInt64(1 << 40))
            var json: [UInt8] = []
            JSONValue.object(JSONObject(report.json(sealed: false))).write(to: &json)
            let text = report.lines(sealed: false).joined(separator: "\n") + String(decoding: json, as: UTF8.self)
            #expect(!text.contains("ntry \(number)") && !text.contains("\"seq\":\(number),"), "\(check): \(text)")
        }
    }

    @Test("Nothing stays hidden after such a check")
    func seenAgain() throws {
        let docket = try Docket(committee: nil)
        try docket.record(
            Self.frame + [
                Self.request, Self.issue("i1", "refused", Self.told("gazette", "original")),
                Self.issue("i2", "issued", Self.told("a newspaper", "report")),
            ])
        let reader = try docket.reader()
        let forms = Check(
            id: "X-01", title: "X", severity: .low, rule: "x", basis: .policy, sql: "SELECT seq FROM form_issue")
        for _ in 1...2 {
            #expect(
                try Audit([forms]).run(on: reader, verifiedBy: nil).findings.compactMap(\.entries.first?.id) == ["i1"])
        }
        let both = Check(
            id: "X-01", title: "X", severity: .low, rule: "x", basis: .law,
            sql: "SELECT min(seq) AS seq, count(*) AS n FROM form_issue")
        #expect(try Audit([both]).run(on: reader, verifiedBy: nil).findings.map { $0.values.map(\.text) } == [["2"]])
    }
}
