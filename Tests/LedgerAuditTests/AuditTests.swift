import Candidacy
import LedgerAudit
import LedgerChecks
import LedgerFacts
import LedgerStorage
import Testing

@Suite("Running checks")
struct AuditTests {
    private func outcome(_ sql: String, seconds: Int = 60) throws -> CheckOutcome {
        let docket = try Docket()
        try docket.record(Docket.frame())
        let check = Check(id: "X-01", title: "X", severity: .low, rule: "x", basis: .policy, sql: sql)
        var audit = Audit([check])
        audit.secondsPerCheck = seconds
        return try #require(try audit.run(on: try docket.reader(), verifiedBy: nil).outcomes.first)
    }

    @Test(
        "A check can read facts and nothing else",
        arguments: [
            "DELETE FROM entry", "ATTACH ':memory:' AS other", "PRAGMA user_version", "CREATE TABLE mine (a)",
            "SELECT load_extension('x')", "INSERT INTO audit VALUES (1)", "SELECT 1; DELETE FROM entry",
            "SELECT seq FROM entry; SELECT 1;", "VACUUM", "SELECT seq FROM entrée", "BEGIN",
        ])
    func readsOnly(_ sql: String) throws {
        let outcome = try outcome(sql)
        #expect(outcome.failure != nil)
        #expect(outcome.findings.isEmpty)
    }

    @Test(
        "No check reads the clock, whatever brings the word to it",
        arguments: [
            "SELECT seq FROM entry WHERE date('now') > '2011'", "SELECT seq, datetime() AS t FROM entry",
            "SELECT seq, date(x) AS t FROM entry, (SELECT 'n' || 'ow' AS x)",
            "SELECT seq, strftime('%Y') AS t FROM entry",
            "SELECT seq, julianday(id) AS t FROM entry WHERE kind = 'committee'",
            "SELECT seq, unixepoch('Now') AS t FROM entry", "SELECT seq, date(0, 'localtime') AS t FROM entry",
            "SELECT seq, time('subsec') AS t FROM entry", "SELECT seq, CURRENT_DATE AS t FROM entry",
            "SELECT seq, CURRENT_TIMESTAMP AS t FROM entry", "SELECT seq, date(CAST('now' AS BLOB)) AS t FROM entry",
            "SELECT seq, timediff('now', '2011-01-01') AS t FROM entry",
        ])
    func noClock(_ sql: String) throws {
        let docket = try Docket()
        try docket.record(
            Docket.frame() + ["committee: 'id':'now','name':'N','type':'other','effective':'2021-06-01'"])
        let check = Check(id: "X-01", title: "X", severity: .low, rule: "x", basis: .policy, sql: sql)
        let outcome = try #require(try Audit([check]).run(on: try docket.reader(), verifiedBy: nil).outcomes.first)
        #expect(outcome.failure != nil, "\(sql)")
        #expect(outcome.findings.isEmpty)
    }

    @Test("A check may ask for the word, and count days")
    func wordAlone() throws {
        let outcome = try outcome(
            "SELECT min(seq) AS seq, date('2011-06-09', '+1 day') AS next, strftime('%d', 0.5) AS d, julianday('x') AS none, 'now' AS term FROM entry WHERE kind <> 'now'"
        )
        #expect(outcome.failure == nil)
        #expect(outcome.findings.first?.values.map(\.text) == ["2011-06-10", "25", "now"])
    }

