import Candidacy
import LedgerCore
import LedgerStorage
import Testing

@Suite("States as facts")
struct StateTests {
    private let ledger: TestLedger

    init() throws { ledger = try TestLedger() }

    private func record(_ lines: String) throws {
        let drafts = try lines.split(separator: "\n").map { line in
            let object = try #require(try JSONValue.parse(String(line)).object)
            return Draft(kind: try #require(object["kind"]?.string), body: try #require(object["body"]?.object))
        }
        _ = try Recorder(try ledger.writer(), cache: nil).record(drafts)
    }

    private func rows(_ sql: String) throws -> [String] {
        try LedgerReader(ledger.path, cache: nil).judgedFacts().query(sql, limits: .init())
            .rows.map { $0.map { $0 ?? "-" }.joined(separator: " ") }
    }

    private static let states = "SELECT candidacy, before, state, edge FROM state ORDER BY candidacy, position"

    private func recordFrame(profile: String) throws {
        try record(
            """
            {"kind":"committee","body":{"id":"ec","name":"选举委员会","type":"election-committee","effective":"2021-01-01"}}
            {"kind":"election","body":{"id":"e","level":"county","type":"general","jurisdiction":"CN","effective":"2021-06-01","committee":"ec","profile":"\(profile)","polling":{"date":"2021-09-28"}}}
            {"kind":"constituency","body":{"id":"k","election":"e","seats":2,"effective":"2021-06-01"}}
            {"kind":"candidacy","body":{"id":"c-1","election":"e","constituency":"k","person":"p-1","effective":"2021-08-01"}}
            {"kind":"candidacy","body":{"id":"c-2","election":"e","constituency":"k","person":"p-2","effective":"2021-08-01"}}
            {"kind":"nomination","body":{"candidacy":"c-1","route":"joint","effective":"2021-09-01","committee":"ec"}}
            {"kind":"nomination","body":{"candidacy":"c-2","route":"joint","effective":"2021-09-01","committee":"ec"}}
            """)
    }

    private func recordProfile(_ id: String) throws {
        _ = try Recorder(try ledger.writer(), cache: nil).record([try #require(Profile.named(id)).draft()])
    }

    @Test("A name that is not on the whole list has disappeared, and the entry that had nominated it is named")
    func disappeared() throws {
        try recordProfile("cn-direct-2020")
        try recordFrame(profile: "cn-direct-2020")
        try record(
            #"{"kind":"list","body":{"constituency":"k","election":"e","stage":"preliminary","entries":[{"candidacy":"c-1"}],"complete":"yes","effective":"2021-09-12","committee":"ec"}}"#
        )
        #expect(
            try rows(Self.states) == [
                "c-1 recorded nominated legal", "c-1 nominated preliminary legal", "c-2 recorded nominated legal",
                "c-2 nominated disappeared illegal",
            ])
        #expect(try rows("SELECT seq, last_seq FROM state WHERE state = 'disappeared'") == ["9 8"])
    }

    @Test("A step that the procedure does not know is illegal; one that the profile has no step for may be left out")
    func edges() throws {
        try recordProfile("cn-direct-2020")
        try recordProfile("br-tse-2020")
        try recordFrame(profile: "cn-direct-2020")
        let list =
            #"{"kind":"list","body":{"constituency":"k","election":"e","stage":"ballot","entries":[{"candidacy":"c-1"},{"candidacy":"c-2"}],"complete":"yes","effective":"2021-09-20","committee":"ec"}}"#
        try record(list)
        #expect(
            try rows(Self.states).filter { $0.contains("on-ballot") } == [
                "c-1 nominated on-ballot illegal", "c-2 nominated on-ballot illegal",
            ])
    }

    @Test("Under rules without lists the way from acceptance to the ballot is legal")
    func withoutLists() throws {
        try recordProfile("br-tse-2020")
        try recordFrame(profile: "br-tse-2020")
        try record(
            """
            {"kind":"ruling","body":{"candidacy":"c-1","decision":"accept-nomination","form":"instrument","effective":"2021-09-10","committee":"ec"}}
            {"kind":"list","body":{"constituency":"k","election":"e","stage":"ballot","entries":[{"candidacy":"c-1"}],"complete":"yes","effective":"2021-09-20","committee":"ec"}}
            """)
        #expect(try rows(Self.states).contains("c-1 accepted on-ballot legal"))
    }

    @Test("Three readings: now, at the closing of the ballot, on polling day")
    func readings() throws {
        try recordProfile("br-tse-2020")
        try recordFrame(profile: "br-tse-2020")
        try record(
            """
            {"kind":"ruling","body":{"candidacy":"c-1","decision":"refuse-pending-appeal","form":"instrument","effective":"2021-09-10","committee":"ec"}}
            {"kind":"list","body":{"constituency":"k","election":"e","stage":"ballot","entries":[{"candidacy":"c-2"}],"complete":"no","effective":"2021-09-20","committee":"ec"}}
            {"kind":"ruling","body":{"candidacy":"c-1","decision":"appeal-dismissed","form":"instrument","effective":"2021-09-25","committee":"ec"}}
            {"kind":"declaration","body":{"candidacy":"c-2","type":"withdraw","effective":"2021-09-30"}}
            """)
        #expect(
            try rows("SELECT candidacy, reading, day, state FROM reading ORDER BY 1, 2") == [
                "c-1 ballot 2021-09-20 refused-pending-appeal", "c-1 now - refused-final",
                "c-1 polling 2021-09-28 refused-final", "c-2 ballot 2021-09-20 on-ballot", "c-2 now - withdrawn",
                "c-2 polling 2021-09-28 on-ballot",
            ])
    }

