import Candidacy
import LedgerAudit
import LedgerCore
import LedgerFacts
import LedgerStorage
import Testing

@Suite("The article's case")
struct ArticleCaseTests {
    /// What a finding says, in few words.
    private static func short(_ finding: Finding) -> String {
        "\(finding.check.id) \(finding.severity.rawValue) \(finding.entries.first?.id ?? "-")"
    }

    /// The findings that any lawyer would raise, and those that the issue weighs beside them.
    private static let expected: Set<String> = [
        "GRD-01 high bar-liu", "GRD-02 high bar-liu", "GRD-03 medium bar-liu", "FRM-01 high fr-liu",
        "OBS-01 info ob-liu",
        "RUL-01 info bar-liu", "RUL-05 info bar-liu", "RUL-05 low stmt", "TERM-01 info stmt", "TERM-03 info stmt",
        "APL-01 info bar-liu", "TIM-09 medium R1",
    ]

    /// What else the record does not show, and what its form says of itself.
    private static let beside: Set<String> = [
        "NTF-01 info bar-liu", "RUL-06 info bar-liu", "TERM-02 info stmt", "TIM-10 info jx-2011",
        "PUB-03 medium stmt",
    ]

    private static func docket(_ names: String...) throws -> Docket {
        let docket = try Docket(committee: nil, profile: nil)
        for name in names { try docket.record(try TestFile.drafts(name)) }
        return docket
    }

    @Test("It gives exactly these findings, each as reported by its source")
    func findings() throws {
        let report = try Self.docket("case.jsonl").audit(asOf: "2011-06-10")
        #expect(Set(report.findings.map(Self.short)) == Self.expected.union(Self.beside))
        #expect(report.findings.count == Self.expected.count + Self.beside.count)
        #expect(report.findings.allSatisfy { $0.message.hasPrefix("As reported by \($0.entries[0].source ?? "?"): ") })
        #expect(report.findings.allSatisfy { $0.certainty == .asReported && !$0.sources.isEmpty && $0.rivals.isEmpty })
    }

    @Test("Each names its rule, its profile and its entries")
    func basis() throws {
        let findings = try Self.docket("case.jsonl").audit(asOf: "2011-06-10").findings
        func finding(_ check: String) throws -> Finding { try #require(findings.first { $0.check.id == check }) }
        let ground = try finding("GRD-01")
        #expect(ground.rule.edition?.profile == "cn-direct-2010")
        #expect(ground.rule.edition?.isComplete == false)
        #expect(ground.rule.basis == .law)
        let petition = try finding("GRD-03")
        #expect(petition.entries.map(\.id) == ["bar-liu", "pa-liu", "inf-liu"])
        #expect(petition.message.contains("appeared to be a reference"))
        #expect(petition.rule.article?.contains("41") == true)
        #expect(petition.rule.article?.contains("254") == true)
        #expect(try finding("FRM-01").entries.map(\.id) == ["fr-liu", "fi-liu"])
        #expect(try finding("FRM-01").rule.basis == .standard)
        #expect(try finding("TIM-09").entries.map(\.id) == ["R1", "jx-2011", "cn-round-2011"])
        #expect(try finding("TIM-09").rule.basis == .standard)
        #expect(try finding("TERM-03").entries.map(\.id) == ["stmt", "R1", "R2", "R3", "R4"])
        #expect(
            try finding("OBS-01").message.contains("No record that the body that presides over the election was told"))
    }

    @Test("The second account is named by each finding on the bar and changes nothing else")
    func secondAccount() throws {
        let one = try Self.docket("case.jsonl").audit(asOf: "2011-06-10").findings
        let two = try Self.docket("case.jsonl", "case-second-account.jsonl").audit(asOf: "2011-06-10").findings
        #expect(one.map(Self.short) == two.map(Self.short))
        #expect(one.map(\.message) == two.map(\.message))
        for finding in two {
            let isOnBar = finding.entries.first?.id == "bar-liu"
            #expect(finding.rivals.map(\.id) == (isOnBar ? ["bar-liu-2"] : []), "\(finding.check.id)")
        }
    }

