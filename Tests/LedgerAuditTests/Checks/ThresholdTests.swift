import Candidacy
import LedgerAudit
import LedgerFacts
import Testing

/// Counts, shares and days just before, on and just behind the line that a rule draws.
@Suite("On the line")
struct ThresholdTests {
    private static func found(
        _ check: String, _ lines: [String], frame: [String]? = nil, profile: String = "cn-direct-2020",
        asOf: String = "2021-10-10"
    ) throws -> [Severity] {
        let docket = try Docket(profile: profile)
        try docket.record((frame ?? Docket.frame(profile: profile)) + lines)
        return try docket.audit(check, asOf: asOf).findings.map(\.severity)
    }

    private static func counted(_ verified: Int, _ met: String) -> [String] {
        [
            Docket.nominations[0],
            "joint-recommendation: 'of':'@nomination:n1','candidacy':'c1','countedBy':'committee','met':'\(met)','counts':{'verified':\(verified)},'effective':'2021-09-06'",
        ]
    }

    @Test(
        "Ten recommenders are enough, nine are not",
        arguments: [(9, "no", 0), (9, "yes", 1), (10, "yes", 0), (10, "no", 1), (11, "yes", 0), (11, "no", 1)])
    func recommenders(_ verified: Int, _ met: String, _ findings: Int) throws {
        let found = try Self.found("NOM-01", Self.counted(verified, met))
        #expect(found == Array(repeating: .critical, count: findings))
    }

    @Test("Where a profile asks for more than ten, ten are not enough", arguments: [(10, "no"), (11, "yes")])
    func moreThan(_ verified: Int, _ met: String) throws {
        let text =
            "{'format':'audit-ledger/profile@1','id':'cn-test-more','version':1,'title':'t','lang':'en','validFrom':'2021-01-01','parent':{'id':'cn-direct-2020','version':1},'coverage':{'jurisdiction':'CN-TEST','complete':'yes'},'thresholds':[{'rule':'nomination.threshold','what':'recommenders','route':'joint','comparator':'>','amount':10,'scope':'constituency'}]}"
        func findings(_ met: String) throws -> Int {
            let docket = try Docket(profile: nil)
            try docket.record([try Profile.parse(Array(text.replacing("'", with: "\"").utf8)).draft()])
            try docket.record(Docket.frame(profile: "cn-test-more") + Self.counted(verified, met))
            return try docket.audit("NOM-01", asOf: "2021-10-10").findings.count
        }
        #expect(try findings(met) == 0)
        #expect(try findings(met == "yes" ? "no" : "yes") == 1)
    }

    @Test(
        "One seat takes two names, two take three or four, three take four to six",
        arguments: [1: 2...2, 2: 3...4, 3: 4...6])
    func ratio(_ seats: Int, _ allowed: ClosedRange<Int>) throws {
        let more = (6...7).map {
            "candidacy: 'id':'c\($0)','person':'p\($0)','election':'e','constituency':'x','effective':'2021-08-23'"
        }
        for names in 1...7 {
            let list = Docket.list("formal", Array(1...names), on: "2021-09-19")
            let found = try Self.found("WIN-04", [list], frame: Docket.frame(seats: seats) + more)
            #expect(found == (allowed.contains(names) ? [] : [.critical]), "\(names) for \(seats)")
        }
    }

    private static func cut(_ names: [Int], complete: String = "yes") -> [String] {
        [
            Docket.list("preliminary", names, on: "2021-09-11", complete: complete),
            Docket.ruling("winnow-cut", of: "c5", "'method':'majority-opinion'", on: "2021-09-18", id: "cut"),
        ]
    }

