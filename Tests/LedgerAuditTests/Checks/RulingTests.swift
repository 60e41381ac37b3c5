import Candidacy
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
        CheckCase(
            "RUL-04", "one short of the body's own quorum", .medium,
            fires: [session(4, "'quorumMet':'yes',"), bare("'session':'s','tally':{'for':4}")],
            silent: [session(5), bare("'session':'s','tally':{'for':5}")], says: "4 present, 5 required"),
        CheckCase(
            "RUL-04", "more votes than members present", .medium,
            fires: [session(7), bare("'session':'s','tally':{'for':5,'against':2,'abstain':1}")],
            silent: [session(7), bare("'session':'s','tally':{'for':5,'against':1,'abstain':1}")],
            says: "8 votes were counted, and 7 members were present"),
        CheckCase(
            "RUL-04", "nobody knows how many were present", .medium, fires: [bare("'tally':{'for':4}")],
            silent: [bare("'tally':{'for':5}")], says: "quorum of 5"),
        CheckCase(
            "RUL-04", "as the body was composed then", .medium,
            fires: [
                body("ec", 7, on: "2021-09-01"), session(6), bare("'session':'s','tally':{'for':6}"),
            ],
            silent: [
                body("ec", 7, on: "2021-09-11"), session(6), bare("'session':'s','tally':{'for':6}"),
            ], says: "6 present, 7 required"),
        CheckCase(
            "RUL-04", "an office that is no body of several", .medium,
            fires: [body("pb", 3, on: "2021-06-02", type: "party-body"), bare("'committee':'pb'")],
            silent: [bare("'committee':'pb'")]),
        CheckCase(
            "RUL-04", "a body that the record does not name is the one that the law lets decide", .info,
            fires: [told("refuse-nomination")], silent: [told("exclude-unspecified")], certainty: "as-reported",
            frame: Docket.frame().map { $0 + ",'source':'gazette','seen':'original'" }, isReported: true),
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
            ], says: "10 days", asOf: "2021-09-20"),
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

    private static func session(_ present: Int, _ members: String = "") -> String {
        "session: 'id':'s','committee':'ec','presentCount':\(present),\(members)'effective':'2021-09-10'"
    }
    private static func body(_ id: String, _ quorum: Int, on day: String, type: String = "election-committee") -> String
    {
        "committee: 'id':'\(id)','amends':'@committee:\(id)','name':'N','type':'\(type)','quorum':\(quorum),'effective':'\(day)'"
    }
    private static func told(_ decision: String) -> String {
        Docket.ruling(decision, of: "c1", "'source':'a newspaper','seen':'report'")
    }

    @Test(
        "The quorum of the profile is asked of the bodies for which it lays one down",
        arguments: [
            ("court", "'presentCount':2,", "'tally':{'for':2}", "2 present, 3 required"),
            ("court", "'presentCount':3,", "'tally':{'for':2,'against':1}", nil),
            ("pb", "'presentCount':4,", "'tally':{'for':3}", "4 present, 5 required"),
            ("pb", "'presentCount':5,", "'tally':{'for':3,'against':2}", "3 voted for it, and 4 are required"),
            ("pb", "'presentCount':5,", "'tally':{'for':4,'against':1}", nil),
            ("po", "'presentCount':1,", "'tally':{'for':1}", nil),
        ])
    func profileQuorum(_ committee: String, _ present: String, _ tally: String, _ says: String?) throws {
        let text =
            """
            {'format':'audit-ledger/profile@1','id':'cn-test-quorum','version':1,'title':'t','lang':'en',
             'validFrom':'2021-01-01','parent':{'id':'cn-direct-2020','version':1},
             'coverage':{'jurisdiction':'CN-TEST','complete':'yes'},
             'rules':[{'key':'court.quorum','basis':'law','mark':'verified','cites':[{'instrument':'选举法','edition':'2020','article':'9'}],'gloss':'three sit'}],
             'quorums':[{'rule':'court.quorum','body':'court','what':'present','comparator':'>=','amount':3},
                        {'rule':'court.quorum','body':'party-body','what':'present','comparator':'>','share':'1/2'},
                        {'rule':'court.quorum','body':'party-body','what':'for','comparator':'>=','share':'2/5'}]}
            """
        let docket = try Docket(profile: nil)
        try docket.record([try Profile.parse(Array(text.replacing("'", with: "\"").utf8)).draft()])
        try docket.record(
            Docket.frame(profile: "cn-test-quorum").map {
                $0.replacing("'name':'PB'", with: "'name':'PB','membersCount':9")
            } + [
                "session: 'id':'s','committee':'\(committee)',\(present)'effective':'2021-09-10'",
                Self.bare("'committee':'\(committee)','session':'s',\(tally)"),
            ])
        let found = try docket.audit("RUL-04").findings
        #expect(found.count == (says == nil ? 0 : 1), "\(found.map(\.message))")
        if let says { #expect(found.first?.message.contains(says) == true) }
        #expect(found.allSatisfy { $0.rule.key == "court.quorum" && $0.rule.basis == .law })
    }

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
