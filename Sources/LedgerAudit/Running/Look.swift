internal import Candidacy
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

/// What findings are made of besides the row of a check: the entries, the profiles, the day.
struct Look {
    let facts: FactsCache
    let asOf: CivilDate
    private let editions: [(profile: String, version: Int64, elections: Int, text: String)]
    private let unjudged: [(detail: String, elections: Int)]

    init(_ facts: FactsCache, asOf: CivilDate) throws(StorageError) {
        self.facts = facts
        self.asOf = asOf
        editions = try facts.editions()
        unjudged = try facts.unjudged()
    }

    /// A finding of a check's rows, one for each edition of the rules that judges the act so; nil where it is yet to come,
    /// where no profile states the rules that the check needs, or where an account that is not the one nearest to the
    /// original merely says less.
    func finding(_ check: Check, _ rows: [Row]) throws(StorageError) -> Finding? {
        let row = rows[0]
        let seqs = row.entries
        let judged = try seqs.first.map { seq throws(StorageError) in try facts.act(seq) } ?? nil
        let isOfRival = judged?.rivalOf != nil
        if isOfRival, row["silence"] != nil { return nil }
        if let earliest = judged?.earliest, earliest > Int64(asOf.dayNumber) { return nil }
        var entries: [FoundEntry] = []
        for seq in seqs { if let entry = try facts.foundEntry(seq) { entries.append(entry) } }
        let election = row["election"] ?? judged?.election
        guard let judgment = try judgment(check, rows, election, judged) else { return nil }
        let rules = try judgment.rules(of: check, facts)
        let certainty = certainty(judged, judgment)
        var severity =
            judgment.rows.map { $0["severity"].flatMap(Severity.init) ?? check.severity }.min() ?? check.severity
        if certainty == .possible { severity = min(severity, .info) }
        if let topic = row["silence"], let judged, try isSilenceOfSource(judged, topic) {
            severity = min(severity, .info)
        }
        // What an account lacks by a standard of records shows nothing, where another is nearer to the original.
        if isOfRival, severity == .info || rules[0].basis != .law { return nil }
        for edition in judgment.editions {
            if let cap = try facts.cap(edition, check.id) { severity = min(severity, cap) }
        }
        var sources: [String] = []
        for source in entries.compactMap(\.source) where !sources.contains(source) { sources.append(source) }
        return Finding(
            check: check, severity: severity, certainty: certainty,
            message: try message(check, judged, certainty, judgment), entries: entries, election: election,
            constituency: row.has("constituency") ? row["constituency"] : judged?.constituency,
            candidacy: row.has("candidacy") ? row["candidacy"] : judged?.candidacy, sources: sources,
            rivals: try facts.rivals(of: seqs, judged?.event), values: row.values, rule: rules[0],
            otherRules: Array(rules.dropFirst()), isProtected: try facts.isAnyProtected(seqs), isOfRival: isOfRival)
    }

    private func certainty(_ judged: FactsCache.FoundAct?, _ judgment: Judgment) -> Finding.Certainty {
        let said = judgment.rows.compactMap { $0["certainty"].flatMap(Finding.Certainty.init) }
        if !judgment.isWhole || said.contains(.possible) { return .possible }
        if said.contains(.asReported) { return .asReported }
        return source(judged, judgment) == nil ? .certain : .asReported
    }

    /// Who says what the finding is about; nil where that is the record itself.
    private func source(_ judged: FactsCache.FoundAct?, _ judgment: Judgment) -> String? {
        judgment.rows[0]["reported"] == "no" ? nil : judged?.source
    }

    /// Whether it is the source that is silent and not the ruling (kinds, section 0.5).
    private func isSilenceOfSource(_ act: FactsCache.FoundAct, _ topic: String) throws(StorageError) -> Bool {
        guard act.seen == "excerpt" || act.seen == "report" else { return false }
        return try !facts.isSilent(act.seq, on: topic)
    }

    private func message(
        _ check: Check, _ judged: FactsCache.FoundAct?, _ certainty: Finding.Certainty, _ judgment: Judgment
    ) throws(StorageError) -> String {
        func text(_ row: Row) -> String {
            let text = row.filled(row["message"] ?? check.message ?? check.title)
            return text + (text.last == "." ? "" : ".")
        }
        let first = text(judgment.rows[0])
        var tail = ""
        for (row, edition) in zip(judgment.rows, judgment.editions).dropFirst() where text(row) != first {
            tail += " By \(edition.profile), version \(edition.version): \(text(row))"
        }
        tail += certainty == .possible ? " The record allows this; it does not show it." : ""
        if !judgment.isWhole {
            tail += " On other days that the date allows, the rules did not say so, or none on record held."
        }
        if let nearer = judged?.rivalOf {
            // Not even the number of a protected report leaves.
            let entry = try facts.isProtected(nearer) ? "Another entry" : "Entry \(nearer)"
            tail += " \(entry), the account of the same event that is nearer to the original, does not show it."
        }
        return (source(judged, judgment).map { "As reported by \($0): " } ?? "") + first + tail
    }

    /// Why a check says nothing about some elections, and about how many.
    func unevaluated(_ check: Check) throws(StorageError) -> [(reason: String, count: Int)] {
        guard !check.needs.isEmpty else { return [] }
        var notes: [(String, Int)] = []
        for (profile, version, count, text) in editions {
            guard text != "missing" else {
                notes.append(("The text of the profile \(profile), version \(version), is not at hand.", count))
                continue
            }
            var missing: [String] = []
            for key in check.needs where try !facts.states(profile, version, key) { missing.append(key) }
            if !missing.isEmpty {
                notes.append(
                    ("The profile \(profile) does not say: \(missing.joined(separator: ", ")).", count))
            }
        }
        return notes + unjudged.map { ("No rules judge an election on some days: \($0.detail).", $0.elections) }
    }
}
