internal import LedgerFacts

extension FactsCache {
    /// Asks the facts of an audit, while no other process changes them.
    package func unchanged<Result>(_ body: () throws(StorageError) -> Result) throws(StorageError) -> Result {
        let known = (size, head)
        return try connection.reading { () throws(StorageError) in
            try readProgress()
            guard (size, head) == known, try filled() == size else { throw Self.changed }
            return try body()
        }
    }

    static var changed: StorageError {
        StorageError(.busy, "Another process extended the facts of this ledger meanwhile; give the same command again.")
    }

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
