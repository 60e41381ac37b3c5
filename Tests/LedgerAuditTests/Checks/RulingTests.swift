import LedgerAudit
import LedgerFacts
import Testing

@Suite("Checks of rulings, forms and notices")
struct RulingTests {
    private static let whole =
        "'grounds':[{'code':'CN-G7','text':'t','instrument':'选举法','version':'2020','article':'30'}],'facts':[{'text':'f'}],'heard':'yes','tally':{'for':6},'by':{'attribution':'named'}"
    private static let refused = Docket.ruling("refuse-nomination", of: "c1", whole)
    private static func bare(_ without: String) -> String { Docket.ruling("refuse-nomination", of: "c1", without) }
    private static let request =
        "form-request: 'id':'f','candidacy':'c1','requestedBy':'candidate','constituency':'x','effective':'2021-08-23'"
    private static let denied =
        "form-issue: 'id':'i','of':'@form-request:f','candidacy':'c1','outcome':'refused','effective':'2021-08-24'"

    static let cases: [CheckCase] = [
        // F4: vague, without facts and without an article.
        CheckCase("RUL-01", .high, fires: [bare("'heard':'yes'")], silent: [refused]),
        CheckCase("RUL-02", .critical, fires: [bare("'heard':'yes'")], silent: [refused]),
        CheckCase(
            "RUL-03", .high, fires: [bare("'committee':'pb'")], silent: [refused], says: "pb (party-body)"),
        CheckCase("RUL-04", "no tally", .medium, fires: [bare("'heard':'yes'")], silent: [refused]),
        CheckCase(
            "RUL-04", "no quorum", .medium,
            fires: [
                "session: 'id':'s','committee':'ec','presentCount':4,'quorumMet':'no','effective':'2021-09-10'",
                bare("'session':'s','tally':{'for':4}"),
            ],
            silent: [
                "session: 'id':'s','committee':'ec','presentCount':7,'quorumMet':'yes','effective':'2021-09-10'",
                bare("'session':'s','tally':{'for':7}"),
            ], says: "no quorum"),
        // F10: an unnamed official.
        CheckCase(
            "RUL-05", "nobody", .medium, fires: [bare("'by':{'attribution':'none'}")], silent: [refused]),
        CheckCase(
            "RUL-05", "an office", .low, fires: [bare("'by':{'attribution':'role-only'}")], silent: [refused]),
        CheckCase(
            "RUL-05", "the source says that it is unsigned", .medium,
            fires: [bare("'by':{'attribution':'none'},'silent':['signature'],'seen':'report','source':'a newspaper'")],
            silent: [bare("'by':{'attribution':'named'},'seen':'report','source':'a newspaper'")],
            certainty: "as-reported"),
        CheckCase("RUL-06", .medium, fires: [bare("'heard':'no'")], silent: [refused]),
        CheckCase(
            "RUL-07", .high, fires: [bare("'defect':{'curable':'yes'}")],
            silent: [bare("'defect':{'curable':'yes','cureUntil':'2021-09-14'}")]),
        // F1: forms refused.
        CheckCase(
            "FRM-01", "refused", .high, fires: [request, denied],
            silent: [
                request, denied,
                Docket.ruling("refuse-forms", of: "c1", "'request':{'entry':'@form-request:f'}", on: "2021-08-25"),
            ]),
        CheckCase(
            "FRM-01", "refused, where the profile's coverage is complete", .critical, fires: [request, denied],
            silent: [
                request,
                "form-issue: 'of':'@form-request:f','candidacy':'c1','outcome':'issued','effective':'2021-08-24'",
            ], profile: "cn-test-province"),
        CheckCase(
            "FRM-02", .high,
            fires: [
                request,
                "form-issue: 'of':'@form-request:f','candidacy':'c1','outcome':'refused','constituency':'x','effective':'2021-08-24'",
                "form-issue: 'candidacy':'c2','outcome':'issued','constituency':'x','effective':'2021-08-24'",
            ],
            silent: [
                request,
                "form-issue: 'of':'@form-request:f','candidacy':'c1','outcome':'issued','constituency':'x','effective':'2021-08-24'",
                "form-issue: 'candidacy':'c2','outcome':'issued','constituency':'x','effective':'2021-08-24'",
            ]),
        CheckCase(
            "FRM-03", .low,
            fires: [
                request, denied,
                "nomination: 'candidacy':'c1','route':'joint','form':'@form-issue:i','effective':'2021-09-05'",
            ],
            silent: [
                request,
                "form-issue: 'id':'i','of':'@form-request:f','candidacy':'c1','outcome':'issued','effective':'2021-08-24'",
                "nomination: 'candidacy':'c1','route':'joint','form':'@form-issue:i','effective':'2021-09-05'",
            ]),
        CheckCase(
            "NTF-01", "never", .high, fires: [refused],
            silent: [
                refused,
                "notice: 'of':'@ruling:r','recipient':'candidate','means':'written','effective':'2021-09-10'",
            ]),
        CheckCase(
            "NTF-01", "too late", .high,
            fires: [
                bare("'remedy':{'exists':'yes','until':'2021-09-12'}"),
                "notice: 'of':'@ruling:r','recipient':'candidate','means':'written','effective':'2021-09-13'",
            ],
            silent: [
                bare("'remedy':{'exists':'yes','until':'2021-09-12'}"),
                "notice: 'of':'@ruling:r','recipient':'candidate','means':'written','effective':'2021-09-12'",
            ], says: "after the remedy"),
        CheckCase(
            "PUB-01", .high, fires: [refused],
            silent: [
                refused,
                "publication: 'id':'pr','outlet':'board','what':'ruling','of':'@ruling:r','extent':'full','effective':'2021-09-11'",
            ], says: "30 days"),
        CheckCase(
            "PUB-02", .medium,
            fires: [
                Docket.list("formal", [1, 2, 3], on: "2021-09-18").replacing("'basicInformation':'yes',", with: ""),
                Docket.published("formal", on: "2021-09-18").replacing("'basicInformation':'yes',", with: ""),
            ],
            silent: [Docket.list("formal", [1, 2, 3], on: "2021-09-18"), Docket.published("formal", on: "2021-09-18")]),
        CheckCase(
            "PUB-03", .medium,
            fires: [refused.replacing("'form':'instrument'", with: "'form':'press-statement'")], silent: [refused]),
        CheckCase(
            "PUB-04", .medium,
            fires: [
                publication("a", "1"), publication("b", "2").replacing("'extent'", with: "'reprints':'a','extent'"),
            ],
            silent: [
                publication("a", "1"), publication("b", "1").replacing("'extent'", with: "'reprints':'a','extent'"),
            ]),
    ]

    private static func publication(_ id: String, _ digit: String) -> String {
        "publication: 'id':'\(id)','outlet':'o','what':'statement','extent':'full','textDigest':'sha256:\(String(repeating: digit, count: 64))','effective':'2021-09-01'"
    }

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    @Test(
        "An unanswered request is counted to the day of the audit",
        arguments: [("2021-08-28", false), ("2021-08-29", true)])
    func unanswered(_ asOf: String, _ fires: Bool) throws {
        let docket = try Docket()
        try docket.record(Docket.frame() + [Self.request])
        let found = try docket.audit("FRM-01", asOf: asOf).findings
        #expect(found.map(\.severity) == (fires ? [.high] : []))
        #expect(found.allSatisfy { $0.rule.basis == .policy && $0.rule.key == "forms.answer" })
    }
}
