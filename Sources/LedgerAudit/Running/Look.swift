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

    /// A finding of a check's row; nil where it is yet to come, where no profile states the rules that the check needs, or
    /// where an account that is not the one nearest to the original merely says less.
    func finding(_ check: Check, _ row: Row) throws(StorageError) -> Finding? {
        let seqs = row.entries
        let judged = try seqs.first.map { seq throws(StorageError) in try facts.act(seq) } ?? nil
        let isOfRival = judged?.rivalOf != nil
        if isOfRival, row["silence"] != nil { return nil }
        if let earliest = judged?.earliest, earliest > Int64(asOf.dayNumber) { return nil }
        var entries: [FoundEntry] = []
        for seq in seqs { if let entry = try facts.foundEntry(seq) { entries.append(entry) } }
        let election = row["election"] ?? judged?.election
        let edition = try facts.edition(of: election, on: judged?.latest ?? judged?.earliest ?? Int64(asOf.dayNumber))
        for key in check.needs {
            guard let edition, try facts.states(edition.profile, edition.version, key) else { return nil }
        }
        let rule = try facts.rule(row["rule"] ?? check.rule, edition, row["basis"].flatMap(Basis.init) ?? check.basis)
        let certainty = certainty(row, judged)
        var severity = row["severity"].flatMap(Severity.init) ?? check.severity
        if certainty == .possible { severity = min(severity, .info) }
        if let topic = row["silence"], let judged, try isSilenceOfSource(judged, topic) {
            severity = min(severity, .info)
        }
        // What an account lacks by a standard of records shows nothing, where another is nearer to the original.
        if isOfRival, severity == .info || rule.basis != .law { return nil }
        if let edition, let cap = try facts.cap(edition, check.id) { severity = min(severity, cap) }
        var sources: [String] = []
        for source in entries.compactMap(\.source) where !sources.contains(source) { sources.append(source) }
        return Finding(
            check: check, severity: severity, certainty: certainty, message: message(check, row, judged, certainty),
            entries: entries, election: election, constituency: row["constituency"] ?? judged?.constituency,
            candidacy: row["candidacy"] ?? judged?.candidacy, sources: sources,
            rivals: try facts.rivals(of: seqs, judged?.event), values: row.values, rule: rule,
            isProtected: try facts.isAnyProtected(seqs), isOfRival: isOfRival)
    }

    private func certainty(_ row: Row, _ judged: FactsCache.FoundAct?) -> Finding.Certainty {
        if let said = row["certainty"].flatMap(Finding.Certainty.init), said != .certain { return said }
        return judged?.source == nil ? .certain : .asReported
    }

    /// Whether it is the source that is silent and not the ruling (kinds, section 0.5).
    private func isSilenceOfSource(_ act: FactsCache.FoundAct, _ topic: String) throws(StorageError) -> Bool {
        guard act.seen == "excerpt" || act.seen == "report" else { return false }
        return try !facts.isSilent(act.seq, on: topic)
    }

    private func message(
        _ check: Check, _ row: Row, _ judged: FactsCache.FoundAct?, _ certainty: Finding.Certainty
    ) -> String {
        let text = row.filled(row["message"] ?? check.message ?? check.title)
        let lead = judged?.source.map { "As reported by \($0): " } ?? ""
        var tail = certainty == .possible ? " The dates allow this; they do not show it." : ""
        if let nearer = judged?.rivalOf {
            tail += " Entry \(nearer), the account of the same event that is nearer to the original, does not show it."
        }
        return lead + text + (text.last == "." ? "" : ".") + tail
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
