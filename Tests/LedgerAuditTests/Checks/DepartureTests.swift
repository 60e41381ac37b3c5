import LedgerAudit
import LedgerFacts
import Testing

@Suite("Departures that are easily missed")
struct DepartureTests {
    private static let request =
        "form-request: 'id':'f','candidacy':'c1','requestedBy':'candidate','constituency':'x','effective':'2021-08-23'"
    private static func answered(_ outcome: String, _ members: String = "", on day: String = "2021-08-24") -> String {
        "form-issue: 'candidacy':'c1','outcome':'\(outcome)'\(members),'effective':'\(day)'"
    }
    private static func barred(_ decision: String, by committee: String) -> String {
        Docket.ruling(decision, of: "c1", "'committee':'\(committee)'")
    }
    private static func publication(_ what: String, _ members: String, on day: String, id: String = "pu") -> String {
        "publication: 'id':'\(id)','outlet':'o','what':'\(what)',\(members),'effective':'\(day)'"
    }
    private static let rule =
        "ruling: 'id':'rule','election':'e','decision':'campaign-rule','form':'instrument','effective':'2021-08-20'"
    private static let posted = "'of':'@ruling:rule','extent':'full'"
    private static func ground(_ members: String) -> String {
        Docket.ruling("refuse-nomination", of: "c1", "'grounds':[{\(members)}]")
    }
    private static func mentioned(_ stage: String, fully day: String) -> [String] {
        [
            Docket.list(stage, [1, 2, 3], on: "2021-09-01"),
            publication("list", "'of':'@list:\(stage)','extent':'mention'", on: "2021-09-02"),
            Docket.published(stage, on: day),
        ]
    }
    private static func fact(_ type: String, _ day: Int, _ code: String) -> String {
        "observation: 'type':'\(type)','candidacy':'c1','election':'e','source':'a file','asOf':'2021-09-\(day)T00:00:00Z','\(type)':{\(type == "status" ? "'system':'br-tse'," : "")'code':'\(code)','text':'t\(code)'},'file':{'digest':'sha256:\(String(repeating: "\(day % 10)", count: 64))','line':\(code)}"
    }
    private static let complaint =
        "complaint: 'id':'cp','candidacy':'c1','about':'forms','complainant':'candidate','committee':'ec','effective':'2021-08-24'"
    private static let inferred =
        "observation: 'type':'inference','candidacy':'c1','of':'@ruling:r','refersTo':'@complaint:cp','inferredBy':'a newspaper','source':'a newspaper','effective':'2021-09-11'"
    private static func held(_ names: String, _ minutes: Int?) -> String {
        "introduction: 'stage':'held','type':'meeting','constituency':'x','candidacies':[\(names)]\(minutes.map { ",'minutes':\($0)" } ?? ""),'effective':'2021-09-24'"
    }
    private static func met(_ minutes: Int?) -> [String] {
        [Docket.list("formal", [1, 2, 3], on: "2021-09-19"), held("'c1','c2'", 60), held("'c3'", minutes)]
    }
    private static let polled = "'election':'e','extent':'full'"
    private static let unpublished = Docket.frame().filter { !$0.hasPrefix("publication") }

