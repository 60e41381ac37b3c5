import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage

extension [Migration] {
    /// The migrations of the ledger.
    static var ledger: [Migration] { LedgerMigrations.all }
}

extension Draft {
    /// A small entry that an observer's ledger takes.
    static func declaration(_ id: String) -> Draft {
        Draft(
            kind: "declaration",
            body: JSONObject([
                ("id", .string(id)), ("type", "announce"), ("effective", "2021-08-21"), ("source", "paper"),
            ]))
    }
}
