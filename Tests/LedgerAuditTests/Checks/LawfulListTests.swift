import LedgerAudit
import LedgerFacts
import Testing

@Suite("Lawful ways of nominations and lists, which no check accuses")
struct LawfulListTests {
    private static let all = Docket.nominations
    private static let preliminary = Docket.list("preliminary", [1, 2, 3, 4, 5], on: "2021-09-11")
    private static let formal = Docket.list("formal", [1, 2, 3, 4], on: "2021-09-19")
    private static let listed = Docket.list("preliminary", [1], on: "2021-09-11")
    private static let lacking = Docket.list("preliminary", [2], on: "2021-09-11")
    private static func withdrawn(_ candidacy: String, _ day: String, _ type: String = "withdraw") -> String {
        "declaration: 'candidacy':'\(candidacy)','type':'\(type)','effective':'\(day)'"
    }
    private static func count(_ met: String, _ day: String, by counter: String = "committee") -> String {
        "joint-recommendation: 'of':'@nomination:n1','candidacy':'c1','countedBy':'\(counter)','met':'\(met)','effective':'\(day)'"
    }
    private static let accepted = Docket.ruling("accept-nomination", of: "c1")
    private static let tooFew = Docket.ruling(
        "refuse-nomination", of: "c1",
        "'grounds':[{'code':'CN-G7','text':'t','instrument':'选举法','version':'2020','article':'30'}]")
    private static let party = "nomination: 'id':'n6','candidacy':'c1','route':'party','effective':'2021-09-05'"
    private static let known = Docket.frame().map { told($0, "original") }
    private static func told(_ line: String, _ seen: String) -> String { line + ",'source':'gazette','seen':'\(seen)'" }

    static let disappearances: [CheckCase] = [
        CheckCase(
            "STA-02", "a withdrawal that may have come before the list", .info,
            fires: all + [preliminary, withdrawn("c5", "2021-09"), formal],
            silent: all + [preliminary, withdrawn("c5", "2021-09-18"), formal],
            says: "absent from the next whole list; what may say why", certainty: "possible"),
        CheckCase(
            "STA-02", "a withdrawal recorded after the list, of the same day", .info,
            fires: all + [preliminary, formal, withdrawn("c5", "2021-09-19")],
            silent: all + [preliminary, withdrawn("c5", "2021-09-19"), formal], certainty: "possible"),
        CheckCase(
            "STA-02", "a withdrawal from the day after on", .critical,
            fires: all + [preliminary, formal, withdrawn("c5", "2021-09-20/2021-09-25")],
            silent: all + [
                preliminary, formal.replacing("{'candidacy':'c4'}", with: "{'candidacy':'c4'},{'candidacy':'c5'}"),
            ]),
        CheckCase(
            "STA-02", "as a source tells of a withdrawal", .info,
            fires: [listed, withdrawn("c1", "2021-09"), Docket.list("formal", [2], on: "2021-09-19")]
                .map { told($0, "report") },
            silent: [listed, withdrawn("c1", "2021-09-18"), Docket.list("formal", [2], on: "2021-09-19")]
                .map { told($0, "report") }, certainty: "possible", frame: known, isReported: true),
        CheckCase(
            "STA-02", "struck off on a day that may be before the list", .info,
            fires: all + [
                preliminary, formal, Docket.ruling("strike-off", of: "c5", on: "2021-09-15/2021-09-25"),
            ],
            silent: all
                + [preliminary, formal, Docket.ruling("strike-off", of: "c4", on: "2021-09-20")].map {
                    $0.replacing("{'candidacy':'c4'}", with: "{'candidacy':'c4'},{'candidacy':'c5'}")
                }, certainty: "possible"),
        CheckCase(
            "STA-01", "struck off on a day that may be before the list", .info,
            fires: all + [
                preliminary, formal, Docket.ruling("strike-off", of: "c5", on: "2021-09-15/2021-09-25"),
            ],
            silent: all + [preliminary, Docket.ruling("strike-off", of: "c5", on: "2021-09-15"), formal],
            certainty: "possible"),
        CheckCase(
            "STA-02", "who was nominated is told by NOM-03", .critical,
            fires: [accepted, Docket.list("preliminary", [2, 3], on: "2021-09-11")],
            silent: [all[0], accepted, Docket.list("preliminary", [2, 3], on: "2021-09-11")], says: "“accepted” before"),
        CheckCase(
            "NOM-03", "the nominee declined", .critical, fires: [all[0], lacking],
            silent: [all[0].replacing("'route'", with: "'accepted':'no','route'"), lacking]),
        CheckCase(
            "NOM-03", "the last count found too few", .critical,
            fires: [all[0], count("no", "2021-09-06"), count("yes", "2021-09-08"), lacking],
            silent: [all[0], count("yes", "2021-09-06"), count("no", "2021-09-08"), lacking]),
        CheckCase(
            "NOM-03", "a count of somebody else, or after the list", .critical,
            fires: [all[0], count("no", "2021-09-08", by: "press"), lacking, count("no", "2021-09-12")],
            silent: [all[0], count("no", "2021-09-11"), lacking]),
        CheckCase(
            "NOM-03", "too few, and nominated by a party", .critical,
            fires: [all[0], party, count("no", "2021-09-06"), lacking],
            silent: [all[0], count("no", "2021-09-06"), lacking], says: "route party"),
        CheckCase(
            "NOM-03", "a withdrawal that may have come before the list", .info,
            fires: [all[0], withdrawn("c1", "2021-09"), lacking],
            silent: [all[0], withdrawn("c1", "2021-09-01/2021-09-11"), lacking],
            says: "not on the whole preliminary list; what may say why", certainty: "possible"),
        CheckCase(
            "NOM-03", "a nomination that may have come after the list", .info,
            fires: [all[0].replacing("2021-09-05", with: "2021-09-11/2021-09-12"), lacking],
            silent: [all[0].replacing("2021-09-05", with: "2021-09-12/2021-09-13"), lacking],
            says: "no entry says why", certainty: "possible"),
        CheckCase(
            "NOM-04", "only told of", .info,
            fires: [all[0], Docket.list("preliminary", [1, 2], on: "2021-09-11")].map { told($0, "report") },
            silent: [all[0], all[1], Docket.list("preliminary", [1, 2], on: "2021-09-11")].map { told($0, "report") },
            certainty: "as-reported", frame: known, isReported: true),
        CheckCase(
            "NOM-04", "a list that was seen, and nominations only told of", .info,
            fires: [told(all[0], "report"), told(Docket.list("preliminary", [1, 2], on: "2021-09-11"), "copy")],
            silent: [told(all[0], "report"), told(Docket.list("preliminary", [1], on: "2021-09-11"), "copy")],
            certainty: "as-reported", frame: known, isReported: true),
        CheckCase(
            "NOM-04", "both seen", .critical,
            fires: [all[0], Docket.list("preliminary", [1, 2], on: "2021-09-11")].map { told($0, "copy") },
            silent: [all[0], Docket.list("preliminary", [1], on: "2021-09-11")].map { told($0, "copy") },
            certainty: "as-reported", frame: known, isReported: true),
        CheckCase(
            "NOM-04", "not in an excerpt", .critical,
            fires: [all[0], Docket.list("preliminary", [1, 2], on: "2021-09-11")],
            silent: [all[0], Docket.list("preliminary", [1, 2], on: "2021-09-11", complete: "no")]),
    ]