    static let cases: [CheckCase] = [
        CheckCase(
            "FRM-01", "refused, and no request on record", .high, fires: [answered("refused")],
            silent: [answered("refused"), Docket.ruling("refuse-forms", of: "c1", on: "2021-08-25")],
            says: "forms were refused"),
        CheckCase(
            "FRM-01", "and issued later", .high, fires: [answered("none-left")],
            silent: [answered("none-left"), answered("issued", on: "2021-08-26")], says: "no nomination forms left"),
        CheckCase(
            "FRM-01", "an answer that does not name the request is one", .high, fires: [request, answered("refused")],
            silent: [request, answered("issued")], says: "forms were refused"),
        // A newspaper's mention of a list does not publish it.
        CheckCase(
            "PUB-01", "a mention", .high, fires: Array(mentioned("formal", fully: "2021-09-19").dropLast()),
            silent: mentioned("formal", fully: "2021-09-19"), asOf: "2021-09-20"),
        CheckCase(
            "TIM-05", "a mention", .high, fires: mentioned("preliminary", fully: "2021-09-25"),
            silent: mentioned("preliminary", fully: "2021-09-12"), says: "3 days before"),
        CheckCase(
            "TIM-06", "a mention", .high, fires: mentioned("formal", fully: "2021-09-25"),
            silent: mentioned("formal", fully: "2021-09-20"), says: "3 days before"),
        CheckCase(
            "TIM-08", "a mention", .high, fires: mentioned("preliminary", fully: "2021-09-26"),
            silent: mentioned("preliminary", fully: "2021-09-20"), says: "2 days before", profile: "cn-test-province",
            frame: Docket.frame(profile: "cn-test-province", type: "by-election")),
        CheckCase(
            "TIM-09", "made before and published after", .medium,
            fires: [rule, publication("rule", posted, on: "2021-09-05")],
            silent: [rule, publication("rule", posted, on: "2021-08-22")], says: "first published on 2021-09-05"),
        CheckCase(
            "TIM-09", "a rule that is only published", .medium,
            fires: [publication("rule", "'election':'e','extent':'full'", on: "2021-09-05")],
            silent: [publication("rule", "'election':'e','extent':'full'", on: "2021-08-22")], says: "The rule was"),
        CheckCase(
            "TIM-09", "a reprint", .medium, fires: [publication("rule", polled, on: "2021-09-05")],
            silent: [
                publication("rule", polled, on: "2021-08-01"),
                publication("rule", polled + ",'reprints':'pu'", on: "2021-09-05", id: "pu2"),
            ]),
        CheckCase(
            "TERM-01", "as the ground says", .high, fires: [ground("'code':'X-TERM','text':'no such candidates'")],
            silent: [ground("'code':'X-CONDUCT','text':'no such candidates'")], says: "“no such candidates”"),
        CheckCase(
            "TERM-01", "as nobody says", .high, fires: [ground("'code':'X-TERM'")],
            silent: [ground("'code':'X-VAGUE'")], says: "rests on a label, which"),
        CheckCase(
            "DAT-04", "a ground that is gone", .high,
            fires: [fact("ground", 20, "1"), fact("ground", 20, "2"), fact("ground", 25, "1")],
            silent: [fact("ground", 20, "1"), fact("ground", 25, "1")], says: "“t2”", certainty: "as-reported"),
        CheckCase(
            "DAT-04", "a ground that is gone with the state", .high,
            fires: [
                fact("status", 19, "14"), fact("status", 22, "14"), fact("ground", 20, "1"), fact("ground", 20, "2"),
                fact("ground", 25, "1"),
            ],
            silent: [
                fact("status", 19, "14"), fact("status", 22, "2"), fact("ground", 20, "1"), fact("ground", 20, "2"),
                fact("ground", 25, "1"),
            ], certainty: "as-reported"),
        CheckCase(
            "GRD-03", "a complaint", .medium, fires: [complaint, ground("'text':'t'"), inferred],
            silent: [complaint, ground("'text':'t'")], says: "an earlier complaint", certainty: "as-reported"),
        CheckCase(
            "GRD-03", "a complaint of an election offence", .high,
            fires: [complaint.replacing("'forms'", with: "'obstruction'"), ground("'text':'t'"), inferred],
            silent: [complaint.replacing("'forms'", with: "'obstruction'"), ground("'text':'t'")],
            certainty: "as-reported"),
        CheckCase(
            "GRD-02", "a rule that nobody says is law", .info,
            fires: [ground("'text':'t','instrument':'党章','article':'3'")],
            silent: [ground("'text':'t','instrument':'选举法','article':'30'")], says: "what sort of rule"),
        CheckCase(
            "GRD-02", "a rule that is said to be law", .high,
            fires: [ground("'text':'t','instrument':'治安管理处罚法','basis':'law'")],
            silent: [ground("'text':'t','instrument':'治安管理处罚法','article':'42','basis':'law'")]),
        CheckCase(
            "TIM-10", "published after nominations had opened", .high,
            fires: [publication("polling-date", polled, on: "2021-09-27")],
            silent: [publication("polling-date", polled, on: "2021-08-22")], says: "on 2021-09-27", frame: unpublished),
        CheckCase(
            "TIM-10", "published in a month that allows it", .info,
            fires: [publication("polling-date", polled, on: "2021-08")],
            silent: [publication("polling-date", polled, on: "2021-07")], certainty: "possible", frame: unpublished),
        CheckCase("INT-03", "the time that each had", .medium, fires: met(30), silent: met(31), says: "30 minutes"),
        CheckCase("INT-03", "a time that is not known", .medium, fires: met(2), silent: met(nil)),
    ]

    @Test("Fire where they should, and stay silent where they should", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    @Test(
        "A body that decides nothing is told so, whatever the decision",
        arguments: ["exclude-unspecified", "not-qualify", "refuse-forms", "sanction"])
    func competence(_ decision: String) throws {
        let police = "committee: 'id':'police','name':'P','type':'police','effective':'2021-06-01'"
        func found(_ committee: String) throws -> [String] {
            let docket = try Docket()
            try docket.record(Docket.frame() + [police, Self.barred(decision, by: committee)])
            return try docket.audit("RUL-03").findings.map(\.message)
        }
        let told = try found("pb")
        #expect(told.count == 1 && told[0].contains("belongs to no step") && told[0].contains("not pb (party-body)"))
        #expect(try found("ec").isEmpty)
        #expect(try found("court").isEmpty)
        #expect(try found("police").count == (decision == "sanction" ? 0 : 1))
    }
}
