import LedgerAudit
import LedgerFacts
import Testing

@Suite("Lawful rulings, forms and notices, which no check accuses")
struct LawfulRulingTests {
    private static func anew(_ members: String) -> String {
        Docket.ruling("accept-nomination", of: "c1", "'supersedes':'@ruling:r'" + members, on: "2021-09-16", id: "s")
    }
    private static let appealed = [
        Docket.refused(Docket.ground("CN-G7", "30")),
        "complaint: 'id':'cp','of':'@ruling:r','about':'ruling','complainant':'candidate','candidacy':'c1','committee':'ec','effective':'2021-09-11'",
        "appeal: 'id':'a','of':'@ruling:r','committee':'court','appellant':'candidate','effective':'2021-09-12'",
        "judgment: 'id':'j','of':'@appeal:a','committee':'court','candidacy':'c1','outcome':'allowed','orders':'reconsider','effective':'2021-09-15'",
    ]
    private static func form(_ id: String, _ outcome: String, _ day: String, _ candidacy: String = "c1") -> [String] {
        [
            "form-request: 'id':'\(id)','candidacy':'\(candidacy)','requestedBy':'candidate','constituency':'x','effective':'\(day)'",
            "form-issue: 'of':'@form-request:\(id)','candidacy':'\(candidacy)','outcome':'\(outcome)','constituency':'x','effective':'\(day)'",
        ]
    }

    static let cases: [CheckCase] = [
        CheckCase(
            "COR-01", "a defect that was cured", .critical,
            fires: [appealed[0], anew(",'defect':{'curable':'yes','cured':'no'}")],
            silent: [appealed[0], anew(",'defect':{'curable':'yes','cured':'yes'}")]),
        CheckCase(
            "COR-01", "in answer to a judgment", .critical,
            fires: appealed + [anew(",'request':{'entry':'@ruling:r'}")],
            silent: appealed + [anew(",'request':{'entry':'@judgment:j'}")]),
        CheckCase(
            "COR-01", "in answer to an appeal", .critical, fires: appealed + [anew("")],
            silent: appealed + [anew(",'request':{'entry':'@appeal:a'}")]),
        CheckCase(
            "COR-01", "in answer to a complaint", .critical, fires: appealed + [anew("")],
            silent: appealed + [anew(",'request':{'entry':'@complaint:cp'}")]),
        CheckCase(
            "FRM-01", "issued on a second request", .high,
            fires: form("g", "issued", "2021-08-23") + form("f", "refused", "2021-08-24"),
            silent: form("f", "refused", "2021-08-24") + form("g", "issued", "2021-08-24")),
        CheckCase(
            "FRM-01", "issued to somebody else", .high,
            fires: form("f", "refused", "2021-08-24") + form("g", "issued", "2021-08-26", "c2"),
            silent: form("f", "refused", "2021-08-24") + form("g", "issued", "2021-08-26")),
        CheckCase(
            "FRM-02", "issued on a second request", .high,
            fires: form("o", "issued", "2021-08-23", "c2") + form("g", "issued", "2021-08-23")
                + form("f", "refused", "2021-08-24"),
            silent: form("o", "issued", "2021-08-23", "c2") + form("f", "refused", "2021-08-24")
                + form("g", "issued", "2021-08-26")),
        CheckCase(
            "RUL-01", "cut by votes", .high,
            fires: [Docket.ruling("winnow-cut", of: "c1", "'method':'majority-opinion'")],
            silent: [Docket.ruling("winnow-cut", of: "c1", "'method':'pre-election'")]),
        CheckCase(
            "RUL-06", "cut by votes", .medium, fires: [Docket.ruling("winnow-cut", of: "c1")],
            silent: [Docket.ruling("winnow-cut", of: "c1", "'method':'pre-election'")]),
    ]

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    @Test(
        "A week is left for a notice, unless the remedy expires before",
        arguments: [
            ("2021-09-10", "", Severity.info), ("2021-09-16", "", .info), ("2021-09-17", "", .high),
            ("2021-09-12", "'remedy':{'exists':'yes','until':'2021-09-12'}", .info),
            ("2021-09-13", "'remedy':{'exists':'yes','until':'2021-09-12'}", .high),
        ])
    func notified(_ asOf: String, _ members: String, _ severity: Severity) throws {
        let docket = try Docket()
        try docket.record(Docket.frame() + [Docket.refused(members)])
        #expect(try docket.audit("NTF-01", asOf: asOf).findings.map(\.severity) == [severity])
        try docket.record([
            "notice: 'of':'@ruling:r','recipient':'candidate','means':'written','effective':'2021-09-10'"
        ])
        #expect(try docket.audit("NTF-01", asOf: asOf).findings.isEmpty)
    }

    @Test("No finding of a critical check can be waived, however little it weighs")
    func unwaived() throws {
        let docket = try Docket()
        func waiver(_ check: String, _ entry: String) -> String {
            "waiver: 'check':'\(check)','entries':['\(entry)'],'reason':'so decided','authority':'ec','effective':'2021-09-12'"
        }
        try docket.record(
            Docket.frame() + Self.form("f", "refused", "2021-08-24") + [
                Docket.refused("'grounds':[{'code':'X-CONDUCT','text':'t','basis':'none'}]"),
                "observation: 'id':'o','type':'protected-activity','candidacy':'c1','source':'p','activity':{'type':'petition'},'effective':'2021-05'",
                "observation: 'type':'inference','candidacy':'c1','of':'@ruling:r','refersTo':'@observation:o','inferredBy':'p','source':'p','effective':'2021-09-11'",
                waiver("GRD-01", "@ruling:r"), waiver("GRD-03", "@ruling:r"), waiver("FRM-01", "@form-request:f"),
                waiver("GRD-02", "@ruling:r"),
            ])
        for (check, severity) in [("GRD-01", Severity.high), ("GRD-03", .medium), ("FRM-01", .high)] {
            let report = try docket.audit(check, asOf: "2021-09-20")
            #expect(report.findings.map(\.severity) == [severity])
            #expect(report.findings.allSatisfy { $0.waiver == nil } && report.reaches(severity), "\(check)")
        }
        let waived = try docket.audit("GRD-02", asOf: "2021-09-20")
        #expect(waived.findings.map { $0.waiver?.reason } == ["so decided"] && !waived.reaches(.info))
    }
}
