import Candidacy
import LedgerAudit
import LedgerChecks
import LedgerCore
import LedgerFacts
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Checks over the facts of a ledger")
struct AuditTests {
    /// A committee's ledger in which one act of 2011 was written down in 2012.
    private func reader(in folder: String) throws -> LedgerReader {
        let path = folder + "/ledger.sqlite"
        let keys = KeyFolder(folder + "/keys")
        var new = NewLedger(origin: "example.org/audit")
        new.committee = "ec-1"
        new.purpose = "test"
        var options = LedgerOptions()
        options.clock = { Timestamp(seconds: 1_325_376_000) }
        try new.create(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        let drafts = [
            ("ec-1", "2011-12-30"), ("ec-2", "2011-06-09"),
        ].map { id, day in
            Draft(
                kind: "committee",
                body: JSONObject([
                    ("id", .string(id)), ("name", "选举委员会"), ("type", "election-committee"), ("effective", .string(day)),
                ]))
        }
        _ = try Recorder(writer, cache: nil).record(drafts)
        return try LedgerReader(path, cache: nil)
    }

    private func withReader(_ body: (LedgerReader) throws -> Void) throws {
        let folder = FileSystem.resolved(try FileSystem.makeTemporaryFolder())
        defer {
            FileSystem.removeFolder(folder + "/keys")
            FileSystem.removeFolder(folder)
        }
        try body(try reader(in: folder))
    }

    @Test("A shipped check finds what it is for, and says on which entry")
    func finds() throws {
        try withReader { reader in
            let outcome = try #require(Audit(LedgerChecks.all).run(on: reader).first { $0.check.id == "DAT-03" })
            #expect(outcome.failure == nil)
            #expect(outcome.findings.map(\.entries) == [[2]])
            #expect(outcome.findings.first?.values.contains { $0 == ("days", "206") } == true)
        }
    }

    @Test(
        "A check can read facts and nothing else",
        arguments: [
            "DELETE FROM entry", "ATTACH ':memory:' AS other", "PRAGMA user_version", "CREATE TABLE mine (a)",
            "SELECT load_extension('x')",
        ])
    func readsOnly(_ sql: String) throws {
        try withReader { reader in
            let check = Check(id: "X", title: "X", severity: .low, rule: "x", basis: .policy, sql: sql)
            let outcome = try #require(Audit([check]).run(on: reader).first)
            #expect(outcome.failure != nil)
            #expect(outcome.findings.isEmpty)
        }
    }

    @Test("A check that would run for ever is stopped")
    func stopped() throws {
        try withReader { reader in
            let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
            let check = Check(id: "X", title: "X", severity: .low, rule: "x", basis: .policy, sql: sql)
            var audit = Audit([check])
            audit.secondsPerCheck = 0
            let outcome = try #require(audit.run(on: reader).first)
            #expect(outcome.failure?.contains("stopped") == true)
        }
    }
}
