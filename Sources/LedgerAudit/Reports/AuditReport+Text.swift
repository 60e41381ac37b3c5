internal import Candidacy
internal import LedgerFacts
internal import LedgerStorage

extension AuditReport {
    /// The report for people, grouped by candidacy; identifiers stand for names.
    ///
    /// - Parameter sealed: with findings that rest on protected reports.
    public func lines(sealed: Bool) -> [String] {
        let told = told(sealed: sealed)
        var lines = verdict.map { ["Verified: \($0)."] } ?? []
        lines += chain.map { finding in
            let log = finding.log.map { "In the log of \($0): " } ?? ""
            return "\(finding.id) \(finding.severity.rawValue), found by verify: \(log)\(finding.message)"
        }
        lines += ["Counted to \(asOf), \(outcomes.count) checks. One of them again: \(command("ID", asOf))"]
        for log in logs { lines.append("Also the log of \(log.origin), \(log.size) entries, counted to \(log.asOf).") }
        lines += notices.map { "info: \($0)" }
        for (heading, group) in Self.groups(told) {
            lines += ["", heading]
            for finding in group { lines += finding.lines }
        }
        lines += notes + failureLines + ["", summary]
        let withheld = findings.count - told.count
        if withheld > 0 {
            lines.append("\(withheld) more rest on protected reports and are left out; those entitled give --sealed.")
        }
        for outcome in outcomes where outcome.count > outcome.findings.count {
            lines.append("\(outcome.check.id): \(outcome.count - outcome.findings.count) more are only counted.")
        }
        return lines
    }

    /// Findings by what they are about, in the order of their first.
    private static func groups(_ findings: [Finding]) -> [(heading: String, findings: [Finding])] {
        var places: [String: Int] = [:]
        var groups: [(heading: String, findings: [Finding])] = []
        for finding in findings {
            let subject =
                finding.candidacy.map { "Candidacy \($0)" } ?? finding.constituency.map { "Constituency \($0)" }
                ?? finding.election.map { "Election \($0)" } ?? "The record"
            let heading = subject + (finding.log.map { " · log of \($0)" } ?? "")
            if let place = places[heading] {
                groups[place].findings.append(finding)
            } else {
                places[heading] = groups.count
                groups.append((heading, [finding]))
            }
        }
        return groups
    }

    private var notes: [String] {
        var checks: [(reason: String, ids: [String])] = []
        for outcome in outcomes {
            for note in outcome.notes {
                if let place = checks.firstIndex(where: { $0.reason == note.reason }) {
                    checks[place].ids.append(outcome.check.id)
                } else {
                    checks.append((note.reason, [outcome.check.id]))
                }
            }
        }
        guard !checks.isEmpty || !remarks.isEmpty else { return [] }
        return ["", "Not evaluated (info):"] + remarks.map { "  \($0)" }
            + checks.map { "  \($0.reason) (\($0.ids.joined(separator: ", ")))" }
    }

    private var failureLines: [String] {
        failures.isEmpty
            ? [] : ["", "Could not be run:"] + failures.map { "  \($0.check.id)  \($0.reason)" }
    }

    /// How many findings of each severity.
    public var summary: String {
        let some = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.severity.rawValue)" }
        let waived = findings.count { $0.waiver != nil }
        let kept = counts.reduce(0) { $0 + $1.count }
        let none = failures.isEmpty ? "No findings" : "No findings by the checks that ran"
        return (kept == 0 ? none : "\(kept) finding\(kept == 1 ? "" : "s"): \(some.joined(separator: ", "))")
            + (waived > 0 ? "; \(waived) waived" : "") + "."
    }
}

extension Finding {
    /// Check, what was found, and what it rests on.
    fileprivate var lines: [String] {
        let pad = String(repeating: " ", count: max(1, 9 - severity.rawValue.count))
        let word = waiver == nil ? severity.rawValue + pad : "waived   "
        var lines = ["  \(word)\(check.id)  \(check.title)", "           \(message)"]
        let places = entries.map { "\($0.seq) (\($0.kind)\($0.id.map { " \($0)" } ?? ""))" }
        var rest = [(entries.count == 1 ? "entry " : "entries ") + places.joined(separator: ", ")]
        rest.append(rule.line)
        rest.append(certainty == .asReported ? "as reported" : certainty.rawValue)
        lines.append("           " + rest.joined(separator: " · "))
        for rule in otherRules { lines.append("           on other days that the date allows: \(rule.line)") }
        if !rivals.isEmpty {
            let others = rivals.map { "\($0.seq)\($0.source.map { " by \($0)" } ?? "")" }
            lines.append("           another account of the same event: entry \(others.joined(separator: ", "))")
        }
        if let waiver {
            lines.append(
                "           waived by entry \(waiver.entry) on the authority of \(waiver.authority): \(waiver.reason)")
        }
        return lines
    }
}

extension FoundRule {
    /// Basis, place, profile and mark.
    fileprivate var line: String {
        let profile =
            edition.map { " (\($0.profile), version \($0.version)\($0.isStandIn ? ", not as in the ledger" : ""))" }
            ?? ""
        return "\(basis.rawValue): \(article ?? key)\(profile)\(mark.map { " [\($0)]" } ?? "")"
    }
}
