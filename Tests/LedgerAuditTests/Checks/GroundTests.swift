import LedgerAudit
import LedgerFacts
import Testing

@Suite("Checks of grounds")
struct GroundTests {
    private static let legal =
        "'grounds':[{'code':'CN-G7','text':'too few','instrument':'选举法','version':'2020','article':'30','basis':'law'}]"
    private static let illegal = "'grounds':[{'code':'X-CONDUCT','text':'previous behaviour','basis':'none'}]"
    private static let petition = [
        "observation: 'id':'o1','type':'protected-activity','candidacy':'c1','source':'a newspaper','activity':{'type':'petition','aboutElection':'no'},'effective':'2021-05'",
        Docket.ruling("refuse-nomination", of: "c1", illegal),
    ]

    static let cases: [CheckCase] = [
        // F3: barred on a ground that is no law.
        CheckCase(
            "GRD-01", .high, fires: [Docket.ruling("refuse-nomination", of: "c1", illegal)],
            silent: [Docket.ruling("refuse-nomination", of: "c1", legal)], says: "previous behaviour"),
        CheckCase(
            "GRD-01", "where the profile's coverage is complete", .critical,
            fires: [Docket.ruling("refuse-nomination", of: "c1", illegal)],
            silent: [Docket.ruling("accept-nomination", of: "c1", illegal)], profile: "cn-test-province"),
        CheckCase(
            "GRD-01", "the article of another law", .info,
            fires: [
                Docket.ruling(
                    "refuse-nomination", of: "c1", "'grounds':[{'text':'t','instrument':'党章','article':'35'}]")
            ],
            silent: [
                Docket.ruling(
                    "refuse-nomination", of: "c1", "'grounds':[{'text':'t','instrument':'选举法','article':'35'}]")
            ], certainty: "possible"),
        CheckCase(
            "GRD-02", "behind the event of another ruling", .high,
            fires: [
                Docket.ruling("refuse-nomination", of: "c1", legal + ",'event':'ev'"),
                Docket.ruling("refuse-nomination", of: "c2", illegal + ",'event':'ev'", id: "r2"),
            ],
            silent: [Docket.ruling("refuse-nomination", of: "c1", legal + ",'event':'ev'")]),
        CheckCase(
            "GRD-02", .high, fires: [Docket.ruling("refuse-nomination", of: "c1", illegal)],
            silent: [Docket.ruling("refuse-nomination", of: "c1", legal)]),
        CheckCase(
            "GRD-02", "a rule of a party", .high,
            fires: [
                Docket.ruling(
                    "refuse-nomination", of: "c1",
                    "'grounds':[{'code':'X-PARTY','text':'t','instrument':'party constitution','article':'3','basis':'party-rule'}]"
                )
            ], silent: [Docket.ruling("refuse-nomination", of: "c1")]),
        CheckCase(
            "GRD-01", "two grounds", .high,
            fires: [
                Docket.ruling(
                    "refuse-nomination", of: "c1",
                    "'grounds':[{'code':'X-PARTY','text':'the party'},{'code':'X-CONDUCT','text':'conduct'}]")
            ], silent: [Docket.ruling("refuse-nomination", of: "c1", legal)],
            says: "The grounds “the party” and “conduct” (X-PARTY, X-CONDUCT) are not among the grounds"),
        // F5: retaliation for petitioning.
        CheckCase(
            "GRD-03", "as a source reads it", .medium,
            fires: petition + [
                "observation: 'type':'inference','candidacy':'c1','of':'@ruling:r','refersTo':'@observation:o1','inferredBy':'a newspaper','source':'a newspaper','effective':'2021-09-11'"
            ], silent: petition, certainty: "as-reported"),
        CheckCase(
            "GRD-03", "in the ruling's own words", .critical,
            fires: [
                Docket.ruling("refuse-nomination", of: "c1", "'grounds':[{'code':'X-PETITION','text':'petitioned'}]")
            ],
            silent: [Docket.ruling("refuse-nomination", of: "c1", illegal)]),
        // F7: qualified and blocked.
        CheckCase(
            "GRD-04", .high,
            fires: [
                Docket.nominations[0],
                "joint-recommendation: 'of':'@nomination:n1','candidacy':'c1','countedBy':'committee','met':'yes','effective':'2021-09-06'",
                Docket.ruling("refuse-nomination", of: "c1", illegal),
            ],
            silent: [
                Docket.nominations[0],
                "joint-recommendation: 'of':'@nomination:n1','candidacy':'c1','countedBy':'committee','met':'no','effective':'2021-09-06'",
                Docket.ruling("refuse-nomination", of: "c1", legal),
            ]),
        CheckCase(
            "GRD-05", .high, fires: [Docket.ruling("not-qualify", of: "c1", illegal)],
            silent: [Docket.ruling("refuse-nomination", of: "c1", illegal)]),
        CheckCase(
            "GRD-06", .high,
            fires: [
                Docket.ruling("refuse-nomination", of: "c1", "'grounds':[{'code':'CN-N1','text':'untrue particulars'}]")
            ],
            silent: [Docket.ruling("refuse-nomination", of: "c1", legal)]),
        CheckCase(
            "GRD-07", "an edition before the law's own", .medium,
            fires: [
                Docket.ruling(
                    "refuse-nomination", of: "c1",
                    "'grounds':[{'code':'CN-G7','text':'t','instrument':'选举法','version':'2010','article':'29'}]")
            ], silent: [Docket.ruling("refuse-nomination", of: "c1", legal)]),
        CheckCase(
            "GRD-08", .medium,
            fires: [
                Docket.ruling("refuse-nomination", of: "c1", legal),
                Docket.ruling(
                    "defect-notice", of: "c2", legal + ",'defect':{'curable':'yes','cureUntil':'2021-09-14'}", id: "r2"),
            ],
            silent: [
                Docket.ruling("refuse-nomination", of: "c1", legal),
                Docket.ruling("refuse-nomination", of: "c2", legal, id: "r2"),
            ]),
    ]

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }
}
