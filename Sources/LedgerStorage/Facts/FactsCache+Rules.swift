internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

extension FactsCache {
    /// Fills the tables of rules anew where entries came that may change them: profiles, elections, corrections.
    /// Within a transaction of the facts.
    func fillRules(with connection: Connection) throws(StorageError) {
        let progress = try self.connection.statement("SELECT size FROM ruled")
        let done = try first(progress) ?? 0
        guard done < size else { return }
        if try changesRules(since: done) {
            for table in FactsSchema.ruleTables { try self.connection.execute("DELETE FROM \(table)") }
            let records = try standing("profile", connection).compactMap { ProfileRecord(seq: $0.seq, $0.body) }
            let book = RuleBook(records)
            for edition in book.editions { try insert(edition) }
            for election in try newest(try standing("election", connection)) { try insert(election, book) }
        }
        let now = try self.connection.statement("UPDATE ruled SET size = ?")
        now.bind(1, size)
        try now.run()
    }

    private func changesRules(since seq: UInt64) throws(StorageError) -> Bool {
        let statement = try connection.statement(
            "SELECT 1 FROM entry WHERE seq >= ? AND kind IN ('profile', 'election', 'correction') LIMIT 1")
        statement.bind(1, seq)
        defer { statement.end() }
        return try statement.step()
    }

    /// The bodies of a kind as they stand, in chain order.
    func standing(
        _ kind: String, _ ledger: Connection
    ) throws(StorageError) -> [(seq: UInt64, id: String, body: JSONObject)] {
        var selection = Selection()
        selection.kind = kind
        var found: [(seq: UInt64, id: String, body: JSONObject)] = []
        for seq in try seqs(selection) {
            guard let standing = try StandingEntry(seq, self, ledger), standing.voidedBy == nil,
                let id = standing.body["id"]?.string
            else { continue }
            found.append((seq, id, standing.body))
        }
        return found
    }

    /// Of entries with one id the last, which amends those before.
    private func newest(
        _ entries: [(seq: UInt64, id: String, body: JSONObject)]
    ) throws(StorageError) -> [(seq: UInt64, id: String, body: JSONObject)] {
        var last: [String: UInt64] = [:]
        for entry in entries { last[entry.id] = entry.seq }
        return entries.filter { last[$0.id] == $0.seq }
    }

    private func insert(_ edition: RuleBook.Edition) throws(StorageError) {
        let record = edition.record
        let isComplete = record.isComplete && edition.rules?.profile.coverage.isComplete != false
        var cells: [String: ProfileCell] = [
            "seq": .integer(Int64(clamping: record.seq)), "digest": .text(record.digest),
            "text": .text(edition.text.rawValue), "valid_from": .text("\(record.validFrom)"),
            "jurisdiction": .text(record.jurisdiction), "complete": .text(isComplete ? "yes" : "no"),
        ]
        cells["problem"] = edition.problem.map { .text($0) }
        cells["title"] = edition.rules.map { .text($0.profile.title) }
        cells["parent"] = record.parent.map { .text($0) }
        cells["valid_to"] = record.validTo.map { .text("\($0)") }
        cells["missing"] = (record.missing ?? edition.rules?.profile.coverage.missing).map { .text($0) }
        try insert(ProfileRow(table: "profile", cells: cells), of: record)
        for row in edition.rules?.rows(isComplete: isComplete, missing: record.missing) ?? [] {
            try insert(row, of: record)
        }
    }

    /// Names of tables and columns come from the profile's own sections, never from a file.
    private func insert(_ row: ProfileRow, of record: ProfileRecord) throws(StorageError) {
        let columns = row.cells.keys.sorted()
        let places = (["?1", "?2"] + columns.indices.map { "?\($0 + 3)" }).joined(separator: ", ")
        let statement = try Statement(
            connection,
            "INSERT INTO \(row.table) (\((["profile", "version"] + columns).joined(separator: ", "))) VALUES (\(places))",
            isKept: false)
        statement.bind(1, record.id)
        statement.bind(2, record.version)
        for (index, column) in columns.enumerated() {
            switch row.cells[column] {
            case .text(let text)?: statement.bind(Int32(3 + index), text)
            case .integer(let number)?: statement.bind(Int32(3 + index), number)
            case nil: break
            }
        }
        try statement.run()
    }

    private func insert(
        _ election: (seq: UInt64, id: String, body: JSONObject), _ book: RuleBook
    ) throws(StorageError) {
        let profile = election.body["profile"]?.string
        guard let profile, book.isOnRecord(profile) else {
            let detail =
                profile.map { "the profile \($0), which it names, is not on record in this ledger" }
                ?? "it names no profile of rules"
            return try unjudged(
                election.id, profile == nil ? "no-profile" : "not-on-record", "0000-01-01", "9999-12-31", profile,
                detail)
        }
        let all = book.days(of: election.id, profile: profile)
        for (index, (days, edition)) in all.enumerated() {
            let (first, last) = ("\(days.first)", "\(days.last)")
            guard let edition else {
                let word =
                    index == 0
                    ? (all.count == 1 ? "not-on-record" : "before") : index == all.count - 1 ? "after" : "between"
                let detail = "no edition of \(profile) on record covers the days \(first) to \(last)"
                try unjudged(election.id, word, first, last, profile, detail)
                continue
            }
            guard edition.rules != nil else {
                try unjudged(election.id, "text-missing", first, last, profile, edition.problem ?? "")
                continue
            }
            let statement = try connection.statement("INSERT INTO judged VALUES (?, ?, ?, ?, ?)")
            statement.bind(1, election.id)
            statement.bind(2, first)
            statement.bind(3, last)
            statement.bind(4, edition.record.id)
            statement.bind(5, edition.record.version)
            try statement.run()
        }
    }

    private func unjudged(
        _ election: String, _ reason: String, _ first: String, _ last: String, _ profile: String?, _ detail: String
    ) throws(StorageError) {
        let statement = try connection.statement("INSERT INTO unjudged VALUES (?, ?, ?, ?, ?, ?)")
        for (index, text) in [election, reason, first, last].enumerated() { statement.bind(Int32(1 + index), text) }
        statement.bind(5, profile)
        statement.bind(6, detail)
        try statement.run()
    }
}