    @Test("A check that would run for ever is stopped, and named")
    func stopped() throws {
        let outcome = try outcome(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n", seconds: 0)
        #expect(outcome.failure?.contains("stopped") == true)
    }

    @Test("The facts are the same after a check that was refused")
    func unharmed() throws {
        let docket = try Docket()
        try docket.record(Docket.frame() + [Docket.ruling("refuse-nomination", of: "c1")])
        let reader = try docket.reader()
        let bad = Check(id: "X-01", title: "X", severity: .low, rule: "x", basis: .policy, sql: "DELETE FROM ruling")
        let report = try Audit([bad] + LedgerChecks.all.filter { $0.id == "RUL-01" }).run(on: reader, verifiedBy: nil)
        #expect(report.failures.map(\.check.id) == ["X-01"])
        #expect(report.findings.map(\.check.id) == ["RUL-01"])
    }

    @Test("Findings beyond the limit are counted, and weigh what the check weighs")
    func limited() throws {
        let docket = try Docket()
        try docket.record(Docket.frame())
        let check = Check(
            id: "X-01", title: "X", severity: .high, rule: "x", basis: .policy,
            sql: "SELECT seq, 'info' AS severity FROM entry")
        var audit = Audit([check])
        audit.findingsPerCheck = 2
        let report = try audit.run(on: try docket.reader(), verifiedBy: nil)
        #expect(report.findings.count == 2)
        #expect(report.outcomes.first?.count == Int(report.size))
        #expect(report.reaches(.high))
    }

    @Test("Only findings on what is new are told where that is asked")
    func since() throws {
        let docket = try Docket()
        try docket.record(Docket.frame() + [Docket.ruling("refuse-nomination", of: "c1")])
        var audit = Audit(LedgerChecks.all.filter { $0.id == "RUL-01" })
        audit.since = try docket.reader().size
        try docket.record([Docket.ruling("refuse-nomination", of: "c2", id: "r2")])
        #expect(try audit.run(on: try docket.reader(), verifiedBy: nil).findings.map(\.candidacy) == ["c2"])
    }

    @Test("What a cache holds from before is extended, and says the same as facts made anew")
    func extended() throws {
        let docket = try Docket()
        let cache = CacheFolder(docket.path + ".cache")
        defer {
            for name in (try? FileSystem.names(in: cache.path)) ?? [] { FileSystem.remove("\(cache.path)/\(name)") }
            FileSystem.removeFolder(cache.path)
        }
        func told() throws -> [[String]] {
            let checks = Audit(LedgerChecks.all)
            return try [CacheFolder?.none, cache].map { cache in
                try checks.run(on: try LedgerReader(docket.path, cache: cache), verifiedBy: nil).findings.map {
                    "\($0.check.id) \($0.message) \($0.entries.map(\.seq))"
                }
            }
        }
        try docket.record(Docket.frame() + [Docket.ruling("refuse-nomination", of: "c1")])
        var both = try told()
        #expect(both[0] == both[1])
        try docket.record([
            "correction: 'supersedes':'@ruling:r','reason':'wrong candidacy','void':'yes'",
            Docket.ruling("refuse-nomination", of: "c2", id: "r2"),
        ])
        both = try told()
        #expect(both[0] == both[1])
        #expect(both[0].contains { $0.hasPrefix("RUL-01") })
    }

    @Test("The catalogue is whole: every check of the reference but those that others look at")
    func catalogue() {
        let ids = Set(LedgerChecks.all.map(\.id))
        for (group, count) in [
            ("GRD", 8), ("RUL", 7), ("FRM", 2), ("NOM", 6), ("WIN", 6), ("TIM", 10), ("PUB", 4), ("NTF", 1), ("INT", 4),
            ("APL", 3), ("OBS", 4), ("COI", 2), ("TERM", 4), ("COR", 2), ("DAT", 4), ("STA", 2),
        ] {
            for number in 1...count { #expect(ids.contains("\(group)-0\(number)".replacing("-010", with: "-10"))) }
        }
    }

    @Test("Every check says in a message what it found, and in a comment or its title what it looks for")
    func told() {
        for check in LedgerChecks.all { #expect(check.message != nil, "\(check.id)") }
    }

    @Test("What came after the day asked about cures nothing on that day, whatever was asked before")
    func asOf() throws {
        let docket = try Docket()
        try docket.record(
            Docket.frame() + [
                Docket.ruling("refuse-nomination", of: "c1"),
                "notice: 'of':'@ruling:r','recipient':'candidate','means':'written','effective':'2021-09-20'",
                Docket.ruling("refuse-nomination", of: "c1", "'supersedes':'@ruling:r'", on: "2021-09-25", id: "r2"),
            ])
        let reader = try docket.reader()
        func found(_ day: String) throws -> [String?] {
            var audit = Audit(LedgerChecks.all.filter { $0.id == "NTF-01" })
            audit.asOf = CivilDate(day)
            return try audit.run(on: reader, verifiedBy: nil).findings.map { $0.entries.first?.id }
        }
        #expect(try found("2021-09-15") == ["r"])
        #expect(try found("2021-09-22") == [])
        #expect(try found("2021-09-30") == ["r2"])
        #expect(try found("2021-09-15") == ["r"])
        // A day allowed by an imprecise date may have been the day.
        try docket.record([
            "notice: 'of':'@ruling:r2','recipient':'candidate','means':'written','effective':'2021-09-26/2021-10-10'"
        ])
        #expect(try docket.audit("NTF-01", asOf: "2021-09-30").findings.isEmpty)
    }

    @Test("What only another account of an event shows is found there and says so; what both show is found once")
    func rivals() throws {
        func ruling(_ id: String, _ seen: String, code: String) -> String {
            Docket.ruling(
                "not-qualify", of: "c1",
                "'event':'ev','source':'\(seen)','seen':'\(seen)','grounds':[{'code':'\(code)','text':'words','instrument':'Electoral Law','version':'2020','article':'27','basis':'law'}]",
                id: id)
        }
        func findings(_ first: String, _ second: String) throws -> [Finding] {
            let docket = try Docket(committee: nil)
            let frame = Docket.frame().map { $0 + ",'source':'gazette','seen':'original'" }
            try docket.record(
                frame + [ruling("r1", "original", code: first), ruling("r2", "report", code: second)])
            return try docket.audit("GRD-01", asOf: "2021-10-10").findings
        }
        let known = try #require(try Self.groundCode)
        let only = try findings(known, "X-OTHER")
        #expect(only.map { $0.entries.first?.id } == ["r2"])
        #expect(only.first?.isOfRival == true)
        #expect(only.first?.rivals.map(\.id) == ["r1"])
        #expect(only.first?.message.contains("nearer to the original, does not show it.") == true)
        let both = try findings("X-OTHER", "X-OTHER")
        #expect(both.map { $0.entries.first?.id } == ["r1"])
        #expect(both.first?.rivals.map(\.id) == ["r2"])
        #expect(try findings(known, known).isEmpty)
    }

    /// A ground that the profile of 2020 knows.
    private static var groundCode: String? {
        get throws {
            let docket = try Docket()
            try docket.record(Docket.frame())
            return try docket.reader().freshFacts().query("SELECT code FROM ground ORDER BY 1", limits: .init())
                .rows.first?.first ?? nil
        }
    }
}
