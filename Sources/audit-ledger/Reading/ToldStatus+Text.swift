internal import Candidacy
internal import LedgerCore

extension ToldStatus {
    var lines: [String] {
        guard isKnown else {
            return [
                Printable.line("Candidacy \(status.candidacy): nothing was on record by \(knownAt?.text ?? "then").")
            ]
        }
        let title = "Candidacy \(status.candidacy): \(status.state.rawValue)"
        return [Terminal.bold(Printable.line(title)) + standing]
            + Rows.lines(summary, indent: 2) + onDays + steps + possible + appeals + others
    }

    private var standing: String {
        switch status.state {
        // Nobody is voted for any more.
        case .elected, .notElected, .voided, .revoked, .recalled: ""
        default: " (\(status.state.isStanding ? "can" : "cannot") be voted for, as far as the record shows)"
        }
    }

    private var summary: [(name: String, value: String)] {
        var rows: [(String, String)] = []
        if let asOf { rows.append(("as of", "\(asOf)")) }
        if let knownAt { rows.append(("as known at", knownAt.text)) }
        guard let decisive = status.decisive else { return rows + [("by", "nothing but the candidacy is on record")] }
        rows.append(("since", day(decisive.account.effective)))
        rows.append(("by", words(decisive.account)))
        for rival in decisive.rivals { rows.append(("rival account", told(rival, besides: decisive.account))) }
        if decisive.edge == .illegal { rows.append(("note", "the procedure knows no step to here")) }
        return rows
    }

    private func day(_ when: When?) -> String {
        guard let when else { return "not known" }
        return when.isDay ? when.text : "\(when.text) (on some day of it)"
    }

    /// `@21 (ruling bar-liu: exclude-unspecified), as reported by source-article`.
    private func words(_ account: CandidacyStatus.Account) -> String {
        let entry = entries.first { $0.seq == account.seq }
        let id = entry?.body["id"]?.string.map { " \($0)" } ?? ""
        let decision = entry?.body["decision"]?.string.map { ": \($0)" } ?? ""
        let source = account.source.map { ", as reported by \($0)" } ?? ""
        let corrections = account.corrections.map { ", corrected by @\($0)" }.joined()
        return "@\(account.seq) (\(account.kind)\(id)\(decision))\(source)\(corrections)"
    }

    private func told(_ rival: CandidacyStatus.Account, besides account: CandidacyStatus.Account) -> String {
        "\(words(rival)): " + (rival.state == account.state ? "the same" : "\(rival.state.rawValue), which is disputed")
    }

    private var onDays: [String] {
        readings.isEmpty
            ? []
            : ["", "On the days that the law asks for:"]
                + Rows.lines(readings.map { ($0.words, "\($0.state.rawValue) (\($0.day))") }, indent: 2)
    }

    private var steps: [String] {
        guard !status.transitions.isEmpty else { return [] }
        let rows = status.transitions.map { step in
            var value = "\(step.from.rawValue) → \(step.to.rawValue)\n\(words(step.account))"
            if step.edge == .illegal { value += "\nthe procedure knows no such step" }
            if step.edge == .unjudged { value += "\nwhether the procedure knows this step cannot be told" }
            if let later = step.supersededBy { value += "\nsuperseded by @\(later)" }
            for rival in step.rivals { value += "\nrival account: \(told(rival, besides: step.account))" }
            return (step.account.effective?.text ?? "not known", value)
        }
        return ["", "Steps:"] + Rows.lines(rows, indent: 2)
    }

    private var possible: [String] {
        guard !status.possible.isEmpty else { return [] }
        let rows = status.possible.map { ($0.effective?.text ?? "not known", "\($0.state.rawValue), by \(words($0))") }
        return ["", "Perhaps by then, perhaps later:"] + Rows.lines(rows, indent: 2)
    }

    private var appeals: [String] {
        status.openAppeals.isEmpty
            ? [] : ["", "Appeals without a judgment: " + status.openAppeals.map { "@\($0)" }.joined(separator: ", ")]
    }

    private var others: [String] {
        guard !status.reported.isEmpty else { return [] }
        let rows = status.reported.map { reported in
            let system = reported.system.map { "\($0): " } ?? ""
            let words = [reported.code, reported.text.map { "“\($0)”" }].compactMap { $0 }.joined(separator: " ")
            let asOf = (reported.asOf ?? reported.effective?.text).map { ", as of \($0)" } ?? ""
            return ("@\(reported.seq)", system + words + asOf + (reported.source.map { ", says \($0)" } ?? ""))
        }
        return ["", "What others say of it, which is not merged with this:"] + Rows.lines(rows, indent: 2)
    }
}
