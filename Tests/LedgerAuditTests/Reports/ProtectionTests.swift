import LedgerAudit
import LedgerCore
import Testing

@Suite("What leaves with a report")
struct ProtectionTests {
    private static func report() throws -> AuditReport {
        let docket = try Docket()
        try docket.record(
            Docket.frame() + [
                "obstruction-report: 'id':'o1','type':'threat','target':'supporters','candidacy':'c1','perpetrator':'police','protected':'yes','effective':'2021-09'"
            ])
        return try docket.audit("OBS-01", asOf: "2021-11-10")
    }

    @Test("A finding on a protected report is left out of public output, and that is said")
    func withheld() throws {
        let report = try Self.report()
        #expect(report.findings.count == 1)
        #expect(report.lines(sealed: false).contains { $0.contains("1 more rest on protected reports") })
        #expect(!report.lines(sealed: false).contains { $0.contains("OBS-01") })
        #expect(report.lines(sealed: true).contains { $0.contains("OBS-01") })
        let members = JSONObject(report.json(sealed: false))
        #expect(members["findings"] == .array([]))
        #expect(members["withheld"] == 1)
    }

    @Test("A protected report of the same event is no rival account in public")
    func rival() throws {
        let docket = try Docket(committee: nil)
        func report(_ id: String, _ source: String, _ isProtected: String) -> String {
            "obstruction-report: 'id':'\(id)','type':'threat','target':'supporters','candidacy':'c1','perpetrator':'police','protected':'\(isProtected)','event':'ev','source':'\(source)','effective':'2021-09'"
        }
        try docket.record(
            Docket.frame().map { $0 + ",'source':'a list'" }
                + [report("o1", "a newspaper", "no"), report("o2", "an informant", "yes")])
        let found = try docket.audit("OBS-01", asOf: "2021-11-10")
        #expect(found.findings.map(\.rivals.count) == [1])
        func text(_ sealed: Bool) -> String {
            found.lines(sealed: sealed).joined()
                + String(
                    decoding: JSONValue.object(JSONObject(found.json(sealed: sealed))).canonicalBytes, as: UTF8.self)
        }
        #expect(text(true).contains("an informant"))
        #expect(
            text(false).contains("OBS-01") && !text(false).contains("an informant") && !text(false).contains("\"o2\""))
    }

    @Test("Names of candidates are in no report")
    func names() throws {
        let docket = try Docket(committee: nil, profile: nil)
        try docket.record(try TestFile.drafts("case.jsonl"))
        let report = try docket.audit(asOf: "2011-06-10")
        let text =
            report.lines(sealed: true).joined()
            + String(decoding: JSONValue.object(JSONObject(report.json(sealed: true))).canonicalBytes, as: UTF8.self)
        for name in ["Liu Ping", "Xu Zhiyong", "Li Chengpeng"] { #expect(!text.contains(name)) }
    }
}
