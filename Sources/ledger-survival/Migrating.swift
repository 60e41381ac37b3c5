internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

/// Applies one more migration than the ledger has, or verifies by all of them.
struct Migrating {
    private let ledger: String
    private let keys: KeyFolder

    init(_ words: [String]) throws(SurvivalError) {
        guard words.count == 3 else { throw SurvivalError("\(words[0]) LEDGER KEYS") }
        ledger = words[1]
        keys = KeyFolder(words[2])
    }

    private static var migrations: [Migration] {
        let sql = "CREATE TABLE survival (seq INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;\n"
        let number = LedgerMigrations.all.count + 1
        return LedgerMigrations.all
            + [Migration(number: number, name: "survival", sql: sql, digest: SHA256.digest(sql))]
    }

    func run() throws {
        let writer = try LedgerWriter(ledger, keys: keys, migrations: Self.migrations)
        print(try writer.migrate().count)
    }

    /// The verdict, the number of entries, and how many entries the pin is behind.
    func verify() throws {
        let report = Verifier(migrations: Self.migrations, keys: keys).verify(ledger)
        print("\(report.verdict.rawValue) \(report.size) \(report.pin.map { "\($0.behind)" } ?? "-")")
        if let failure = report.failure { print(failure) }
        for check in report.checks where check.result == .fail { print("\(check.id): \(check.detail)") }
    }
}
