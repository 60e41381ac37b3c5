internal import Candidacy
internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

/// Appends entries, one durable commit each, and says the number of each entry once it is acknowledged.
struct Appending {
    private let ledger: String
    private let keys: KeyFolder
    private let count: Int

    init(_ words: [String]) throws(SurvivalError) {
        guard words.count == 4, let count = Int(words[3]) else { throw SurvivalError("append LEDGER KEYS COUNT") }
        ledger = words[1]
        keys = KeyFolder(words[2])
        self.count = count
    }

    func run() throws {
        let writer = try LedgerWriter(ledger, keys: keys, migrations: LedgerMigrations.all)
        for number in 0..<count {
            let transaction = try writer.begin()
            let seq = transaction.size
            try transaction.append(.numbered(number))
            try transaction.commit()
            print(seq)
        }
    }
}

extension Decision {
    /// An entry that says nothing but a number.
    static func numbered(_ number: Int) throws(DraftError) -> Decision {
        let body = JSONObject([("type", "other"), ("detail", .string("number \(number)"))])
        return try Decision.check(madeByVerb: Draft(kind: "anomaly", body: body))
    }
}
