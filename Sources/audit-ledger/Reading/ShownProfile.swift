internal import Candidacy
internal import LedgerCore

/// A profile as it is shown, what it inherits included.
struct ShownProfile {
    private let edition: ProfileEdition
    private let rules: [ProfileEdition.Rule]

    init(_ edition: ProfileEdition) {
        self.edition = edition
        rules = edition.rules
    }

    private var profile: Profile { edition.profile }

    /// What it is, how much it holds, and how much of that was verified.
    var summary: [String] {
        let marks = Dictionary(grouping: rules.filter { $0.basis != "policy" }, by: \.mark).mapValues(\.count)
        let counts = ["verified", "second-hand", "derived", "unverified"].compactMap { mark in
            marks[mark].map { "\($0) \(mark)" }
        }
        let policies = rules.count { $0.basis == "policy" }
        let missing = profile.coverage.missing.map { "; missing: \($0)" } ?? ""
        let lineage = edition.lineage.dropLast().map { "\($0.id) version \($0.version)" }
        return [
            "\(profile.id) version \(profile.version): \(Printable.line(profile.title))",
            "  in force   \(profile.validFrom) to \(profile.validTo.map { "\($0)" } ?? "now")",
            "  inherits   \(lineage.isEmpty ? "nothing" : lineage.reversed().joined(separator: ", "))",
            "  coverage   \(Printable.line(profile.coverage.jurisdiction)), \(profile.coverage.isComplete ? "complete" : "not complete")\(Printable.line(missing))",
            "  rules      \(rules.count): \((counts + (policies > 0 ? ["\(policies) policies"] : [])).joined(separator: ", "))",
            "  digest     \(profile.digest)",
        ]
    }

    func lines(cells: Int) -> [String] {
        var lines = summary
        for rule in rules {
            lines += [
                "", Printable.line("\(rule.key)  \(rule.article)  (\(rule.basis), \(rule.mark), \(rule.origin))"),
            ]
            lines += Wrapped.lines(rule.gloss, cells: cells, indent: 2)
            if let text = rule.text { lines += Wrapped.lines("“\(text)”", cells: cells, indent: 2) }
        }
        for (title, rows) in edition.tables where !rows.isEmpty {
            lines += ["", title]
            for row in rows { lines += Wrapped.lines(row, cells: cells, indent: 2) }
        }
        return lines
    }

    var head: JSONValue {
        .object(
            JSONObject([
                ("id", .string(profile.id)), ("version", .integer(profile.version)), ("title", .string(profile.title)),
                ("validFrom", .string("\(profile.validFrom)")),
                ("validTo", .orNull(profile.validTo.map { "\($0)" })),
                ("inherits", .array(edition.lineage.dropLast().reversed().map { .string($0.id) })),
                ("jurisdiction", .string(profile.coverage.jurisdiction)),
                ("complete", .bool(profile.coverage.isComplete)), ("missing", .orNull(profile.coverage.missing)),
                ("digest", .string("\(profile.digest)")), ("shipped", .bool(profile.isShipped)),
                ("rules", JSONValue(rules.count)),
            ]))
    }

    var json: [(String, JSONValue?)] {
        [
            ("profile", head), ("document", .object(profile.document)),
            (
                "rules",
                .array(
                    rules.map { rule in
                        .object(
                            JSONObject([
                                ("key", .string(rule.key)), ("basis", .string(rule.basis)),
                                ("mark", .string(rule.mark)),
                                ("article", .string(rule.article)), ("text", .orNull(rule.text)),
                                ("gloss", .string(rule.gloss)), ("origin", .string(rule.origin)),
                            ]))
                    })
            ),
        ]
    }
}
