import LedgerAudit
import LedgerFacts
import Testing

/// Polling day is 28 September 2021.
@Suite("Deadlines, one day before, on and after the line")
struct DeadlineTests {
    private static func roll(_ day: String) -> [String] {
        Docket.frame().map { $0.replacing("'roll':{'published':'2021-08-20'}", with: "'roll':{'published':'\(day)'}") }
    }
    private static func lists(_ stage: String, _ day: String) -> [String] {
        [Docket.list(stage, [1, 2, 3], on: "2021-09-01"), Docket.published(stage, on: day)]
    }
    private static func objection(_ day: String) -> String {
        "complaint: 'id':'o','about':'voter-roll','complainant':'voter','constituency':'x','election':'e','effective':'\(day)'"
    }
    private static func decided(_ day: String) -> String {
        "ruling: 'id':'d','election':'e','constituency':'x','candidacy':'c1','decision':'reject-objection','form':'instrument','request':{'entry':'@complaint:o'},'effective':'\(day)'"
    }
    private static func suit(_ day: String) -> [String] {
        [
            objection("2021-08-23"), decided("2021-08-24"),
            "appeal: 'id':'s','of':'@ruling:d','committee':'court','appellant':'voter','effective':'\(day)'",
        ]
    }
    private static func judged(_ day: String) -> [String] {
        suit("2021-09-10") + [
            "judgment: 'of':'@appeal:s','committee':'court','outcome':'dismissed','effective':'\(day)'"
        ]
    }
    private static func byElection(_ stage: String, _ day: String) -> CheckLine {
        CheckLine(
            id: "TIM-08", what: "\(stage) \(day)",
            lines: [Docket.list(stage, [1, 2], on: "2021-09-01"), Docket.published(stage, on: day)],
            expected: [], profile: "cn-test-province",
            frame: Docket.frame(profile: "cn-test-province", type: "by-election"))
    }
    private static func byElectionRoll(_ day: String, _ expected: Severity...) -> CheckLine {
        CheckLine(
            id: "TIM-08", what: "roll \(day)", lines: [], expected: expected, profile: "cn-test-province",
            frame: Docket.frame(profile: "cn-test-province", type: "by-election").map {
                $0.replacing("'roll':{'published':'2021-08-20'}", with: "'roll':{'published':'\(day)'}")
            })
    }
    private static func expecting(_ line: CheckLine, _ expected: Severity...) -> CheckLine {
        var line = line
        line.expected = expected
        return line
    }
    private static func introduced(_ day: String) -> String {
        "introduction: 'stage':'held','type':'meeting','constituency':'x','candidacies':['c1'],'effective':'\(day)'"
    }