    @Test("States follow what is recorded and corrected later, and are those of a cache made anew")
    func incremental() throws {
        try recordProfile("cn-direct-2020")
        try recordFrame(profile: "cn-direct-2020")
        let cache = CacheFolder(ledger.folder.path + "/cache")
        func kept() throws -> [String] {
            try LedgerReader(ledger.path, cache: cache).judgedFacts().query(Self.states, limits: .init())
                .rows.map { $0.map { $0 ?? "-" }.joined(separator: " ") }
        }
        for lines in [
            #"{"kind":"declaration","body":{"candidacy":"c-1","type":"announce","effective":"2021-08-30"}}"#,
            #"{"kind":"list","body":{"constituency":"k","election":"e","stage":"preliminary","entries":[{"candidacy":"c-2"}],"complete":"yes","effective":"2021-09-12","committee":"ec"}}"#,
            #"{"kind":"ruling","body":{"id":"r","candidacy":"c-2","decision":"strike-off","form":"instrument","effective":"2021-09-14","committee":"ec"}}"#,
            #"{"kind":"correction","body":{"supersedes":"@10","void":"yes","reason":"another constituency","effective":"2021-09-16"}}"#,
        ] {
            try record(lines)
            #expect(try kept() == rows(Self.states), "\(lines)")
        }
        #expect(try rows(Self.states).allSatisfy { !$0.contains("disappeared") })
    }

    @Test("A long list tells each candidacy only of itself, and those it leaves out that they are missing")
    func longList() throws {
        try recordProfile("cn-direct-2020")
        try recordFrame(profile: "cn-direct-2020")
        let ids = (10..<40).map { "c-\($0)" }
        try record(
            ids.map { id in
                """
                {"kind":"candidacy","body":{"id":"\(id)","election":"e","constituency":"k","person":"p-\(id)","effective":"2021-08-01"}}
                {"kind":"nomination","body":{"candidacy":"\(id)","route":"joint","effective":"2021-09-01","committee":"ec"}}
                """
            }.joined(separator: "\n"))
        let listed = ids.dropLast().map { #"{"candidacy":"\#($0)"}"# }.joined(separator: ",")
        try record(
            #"{"kind":"list","body":{"constituency":"k","election":"e","stage":"preliminary","entries":[\#(listed)],"complete":"yes","effective":"2021-09-12","committee":"ec"}}"#
        )
        #expect(
            try rows(
                "SELECT state, count(*) FROM reading WHERE reading NOT IN ('ballot', 'polling') GROUP BY state ORDER BY state"
            ) == [
                "disappeared 3", "preliminary 29",
            ])
        #expect(
            try rows("SELECT candidacy FROM reading WHERE reading = 'polling' AND state = 'disappeared'") == [
                "c-1", "c-2", "c-39",
            ])
    }
}
