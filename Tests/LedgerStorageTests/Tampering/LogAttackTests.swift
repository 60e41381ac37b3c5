import LedgerCore
import LedgerStorage
import Testing

@Suite("Attacks on imported logs")
struct LogAttackTests {
    /// A ledger with an imported log of 321 entries, a row of whose tree is stored.
    private func ledger() throws -> TestLedger {
        let ledger = try TestLedger(entries: 3)
        try ledger.importLog(entries: 320)
        return ledger
    }

    private static let base = Int64(1) << 40

    @Test(
        "Whatever is changed in a log makes the file tampered, and the log, not the ledger's own entries, is named",
        arguments: [
            ("UPDATE log_entries SET bytes = x'7b7d' WHERE id = \(base + 7)", "Entry 7"),
            ("UPDATE log_entries SET hash = zeroblob(32) WHERE id = \(base + 7)", "Entry 7"),
            ("UPDATE log_entries SET bytes = NULL WHERE id = \(base + 7)", "no redaction names it"),
            ("UPDATE log_entries SET bytes = NULL WHERE id = \(base)", "no redaction names it"),
            ("DELETE FROM log_entries WHERE id = \(base + 7)", "Entry 7: it is missing"),
            ("DELETE FROM log_entries WHERE id = \(base + 320)", "another size than it states"),
            ("DELETE FROM log_entries", "Its tree has 1 rows where 0"),
            ("UPDATE log_entries SET id = id + 1 WHERE id = \(base + 320)", "Entry 320: it is missing"),
            ("INSERT INTO log_entries VALUES (7, zeroblob(32), NULL)", "rows of no log"),
            ("INSERT INTO log_entries VALUES (\(2 * base), zeroblob(32), NULL)", "rows of no log"),
            ("UPDATE log_nodes SET hashes = zeroblob(512)", "Row 0 of level 1"),
            ("DELETE FROM log_nodes", "Row 0 of level 1"),
            ("INSERT INTO log_nodes VALUES (\(17 * base), zeroblob(512))", "Its tree has 2 rows where 1"),
            ("INSERT INTO log_nodes VALUES (5, zeroblob(512))", "rows of no log"),
            ("DELETE FROM log_checkpoints", "no checkpoint of the imported log"),
            ("UPDATE log_checkpoints SET note = 'x'", "checkpoints are not its key's"),
            ("UPDATE log_checkpoints SET size = 7", "another size than it states"),
            ("INSERT INTO log_checkpoints SELECT 9, 2, size, note FROM log_checkpoints", "rows of no log"),
            ("UPDATE log_checkpoints SET id = 0", "not numbered"),
            ("UPDATE log_checkpoints SET id = 65", "not numbered"),
            ("DELETE FROM logs", "rows of no log"),
            ("UPDATE logs SET origin = 'example.org/x'", "example.org/x"),
            ("UPDATE logs SET number = 2", "numbered 2"),
            ("UPDATE logs SET vkey = 'x'", "checkpoints are not its key's"),
            (
                "UPDATE logs SET vkey = 'example.org/other+b8e8119e+AeIulAmeHR1FrxKWTxb9BVCwy6D3bUsca2ufF4RB/IL1'",
                "checkpoints are not its key's"
            ),
        ])
    func attack(_ sql: String, _ words: String) throws {
        let ledger = try ledger()
        try ledger.attack(sql)
        try ledger.expect(.init(check: "logs", naming: [words]))
        let report = ledger.verify()
        #expect(report.firstBad?.seq == nil)
        #expect(report.checks.filter { $0.result == .fail }.map(\.id) == ["logs"])
        #expect(report.logs.allSatisfy { $0.verdict != .intact } || words.contains("no"))
    }

    @Test("Another log under the name, signed by a key of the forger's own")
    func exchanged() throws {
        let ledger = try ledger()
        let forger = try TestLedger(entries: 3)
        try forger.importLog(entries: 320)
        let other = try RawDatabase(forger.path)
        try ledger.attack { database in
            for table in ["logs", "log_entries", "log_nodes", "log_checkpoints"] {
                try database.run("DELETE FROM \(table)")
                for row in try other.rows("SELECT * FROM \(table)") {
                    let values = row.map { value -> String in
                        switch value {
                        case .integer(let number): return "\(number)"
                        case .text(let bytes): return "'\(String(decoding: bytes, as: UTF8.self))'"
                        case .blob(let bytes):
                            return
                                "x'\(bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())'"
                        default: return "NULL"
                        }
                    }
                    try database.run("INSERT INTO \(table) VALUES (\(values.joined(separator: ", ")))")
                }
            }
        }
        try ledger.expect(.init(check: "logs", naming: ["do not say that 321 entries"]))
    }

    @Test("A log that is gone, or was cut back to an earlier import, is truncated, and its bundle heals it")
    func truncated() throws {
        let ledger = try TestLedger(entries: 3)
        let other = try ledger.importLog(entries: 5)
        try other.append(300)
        _ = try ledger.importer().run(try other.bundle("later"))
        for (sql, size) in [
            (
                """
                DELETE FROM log_entries WHERE id > \(Self.base + 5); DELETE FROM log_nodes;
                DELETE FROM log_checkpoints WHERE id > 1
                """, UInt64(6)
            ),
            ("DELETE FROM logs; DELETE FROM log_entries; DELETE FROM log_nodes; DELETE FROM log_checkpoints", 0),
        ] {
            try ledger.attack(sql)
            let report = try ledger.verifyUntouched()
            #expect(report.verdict == .truncated, "\(report.summary)")
            #expect(report.logs.map(\.verdict) == [.truncated])
            #expect(report.logs.map(\.size) == [size])
            _ = try ledger.importer(.firstUse).run("\(other.folder.path)/later")
            try ledger.expectIntact()
        }
    }

    @Test("The ledger's own entries are tampered with, and the logs are said to be left out")
    func own() throws {
        let ledger = try ledger()
        try ledger.attack("UPDATE entries SET bytes = x'7b7d' WHERE seq = 2")
        let report = ledger.verify()
        #expect(report.verdict == .tampered && report.firstBad?.seq == 2)
        #expect(report.checks.contains { $0.id == "logs" && $0.result == .skipped })
    }

    @Test(
        "The key by which a log is trusted, and each checkpoint that it came with, are named by the ledger's own entries"
    )
    func trust() throws {
        let ledger = try TestLedger(entries: 3)
        let other = try TestLedger(entries: 5, origin: "example.org/other")
        _ = try ledger.importer(.key(try other.verifierKey)).run(try other.bundle())
        try other.writer().rotateKey()
        _ = try ledger.importer().run(try other.bundle("second"))
        try other.append(4)
        _ = try ledger.importer().run(try other.bundle("third"))
        try ledger.expectIntact()
        let heir = try LedgerReader(other.path, cache: nil).keyHistory().current
        for (sql, words) in [
            ("UPDATE logs SET vkey = '\(heir)'", "trusted by another key"),
            ("DELETE FROM log_checkpoints WHERE id = 1", "2 of its checkpoints are kept"),
            ("DELETE FROM log_checkpoints WHERE id = 2", "2 of its checkpoints are kept"),
        ] {
            let copy = try TestLedger(copying: ledger)
            try copy.attack(sql)
            try copy.expect(.init(check: "logs", naming: [words]))
        }
    }
}