    static let lines: [CheckLine] = [
        // T1: the voter roll, 20 days before: by 8 September.
        CheckLine(id: "TIM-01", what: "before", lines: [], expected: [], frame: roll("2021-09-07")),
        CheckLine(id: "TIM-01", what: "on", lines: [], expected: [], frame: roll("2021-09-08")),
        CheckLine(id: "TIM-01", what: "a day after", lines: [], expected: [.info], frame: roll("2021-09-09")),
        CheckLine(id: "TIM-01", what: "two days after", lines: [], expected: [.high], frame: roll("2021-09-10")),
        CheckLine(
            id: "TIM-01", what: "a month", lines: [], expected: [.info], certainty: "possible", frame: roll("2021-09")),
        // T2: objections, 5 days after 20 August: the 25th. The law says how these days are counted.
        CheckLine(id: "TIM-02", what: "before", lines: [objection("2021-08-24")], expected: []),
        CheckLine(id: "TIM-02", what: "on", lines: [objection("2021-08-25")], expected: []),
        CheckLine(id: "TIM-02", what: "after", lines: [objection("2021-08-26")], expected: [.medium]),
        // T3: decided within 3 days, from 23 August to the 26th.
        CheckLine(id: "TIM-03", what: "before", lines: [objection("2021-08-23"), decided("2021-08-25")], expected: []),
        CheckLine(id: "TIM-03", what: "on", lines: [objection("2021-08-23"), decided("2021-08-26")], expected: []),
        CheckLine(
            id: "TIM-03", what: "after", lines: [objection("2021-08-23"), decided("2021-08-27")], expected: [.high]),
        // A last day on Saturday 28 August rolls to Monday.
        CheckLine(
            id: "TIM-03", what: "weekend", lines: [objection("2021-08-25"), decided("2021-08-30")], expected: []),
        CheckLine(
            id: "TIM-03", what: "behind it", lines: [objection("2021-08-25"), decided("2021-08-31")], expected: [.high]),
        // T4: a suit, 5 days before: by 23 September; judged before polling day.
        CheckLine(id: "TIM-04", what: "before", lines: suit("2021-09-22"), expected: []),
        CheckLine(id: "TIM-04", what: "on", lines: suit("2021-09-23"), expected: []),
        CheckLine(id: "TIM-04", what: "a day after", lines: suit("2021-09-24"), expected: [.info]),
        CheckLine(id: "TIM-04", what: "two days after", lines: suit("2021-09-25"), expected: [.high]),
        CheckLine(id: "TIM-04", what: "judged the day before", lines: judged("2021-09-27"), expected: []),
        CheckLine(id: "TIM-04", what: "judged on polling day", lines: judged("2021-09-28"), expected: [.info]),
        CheckLine(id: "TIM-04", what: "judged a day after", lines: judged("2021-09-29"), expected: [.high]),
        // T5: the preliminary list, 15 days before: by 13 September.
        CheckLine(id: "TIM-05", what: "before", lines: lists("preliminary", "2021-09-12"), expected: []),
        CheckLine(id: "TIM-05", what: "on", lines: lists("preliminary", "2021-09-13"), expected: []),
        CheckLine(id: "TIM-05", what: "a day after", lines: lists("preliminary", "2021-09-14"), expected: [.info]),
        CheckLine(id: "TIM-05", what: "two days after", lines: lists("preliminary", "2021-09-15"), expected: [.high]),
        // T6: the formal list, 7 days before: by 21 September.
        CheckLine(id: "TIM-06", what: "before", lines: lists("formal", "2021-09-20"), expected: []),
        CheckLine(id: "TIM-06", what: "on", lines: lists("formal", "2021-09-21"), expected: []),
        CheckLine(id: "TIM-06", what: "a day after", lines: lists("formal", "2021-09-22"), expected: [.info]),
        CheckLine(id: "TIM-06", what: "two days after", lines: lists("formal", "2021-09-23"), expected: [.high]),
        // T7: no introductions on polling day.
        CheckLine(id: "INT-02", what: "the day before", lines: [introduced("2021-09-27")], expected: []),
        CheckLine(id: "INT-02", what: "on polling day", lines: [introduced("2021-09-28")], expected: [.medium]),
        CheckLine(id: "INT-02", what: "the day after", lines: [introduced("2021-09-29")], expected: []),
        CheckLine(id: "TIM-07", what: "the day before", lines: [introduced("2021-09-27")], expected: []),
        CheckLine(id: "TIM-07", what: "on polling day", lines: [introduced("2021-09-28")], expected: [.medium]),
        CheckLine(id: "TIM-07", what: "the day after", lines: [introduced("2021-09-29")], expected: [.medium]),
        CheckLine(
            id: "TIM-07", what: "over several days", lines: [introduced("2021-09-26/2021-09-28")], expected: [.info],
            certainty: "possible"),
        // T8: by-elections of a province, 5 and 3 days before; T9 is TIM-12: nominations after the roll.
        expecting(byElection("preliminary", "2021-09-22")), expecting(byElection("preliminary", "2021-09-23")),
        expecting(byElection("preliminary", "2021-09-24"), .info),
        expecting(byElection("preliminary", "2021-09-25"), .high),
        expecting(byElection("formal", "2021-09-24")),
        expecting(byElection("formal", "2021-09-25")), expecting(byElection("formal", "2021-09-26"), .info),
        expecting(byElection("formal", "2021-09-27"), .high),
        // The roll of a by-election, 12 days before: by 16 September.
        byElectionRoll("2021-09-15"), byElectionRoll("2021-09-16"), byElectionRoll("2021-09-17", .info),
        byElectionRoll("2021-09-18", .high),
        CheckLine(
            id: "TIM-12", what: "nominated after the roll",
            lines: ["nomination: 'candidacy':'c1','route':'joint','effective':'2021-08-21'"], expected: [],
            profile: "cn-test-province"),
        CheckLine(
            id: "TIM-12", what: "nominated before the roll",
            lines: ["nomination: 'candidacy':'c1','route':'joint','effective':'2021-08-19'"], expected: [.high],
            profile: "cn-test-province"),
        CheckLine(
            id: "TIM-12", what: "nominated with the roll",
            lines: ["nomination: 'candidacy':'c1','route':'joint','effective':'2021-08-20'"], expected: [],
            profile: "cn-test-province"),
    ]

    @Test("Each has the severity that the line gives it", arguments: lines)
    func line(_ line: CheckLine) throws { try line.run() }

