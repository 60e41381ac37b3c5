internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

/// Fills the tables that an audit asks, from the entries themselves, each hashed again on the way and the same from which
/// the other facts are derived.
///
/// They lag behind the other facts until somebody asks, so that recording and importing pay nothing for them.
final class ActFiller {
    let facts: FactsCache
    let ledger: Connection
    /// The tables of each kind with the statements that fill them.
    let tables: [String: [ActTable]]
    let acts: Statement
    private let replaced: Statement

    /// How many new entries make it worth while to do without indexes meanwhile.
    private static let many: UInt64 = 20_000

    init(_ facts: FactsCache, _ ledger: Connection) throws(StorageError) {
        self.facts = facts
        self.ledger = ledger
        var tables: [String: [ActTable]] = [:]
        for table in FactTable.all { tables[table.kind, default: []].append(try ActTable(table, facts.connection)) }
        self.tables = tables
        acts = try Statement(
            facts.connection, "INSERT OR REPLACE INTO act VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,?,?,?)", isKept: true)
        replaced = try Statement(facts.connection, "UPDATE act SET replaced_by = ? WHERE seq = ?", isKept: true)
    }

    /// Extends the tables as far as the facts reach. Within a transaction of the facts.
    func fill() throws(StorageError) {
        var next = try facts.filled()
        guard next < facts.size else { return }
        let isLong = facts.size - next > Self.many
        if isLong { for sql in FactsSchema.dropActIndexes { try facts.connection.execute(sql) } }
        let end = facts.size
        try Relay.run { () throws(StorageError) -> RawEntries? in
            guard next < end else { return nil }
            let raw = try ledger.rawEntries(from: next, to: end)
            try facts.haveRead(raw, ledger)
            next += UInt64(raw.rows.count)
            return raw
        } make: { raw in
            ReadActs(raw)
        } take: { (read) throws(StorageError) in
            for act in read.acts { try add(act) }
            if let seq = read.damaged { throw FactsCache.damaged(seq, ledger) }
        }
        if isLong { for sql in FactsSchema.actIndexes { try facts.connection.execute(sql) } }
        try chooseAmongRivals()
        try facts.noteFilled(next)
    }

    private func add(_ act: Act) throws(StorageError) {
        try insert(act)
        if act.kind == "correction", let target = try seqOf(act.body["supersedes"]) {
            try correct(target, knownTo: act.seq)
        }
    }

    /// Writes an act into its tables.
    func insert(_ act: Act) throws(StorageError) {
        let scope = try scope(of: act)
        let when = act.when
        acts.reset()
        acts.bind(1, act.seq)
        acts.bind(2, act.kind)
        acts.bind(3, act.id)
        acts.bind(4, Int64(act.recorded))
        acts.bind(5, when?.first)
        acts.bind(6, when?.last)
        acts.bind(7, scope.election)
        acts.bind(8, scope.constituency)
        acts.bind(9, scope.candidacy)
        acts.bind(10, act.body["committee"]?.string)
        acts.bind(11, act.body["source"]?.string)
        acts.bind(12, act.seen)
        acts.bind(13, act.body["event"]?.string)
        acts.bind(14, act.replacedBy)
        acts.bind(15, Int64(act.corrections))
        acts.bind(16, act.isDamaged ? 1 : Int64(0))
        try acts.run()
        for table in tables[act.kind] ?? [] {
            try table.insert(act, scope) { (value) throws(StorageError) in try seqOf(value) }
        }
        try noteReplacement(by: act, act.seq)
    }

    /// Notes on the entry that an act amends or supersedes that it was replaced; `nil` takes the note back.
    func noteReplacement(by act: Act, _ seq: UInt64?) throws(StorageError) {
        guard act.kind != "correction", let target = try seqOf(act.body["amends"] ?? act.body["supersedes"]) else {
            return
        }
        replaced.reset()
        replaced.bind(1, seq)
        replaced.bind(2, target)
        try replaced.run()
        for table in tables[act.kind] ?? [] { try table.note(target, replacedBy: seq) }
    }

    /// The entry that a body's value refers to.
    func seqOf(_ value: JSONValue?) throws(StorageError) -> UInt64? {
        guard let text = value?.string, let hash = Hash(base64: text) else { return nil }
        return try facts.seq(ofHash: hash)
    }

    /// Of several accounts of one event the one nearest to the original is judged, and of these the one recorded first.
    /// What the ledger's own committee recorded is an act and no account: it is always judged. So is an account of
    /// somebody else, of another place, or of a decision of another tendency, whatever event it names.
    private func chooseAmongRivals() throws(StorageError) {
        let account = """
            SELECT b.seq FROM act b
            WHERE b.event = act.event AND b.kind = act.kind AND b.source IS NOT NULL
                AND b.candidacy IS act.candidacy AND b.constituency IS act.constituency
                AND EXISTS (SELECT 1 FROM ruling r JOIN adverse USING (decision) WHERE r.seq = b.seq)
                    = EXISTS (SELECT 1 FROM ruling r JOIN adverse USING (decision) WHERE r.seq = act.seq)
            ORDER BY CASE b.seen WHEN 'original' THEN 0 WHEN 'copy' THEN 1 WHEN 'excerpt' THEN 2 ELSE 3 END, b.seq
            LIMIT 1
            """
        try facts.connection.execute(
            """
            UPDATE act SET rival_of = nullif(seq, (\(account))) WHERE event IS NOT NULL AND source IS NOT NULL;
            UPDATE act SET rival_of = (\(account)) WHERE rival_of IS NOT NULL;
            """)
    }

    /// Whether the bytes hold U+FFFD.
    static func holdsReplacement(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while let place = rest.firstIndex(of: 0xEF) {
            if place + 2 < bytes.count, bytes[place + 1] == 0xBF, bytes[place + 2] == 0xBD { return true }
            rest = bytes[(place + 1)...]
        }
        return false
    }
}
