import Testing

@testable import snapshot_auditor

@Suite("Snapshots are audited")
struct AuditTests {
    private static let header = "-- title: T\n-- severity: low\n-- rule: t\n-- basis: policy\n"

    @Test(
        "A finding that reaches the severity is refused at its entry, whatever the form",
        arguments: Carrier.Form.allCases)
    func reaches(_ form: Carrier.Form) throws {
        let carrier = try Carrier(form)
        try carrier.configure(",\n  \"failOn\": \"critical\",\n  \"asOf\": \"2021-10-10\"")
        let place = [.ledger: "snapshot:7", .bundle: "snapshot:8", .tiles: "snapshot/checkpoint:1"][form] ?? ""
        let refused = try carrier.run().refused
        #expect(
            refused.contains { $0.contains("\(place): error: RUL-02 critical: ") && $0.hasSuffix("[entry 6]") },
            "\(refused)")
        #expect(refused.allSatisfy { $0.contains(" critical: ") })
    }

    @Test("A lawful erasure is no fault, and the rest is audited", arguments: Carrier.Form.allCases)
    func erased(_ form: Carrier.Form) throws {
        let carrier = try Carrier(form, isErased: true)
        #expect(try carrier.run().line?.hasPrefix("snapshot: intact, 8 entries") == true)
        try carrier.configure(",\n  \"failOn\": \"critical\",\n  \"asOf\": \"2021-10-10\"")
        let refused = try carrier.run().refused
        #expect(refused.contains { $0.contains("RUL-02 critical: ") && $0.hasSuffix("[entry 6]") }, "\(refused)")
    }

    @Test("A day before it happened finds nothing so grave, and the counts are attested")
    func attested() throws {
        let carrier = try Carrier()
        try carrier.configure(",\n  \"failOn\": \"critical\",\n  \"asOf\": \"2021-09-01\"")
        let (line, refused) = try carrier.run()
        #expect(refused == [])
        #expect(line?.contains("Audit, counted to 2021-09-01: ") == true)
        let swift = try carrier.generated()
        #expect(swift.contains("static let asOf: String? = \"2021-09-01\""))
        #expect(swift.contains("(severity: \"critical\", count: 0)"))
    }

    @Test("A check of one's own runs beside those that ship")
    func own() throws {
        let carrier = try Carrier()
        try carrier.configure(",\n  \"failOn\": \"critical\",\n  \"asOf\": \"2021-09-01\"")
        let sql = "\(Self.header)SELECT seq, 'critical' AS severity FROM entry WHERE kind = 'candidacy';\n"
        let check = try carrier.write("MINE-01.sql", sql)
        #expect(
            try carrier.run(own: [check]).refused.map { $0.contains("snapshot:6: error: MINE-01 critical: ") } == [true]
        )
        let shipped = try carrier.write("RUL-02.sql", sql)
        #expect(try carrier.run(own: [shipped]).refused.first?.contains("the id of a check that ships") == true)
        let headless = try carrier.write("MINE-02.sql", "SELECT 1;\n")
        #expect(
            try carrier.run(own: [headless]).refused.first?.contains("MINE-02.sql:1:1: error: The header lacks") == true
        )
    }

    @Test(
        "A check that reads what is not there, writes or attaches is stopped and named at its place",
        arguments: [
            ("SELECT sequence FROM entry;", "5:8: error: MINE-01 could not be run: "),
            ("SELECT e.seq\nFROM entry e WHERE e.kin = 'x';", "6:20: error: MINE-01 could not be run: "),
            ("SELECT 1 FROM no_table;", "5:15: error: MINE-01 could not be run: "),
            ("DELETE FROM entry;", "5:1: error: MINE-01 could not be run: "),
            ("ATTACH 'x.sqlite' AS x;", "5:1: error: MINE-01 could not be run: "),
            ("SELECT seq FROM entry; DELETE FROM entry;", "5:1: error: MINE-01 could not be run: "),
        ])
    func stopped(_ sql: String, _ words: String) throws {
        let carrier = try Carrier()
        try carrier.configure(",\n  \"failOn\": \"critical\",\n  \"asOf\": \"2021-09-01\"")
        let check = try carrier.write("MINE-01.sql", "\(Self.header)\(sql)\n")
        let refused = try carrier.run(own: [check]).refused
        #expect(refused.count == 1)
        #expect(refused.first?.hasPrefix("\(check):\(words)") == true, "\(refused)")
    }

    @Test("What a ledger says cannot look like a diagnostic of its own")
    func oneLine() {
        let told = Diagnostic(path: "a", line: 3, message: "x\nb:1: error: y\u{1B}[2J\u{202E}").description
        #expect(told == "a:3: error: x\u{FFFD}b:1: error: y\u{FFFD}[2J\u{FFFD}")
    }
}