    @Test("A cut of a list that is not too long is medium, by the strict reading; by-elections have no such line")
    func excess() throws {
        #expect(try Self.found("WIN-01", Self.cut([1, 2, 5])) == [.medium])
        #expect(try Self.found("WIN-01", Self.cut([1, 2, 3, 5])) == [.medium])
        #expect(try Self.found("WIN-01", Self.cut([1, 2, 3, 4, 5])) == [])
        #expect(
            try Self.found("WIN-01", Self.cut([1, 2, 3, 5]), frame: Docket.frame(type: "by-election")) == [])
        let docket = try Docket()
        try docket.record(Docket.frame() + Self.cut([1, 2, 3, 5]))
        #expect(try docket.audit("WIN-01").findings.first?.message.contains("(strict reading)") == true)
    }

    private static let preElection =
        "pre-election: 'of':'@list:preliminary','constituency':'x','electorate':3000,'turnout':2000,'votes':[{'candidacy':'c4','votes':100},{'candidacy':'c5','votes':200}],'effective':'2021-09-17'"
    private static let judged = [
        Docket.ruling("refuse-nomination", of: "c1"),
        "appeal: 'id':'a','of':'@ruling:r','committee':'court','appellant':'candidate','effective':'2021-09-12'",
        "judgment: 'of':'@appeal:a','committee':'court','candidacy':'c1','constituency':'x','outcome':'allowed','orders':'relist','effective':'2021-09-15'",
    ]

    struct Absence: CustomTestStringConvertible, Sendable {
        let check: String
        let stage: String
        let lines: @Sendable (_ complete: String) -> [String]
        var testDescription: String { "\(check) \(stage)" }
    }

    /// Each asks who is not on a list.
    static let absences: [Absence] = [
        Absence(check: "NOM-03", stage: "preliminary") {
            Docket.nominations + [Docket.list("preliminary", [1, 2, 3, 4], on: "2021-09-11", complete: $0)]
        },
        Absence(check: "STA-02", stage: "formal") {
            Docket.nominations + [
                Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11"),
                Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19", complete: $0),
            ]
        },
        Absence(check: "APL-03", stage: "formal") {
            judged + [Docket.list("formal", [2, 3, 4], on: "2021-09-19", complete: $0)]
        },
        Absence(check: "WIN-01", stage: "preliminary") { cut([1, 2, 3, 5], complete: $0) },
        Absence(check: "WIN-02", stage: "preliminary") {
            [
                Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11", complete: $0),
                Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19"),
            ]
        },
        Absence(check: "WIN-02", stage: "formal") {
            [
                Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11"),
                Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19", complete: $0),
            ]
        },
        Absence(check: "WIN-04", stage: "formal") { [Docket.list("formal", [1], on: "2021-09-19", complete: $0)] },
        Absence(check: "WIN-06", stage: "formal") {
            [
                Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11"), preElection,
                Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19", complete: $0),
            ]
        },
    ]

    @Test("A list that is marked incomplete shows nothing about who is not on it", arguments: absences)
    func incomplete(_ absence: Absence) throws {
        #expect(try Self.found(absence.check, absence.lines("yes")).count == 1)
        #expect(try Self.found(absence.check, absence.lines("no")) == [])
    }

    @Test(
        "What the profile's coverage lacks may hold the answer: no more than high",
        arguments: [("cn-direct-2020", Severity.high), ("cn-test-province", .critical)])
    func caps(_ profile: String, _ severity: Severity) throws {
        let ground = Docket.ruling("refuse-nomination", of: "c1", "'grounds':[{'code':'X-VAGUE','text':'t'}]")
        #expect(try Self.found("GRD-01", [ground], profile: profile) == [severity])
        let refused = [
            "form-request: 'id':'f','candidacy':'c1','requestedBy':'candidate','constituency':'x','effective':'2021-08-23'",
            "form-issue: 'of':'@form-request:f','candidacy':'c1','outcome':'refused','effective':'2021-08-24'",
        ]
        #expect(try Self.found("FRM-01", refused, profile: profile) == [severity])
        // What is no more than high anyway stays, and what is not capped stays critical.
        let other = Docket.ruling("refuse-nomination", of: "c1", "'committee':'pb'")
        #expect(try Self.found("RUL-03", [other], profile: profile) == [.high])
        #expect(try Self.found("RUL-02", [other], profile: profile) == [.critical])
    }

    @Test("A week is left for looking into a report, and for posting a ruling", arguments: [6, 7, 8])
    func week(_ days: Int) throws {
        let report =
            "obstruction-report: 'id':'o','type':'intimidation','target':'supporters','candidacy':'c1','constituency':'x','perpetrator':'unknown','protected':'no','received':{'committee':'ec','on':'2021-09-02'},'effective':'2021-09-01'"
        #expect(
            try Self.found("OBS-01", [report], asOf: "2021-09-\(days < 8 ? "0" : "")\(days + 2)")
                == (days > 7 ? [.high] : []))
        let ruling = Docket.ruling("refuse-nomination", of: "c1", on: "2021-09-10")
        #expect(try Self.found("PUB-01", [ruling], asOf: "2021-09-\(days + 10)") == (days >= 7 ? [.high] : []))
    }

    @Test("An appeal is decided on the day that is set for it, or late", arguments: [(19, 0), (20, 0), (21, 1)])
    func due(_ day: Int, _ findings: Int) throws {
        let lines = [
            Self.judged[0], Self.judged[1].replacing("'effective'", with: "'due':'2021-09-20','effective'"),
            Self.judged[2].replacing("2021-09-15", with: "2021-09-\(day)"),
        ]
        #expect(try Self.found("APL-02", lines).count == findings)
        // Undecided it is counted to the day of the audit.
        #expect(try Self.found("APL-02", Array(lines.dropLast()), asOf: "2021-09-\(day)").count == findings)
    }
}
