internal import Candidacy
internal import LedgerFacts
internal import LedgerStorage

/// The editions of the rules by which an act is a departure.
struct Judgment {
    /// The newest first; none where no profile judges and the check needs none.
    let editions: [Edition]
    /// What the check says by each of them, or once for all.
    let rows: [Row]
    /// Whether it is one by every edition that overlaps the days on which it may have happened, and all of these lie
    /// under one.
    let isWhole: Bool

    /// The rule as each edition states it, the newest first, and each statement once; where none states it, the check's
    /// own word for its basis stands.
    func rules(of check: Check, _ facts: FactsCache) throws(StorageError) -> [FoundRule] {
        func key(_ row: Row) -> String { row["rule"] ?? check.rule }
        func basis(_ row: Row) -> Basis { row["basis"].flatMap(Basis.init) ?? check.basis }
        guard !editions.isEmpty else { return [try facts.rule(key(rows[0]), nil, basis(rows[0]))] }
        var rules: [FoundRule] = []
        for (index, edition) in editions.enumerated() {
            let row = rows.count == editions.count ? rows[index] : rows[0]
            let rule = try facts.rule(key(row), edition, basis(row))
            if !rules.contains(where: { $0.states(as: rule) }) { rules.append(rule) }
        }
        return rules
    }
}

extension FoundRule {
    /// Whether another edition lays down the same in the same place.
    fileprivate func states(as other: FoundRule) -> Bool {
        key == other.key && basis == other.basis && article == other.article && text == other.text
    }
}

extension Look {
    /// Which editions make a finding of a check's rows; nil where none does that states what the check needs.
    func judgment(
        _ check: Check, _ rows: [Row], _ election: String?, _ judged: FactsCache.FoundAct?
    ) throws(StorageError) -> Judgment? {
        var found: [Edition] = []
        var parts = 1
        if rows[0]["edition"] != nil {
            for row in rows { if let edition = try facts.edition(row) { found.append(edition) } }
            parts = rows[0]["parts"].flatMap { Int($0) } ?? 1
        } else {
            (found, parts) = try facts.editions(of: election, on: days(judged))
        }
        guard !check.needs.isEmpty else {
            return Judgment(editions: found, rows: rows, isWhole: rows[0]["edition"] == nil || found.count == parts)
        }
        var stating: [Int] = []
        for index in found.indices where try statesAll(check.needs, found[index]) { stating.append(index) }
        guard !stating.isEmpty else { return nil }
        return Judgment(
            editions: stating.map { found[$0] }, rows: rows.count == found.count ? stating.map { rows[$0] } : rows,
            isWhole: stating.count == parts)
    }

    /// The days on which an act may have happened by the day of the audit: any where it has no date.
    private func days(_ judged: FactsCache.FoundAct?) -> ClosedRange<Int64> {
        let today = Int64(asOf.dayNumber)
        guard let judged else { return today...today }
        let earliest = judged.earliest ?? Int64(FactDay.openStart)
        let latest = judged.latest ?? Int64(FactDay.openEnd)
        return earliest...max(earliest, min(latest, today))
    }

    private func statesAll(_ needs: [String], _ edition: Edition) throws(StorageError) -> Bool {
        for key in needs where try !facts.states(edition.profile, edition.version, key) { return false }
        return true
    }
}