    @Test("An election whose window opened later is not touched by TIM-09")
    func laterWindow() throws {
        let docket = try Self.docket("case.jsonl")
        try docket.record([
            "election: 'id':'bj-2011','level':'county','type':'general','jurisdiction':'CN-BJ','profile':'cn-direct-2010','partOf':'cn-round-2011','nominations':{'open':'2011-09'},'effective':'2011-09','source':'a newspaper'"
        ])
        let found = try docket.audit("TIM-09", asOf: "2011-10-10").findings
        #expect(found.map(\.election) == ["jx-2011"])
    }

    @Test("Under the article's own profile, checks that need more say that it does not say")
    func underArticle() throws {
        let docket = try Docket(committee: nil, profile: "article-2011")
        try docket.record(
            try TestFile.drafts("case.jsonl").filter { $0.kind != "profile" }.map { draft in
                var draft = draft
                if draft.body["profile"] != nil { draft.body["profile"] = "article-2011" }
                return draft
            })
        let report = try docket.audit(asOf: "2011-06-10")
        for id in ["GRD-01", "GRD-02", "FRM-01", "APL-01"] {
            #expect(!report.findings.contains { $0.check.id == id }, "\(id)")
            let notes = report.outcomes.first { $0.check.id == id }?.notes ?? []
            #expect(notes.contains { $0.reason.contains("article-2011 does not say") }, "\(id)")
        }
    }

    @Test("A candidacy by the book raises nothing above info")
    func book() throws {
        let docket = try Docket(committee: "ec-example", profile: nil)
        try docket.record(try TestFile.drafts("book.jsonl"))
        let findings = try docket.audit(asOf: "2021-10-10").findings
        #expect(findings.filter { $0.severity > .info }.map(Self.short) == [])
    }

    @Test("A profile that is not the one that ships is told with each finding that rests on it, and once by itself")
    func standIn() throws {
        func report(_ digest: String?) throws -> AuditReport {
            let docket = try Docket(committee: nil, profile: nil)
            try docket.record(
                try TestFile.drafts("case.jsonl").map { draft in
                    var draft = draft
                    if draft.kind == "profile", let digest { draft.body["digest"] = .string(digest) }
                    return draft
                })
            return try docket.audit(asOf: "2011-06-10")
        }
        let notice = "The profile in the ledger is not the one that ships: "
        let standIn = try report("sha256:" + String(repeating: "0", count: 64))
        #expect(standIn.notices.count == 1 && standIn.notices[0].hasPrefix(notice))
        #expect(standIn.findings.contains { $0.rule.edition != nil })
        #expect(standIn.findings.allSatisfy { $0.rule.edition?.isStandIn != false })
        let text = standIn.lines(sealed: false)
        #expect(text.count { $0.hasPrefix("info: \(notice)") } == 1)
        #expect(text.contains { $0.contains("(cn-direct-2010, version 1, not as in the ledger)") })
        let json = JSONObject(standIn.json(sealed: false))
        #expect(json["notices"]?.array?.count == 1)
        #expect(
            json["findings"]?.array?.contains { $0.object?["profile"]?.object?["standIn"] == .bool(true) } == true)
        let sarif = standIn.sarif(path: "l", version: "1", sealed: false).object?["runs"]?.array?[0].object
        let told = sarif?["invocations"]?.array?[0].object?["toolExecutionNotifications"]?.array
        #expect(told?.map { $0.object?["level"] } == ["note"])
        let result = sarif?["results"]?.array?.first { $0.object?["ruleId"] == "GRD-01" }?.object
        #expect(result?["properties"]?.object?["profile"]?.object?["standIn"] == .bool(true))
        let exact = try report(nil)
        #expect(exact.notices.isEmpty && exact.findings.allSatisfy { $0.rule.edition?.isStandIn != true })
    }

    @Test("What was the case before every profile is not evaluated, never lawful")
    func unjudged() throws {
        let report = try Self.docket("case.jsonl").audit("OBS-04", asOf: "2011-06-10")
        #expect(report.findings.isEmpty)
        #expect(report.outcomes.first?.notes.contains { $0.reason.contains("names no profile") } == true)
    }
}
