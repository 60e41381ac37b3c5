import LedgerAudit
import LedgerFacts
import Testing

@Suite("What is nowhere on record, and what concerns no one candidacy")
struct AbsenceTests {
    @Test("What never was is found once polling day has come, and not the day before")
    func never() throws {
        func found(_ lines: [String], _ asOf: String = "2021-09-28") throws -> [String] {
            let docket = try Docket()
            try docket.record(lines)
            return try docket.audit("PUB-01", asOf: asOf).findings.map { finding in
                let what = finding.values.first { $0.name == "what" }?.text ?? ""
                return "\(finding.severity.rawValue) \(finding.rule.key): \(what)"
            }
        }
        let frame = Docket.frame().map { $0.replacing(",'roll':{'published':'2021-08-20'}", with: "") }
        #expect(try found(frame) == ["high ruling.published: formal list, no preliminary list, no voter roll"])
        #expect(try found(frame, "2021-09-27").isEmpty)
        #expect(try found(Docket.frame()) == ["high ruling.published: formal list, no preliminary list"])
        // A list that is an excerpt is one; what was posted for the election is posted for the constituency.
        let lists = [
            Docket.list("preliminary", [1, 2], on: "2021-09-25", complete: "no"),
            Docket.list("formal", [1, 2], on: "2021-09-26"),
        ]
        #expect(try found(frame + lists) == ["high roll.published: voter roll"])
        for scope in ["'constituency':'x'", "'election':'e'"] {
            let posted =
                "publication: 'id':'pr','outlet':'o','what':'voter-roll',\(scope),'extent':'mention','effective':'2021-08-20'"
            #expect(try found(frame + lists + [posted]).isEmpty, "\(scope)")
        }
        let runoff = frame.map { $0.replacing("'type':'general'", with: "'type':'runoff'") }
        #expect(try found(runoff).isEmpty)
    }

    @Test("What an observer does not know of is information")
    func unknown() throws {
        let docket = try Docket(committee: nil)
        try docket.record(Docket.frame().map { $0 + ",'source':'gazette','seen':'original'" })
        let found = try docket.audit("PUB-01", asOf: "2021-09-28").findings
        #expect(found.map(\.severity) == [.info])
        #expect(
            found.first?.message.hasPrefix("As reported by gazette: Polling day has come, and the record shows no ")
                == true)
    }

    @Test("What concerns a constituency stands under no candidacy")
    func constituencies() throws {
        let docket = try Docket()
        func report(_ candidacy: String, _ day: String) -> String {
            "obstruction-report: 'type':'threat','target':'supporters','candidacy':'\(candidacy)','constituency':'x','perpetrator':'unknown','protected':'no','effective':'\(day)'"
        }
        try docket.record(
            Docket.frame() + [report("c1", "2021-09-01"), report("c2", "2021-09-02")] + Docket.nominations
                + [
                    Docket.ruling("winnow-cut", of: "c1", on: "2021-09-18"),
                    Docket.ruling("winnow-cut", of: "c4", on: "2021-09-18", id: "r2"),
                ])
        let found = try docket.audit(asOf: "2021-10-10").findings.filter { ["OBS-02", "WIN-05"].contains($0.check.id) }
        #expect(Set(found.map(\.check.id)) == ["OBS-02", "WIN-05"] && found.count == 2)
        #expect(found.allSatisfy { $0.candidacy == nil && $0.constituency == "x" && $0.election == "e" })
    }
}
