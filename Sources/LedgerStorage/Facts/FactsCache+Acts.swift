internal import LedgerFacts

extension FactsCache {
    /// How many entries the tables of an audit are filled from.
    func filled() throws(StorageError) -> UInt64 {
        try first(try connection.statement("SELECT size FROM filled")) ?? 0
    }

    func noteFilled(_ size: UInt64) throws(StorageError) {
        let statement = try connection.statement("UPDATE filled SET size = ?")
        statement.bind(1, size)
        try statement.run()
    }

    func clearActs() throws(StorageError) {
        for name in ["act", "audit", "edition"] + FactTable.all.map(\.name) {
            try connection.execute("DELETE FROM \(name)")
        }
        try noteFilled(0)
    }
}