    @Test("The message has the computed values in it")
    func message() throws {
        let docket = try Docket()
        try docket.record(Docket.frame() + Self.lists("preliminary", "2021-09-17"))
        #expect(
            try docket.audit("TIM-05").findings.map(\.message)
                == ["Preliminary list published 11 days before polling day; at least 15 required."])
    }

    @Test("What came after polling day is said to have come after it")
    func after() throws {
        func told(_ id: String, _ lines: [String], _ profile: String = "cn-direct-2020", type: String = "general")
            throws
            -> [String]
        {
            let docket = try Docket(profile: profile)
            try docket.record(Docket.frame(profile: profile, type: type) + lines)
            return try docket.audit(id).findings.map(\.message)
        }
        let formal = Self.lists("formal", "2021-09-30")
        #expect(
            try told("TIM-06", formal) == ["Formal list published 2 days after polling day; at least 7 required."])
        #expect(
            try told("TIM-08", formal, "cn-test-province", type: "by-election")
                == ["The formal list of a by-election was published 2 days after polling day; at least 3 required."])
        #expect(
            try told("TIM-04", Self.judged("2021-09-29"))
                == ["Suit over the voter roll judged 1 days after polling day; at least 1 required."])
        #expect(
            try told(
                "TIM-12", ["nomination: 'candidacy':'c1','route':'joint','effective':'2021-08-19'"], "cn-test-province")
                == ["A nomination was taken 1 days before the voter roll was published."])
    }

    static let others: [CheckCase] = [
        // F15: the rule comes when the window is open.
        CheckCase(
            "TIM-09", .medium,
            fires: [
                "ruling: 'id':'rule','election':'e','decision':'campaign-rule','form':'instrument','effective':'2021-08-25'"
            ],
            silent: [
                "ruling: 'id':'rule','election':'e','decision':'campaign-rule','form':'instrument','effective':'2021-08-20'"
            ]),
        CheckCase(
            "TIM-09", "the day after the window opened, and the day itself", .medium, fires: [rule(on: "2021-08-23")],
            silent: [rule(on: "2021-08-22")]),
        CheckCase(
            "TIM-09", "on the last day of the window, and after it", .medium, fires: [rule(on: "2021-09-08")],
            silent: [rule(on: "2021-09-09")]),
        CheckCase(
            "TIM-10", "not published", .high, fires: [],
            silent: [
                "publication: 'id':'pd2','outlet':'board','what':'polling-date','extent':'full','election':'e','effective':'2021-06-15'"
            ],
            frame: Docket.frame().filter { !$0.hasPrefix("publication") }),
        CheckCase(
            "TIM-10", "moved", .high, fires: [moved(on: "2021-08-25")], silent: [moved(on: "2021-08-01")],
            says: "from 2021-09-28 to 2021-09-29"),
        CheckCase(
            "TIM-11", .low, fires: [],
            silent: [
                "election: 'id':'e2','level':'county','type':'general','jurisdiction':'CN','polling':{'date':'2021-09-28'},'cycle':{'years':5,'previous':'2016'},'effective':'2021-06-01'"
            ],
            frame: [
                "committee: 'id':'ec','name':'EC','type':'election-committee','effective':'2021-06-01'",
                "election: 'id':'e','level':'county','type':'general','jurisdiction':'CN','polling':{'date':'2021-09-28'},'cycle':{'years':5,'previous':'2014'},'effective':'2021-06-01'",
            ]),
    ]

    private static func rule(on day: String) -> String {
        "ruling: 'id':'rule','election':'e','decision':'campaign-rule','form':'instrument','effective':'\(day)'"
    }
    private static func moved(on day: String) -> String {
        "election: 'id':'e','amends':'@election:e','level':'county','type':'general','jurisdiction':'CN','profile':'cn-direct-2020','polling':{'date':'2021-09-29'},'nominations':{'open':'2021-08-22','close':'2021-09-08'},'effective':'\(day)'"
    }

    @Test("Fire where they should, and stay silent where they should", arguments: others.filter { !$0.fires.isEmpty })
    func check(_ example: CheckCase) throws { try example.run() }

    @Test("What the frame itself lacks is found", arguments: others.filter { $0.fires.isEmpty })
    func frame(_ example: CheckCase) throws {
        let docket = try Docket()
        try docket.record(try #require(example.frame))
        #expect(try docket.audit(example.id, asOf: "2021-10-10").findings.map(\.severity) == [example.severity])
        let other = try Docket()
        try other.record(example.id == "TIM-11" ? Docket.frame() + example.silent : Docket.frame())
        #expect(try other.audit(example.id, asOf: "2021-10-10").findings.isEmpty)
    }
}