    static let thresholds: [CheckCase] = [
        CheckCase(
            "NOM-01", "a count that fell after the acceptance", .critical,
            fires: [all[0], count("yes", "2021-09-06"), count("no", "2021-09-10"), accepted],
            silent: [all[0], count("yes", "2021-09-06"), accepted, count("no", "2021-09-11")],
            says: "too few verified, 10 required"),
        CheckCase(
            "NOM-01", "a count that may have fallen before", .info,
            fires: [all[0], count("yes", "2021-09-06"), accepted, count("no", "2021-09-10/2021-09-12")],
            silent: [all[0], count("yes", "2021-09-06"), accepted, count("no", "2021-09-11/2021-09-12")],
            certainty: "possible"),
        CheckCase(
            "NOM-01", "a count of somebody else", .critical,
            fires: [all[0], count("no", "2021-09-06"), accepted, count("yes", "2021-09-09", by: "press")],
            silent: [all[0], count("yes", "2021-09-06"), accepted, count("no", "2021-09-09", by: "press")]),
        CheckCase(
            "NOM-01", "a party besides", .critical, fires: [all[0], count("no", "2021-09-06"), accepted],
            silent: [all[0], party, count("no", "2021-09-06"), accepted]),
        CheckCase(
            "NOM-01", "on the list after a count too low", .critical,
            fires: [all[0], count("no", "2021-09-11"), preliminary],
            silent: [all[0], preliminary, count("no", "2021-09-12")], says: "and on the list"),
        CheckCase(
            "NOM-01", "enough only after the refusal", .critical,
            fires: [all[0], count("no", "2021-09-06"), count("yes", "2021-09-09"), tooFew],
            silent: [all[0], count("no", "2021-09-06"), tooFew, count("yes", "2021-09-15")],
            says: "refused as too few"),
    ]

    @Test("Fire where they should, and stay silent where they should", arguments: disappearances + thresholds)
    func check(_ example: CheckCase) throws { try example.run() }
}
