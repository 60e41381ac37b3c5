internal import LedgerCore
internal import LedgerFacts

extension ActFiller {
    /// Writes anew what stands of an entry that was corrected.
    ///
    /// - Parameter newest: the entry up to which corrections count.
    func correct(_ seq: UInt64, knownTo newest: UInt64) throws(StorageError) {
        var corrected = seq
        // A correction of a correction decides what stands of the entry below both.
        for _ in 0..<Self.depth {
            guard let entry = try facts.entry(at: corrected, in: ledger), entry.kind == "correction",
                let target = try seqOf(entry.body["supersedes"])
            else { break }
            corrected = target
        }
        guard let kind = try kind(of: corrected) else { return }
        let replacedBy = try take(corrected, kind)
        guard var act = try original(corrected, kind) else { return }
        try noteReplacement(by: act, nil)
        var isVoid = false
        for correction in try corrections(of: corrected, to: newest, depth: 0) {
            guard let body = try facts.entry(at: correction, in: ledger)?.body else { continue }
            if body["void"]?.string == "yes" {
                isVoid = true
            } else if let replacement = body["replacement"]?.object {
                act.body = replacement
                isVoid = false
            }
            act.corrections += 1
        }
        act.replacedBy = replacedBy
        if !isVoid { try insert(act) }
    }

    /// How long a chain of corrections of corrections is followed.
    private static let depth = 64

    /// The corrections of an entry that were not corrected away themselves, in order.
    private func corrections(of seq: UInt64, to newest: UInt64, depth: Int) throws(StorageError) -> [UInt64] {
        let statement = try Statement(
            facts.connection,
            """
            SELECT DISTINCT r.seq FROM reference r JOIN entry e ON e.seq = r.seq
            WHERE r.target = ? AND r.path = 'supersedes' AND e.kind = 'correction' AND r.seq <= ? ORDER BY r.seq
            """, isKept: false)
        statement.bind(1, seq)
        statement.bind(2, newest)
        var found: [UInt64] = []
        while try statement.step() { found.append(UInt64(clamping: statement.integer(0))) }
        statement.end()
        guard depth < Self.depth else { return found }
        var standing: [UInt64] = []
        for correction in found where try corrections(of: correction, to: newest, depth: depth + 1).isEmpty {
            standing.append(correction)
        }
        return standing
    }

    private func kind(of seq: UInt64) throws(StorageError) -> String? {
        let statement = try facts.connection.statement("SELECT kind FROM entry WHERE seq = ?")
        statement.bind(1, seq)
        defer { statement.end() }
        return try statement.step() ? statement.text(0) : nil
    }

    /// Takes an entry out of its tables; says what had replaced it.
    private func take(_ seq: UInt64, _ kind: String) throws(StorageError) -> UInt64? {
        let statement = try facts.connection.statement("SELECT replaced_by FROM act WHERE seq = ?")
        statement.bind(1, seq)
        let replacedBy = try facts.first(statement)
        let remove = try facts.connection.statement("DELETE FROM act WHERE seq = ?")
        remove.bind(1, seq)
        try remove.run()
        for table in tables[kind] ?? [] { try table.remove(seq) }
        return replacedBy
    }

    private func original(_ seq: UInt64, _ kind: String) throws(StorageError) -> Act? {
        guard let entry = try facts.entry(at: seq, in: ledger) else { return nil }
        let bytes = entry.bytes
        return Act(entry, isDamaged: bytes.withUnsafeBytes { Self.holdsReplacement($0) })
    }
}
