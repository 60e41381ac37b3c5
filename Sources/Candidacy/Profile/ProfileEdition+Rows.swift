extension ProfileEdition {
    /// The rules as rows of the tables of facts, what is inherited included.
    ///
    /// - Parameters:
    ///   - isComplete: whether law in force is missing, as the ledger says; nil: as the profile says.
    ///   - missing: what is, as the ledger says.
    package func rows(isComplete: Bool? = nil, missing: String? = nil) -> [ProfileRow] {
        var rows: [ProfileRow] = []
        for section in ProfileSection.allCases {
            for (position, inherited) in (items[section] ?? []).enumerated() {
                rows += Self.rows(section, inherited.item, position, inherited.origin)
            }
        }
        if !(isComplete ?? profile.coverage.isComplete) { rows += Self.caps(missing ?? profile.coverage.missing) }
        return rows
    }

    private static func rows(
        _ section: ProfileSection, _ item: ProfileItem, _ position: Int, _ origin: String
    ) -> [ProfileRow] {
        var cells = item.cells
        var further: [ProfileRow] = []
        switch section {
        case .rules:
            cells["origin"] = .text(origin)
            cells["article"] = .text(article(item))
            for (index, citation) in item.citations.enumerated() {
                var place = citation
                place["rule"] = item.cells["rule"]
                place["position"] = .integer(Int64(index))
                further.append(ProfileRow(table: "citation", cells: place))
            }
        case .steps:
            cells["position"] = .integer(Int64(position))
            cells["competence"] = nil
            further += decisions(item) + bodies(item)
        default: break
        }
        return [ProfileRow(table: section.table, cells: cells)] + further
    }

    private static func decisions(_ item: ProfileItem) -> [ProfileRow] {
        (item.lists["decisions"] ?? []).map { decision in
            ProfileRow(
                table: "decision",
                cells: [
                    "decision": .text(decision), "step": item.cells["step"] ?? .text(""),
                    "adverse": .text(adverse.contains(decision) ? "yes" : "no"),
                ])
        }
    }

    private static func bodies(_ item: ProfileItem) -> [ProfileRow] {
        (item.lists["decidedBy"] ?? []).map { body in
            ProfileRow(
                table: "competence",
                cells: [
                    "step": item.cells["step"] ?? .text(""), "body_type": .text(body),
                    "rule": item.cells["competence"] ?? .text(""),
                ])
        }
    }

    /// Decisions against the candidacy.
    static let adverse: Set<String> = [
        "not-qualify", "refuse-forms", "refuse-nomination", "not-entertained", "omit-preliminary", "winnow-cut",
        "omit-formal", "strike-off", "exclude-unspecified", "cancel", "refuse-pending-appeal", "appeal-dismissed",
        "sustain-objection", "sanction", "void-election", "revoke", "recall",
    ]

    /// Where a rule is laid down, as people cite it: `选举法 2020 art. 32(1)`.
    static func article(_ item: ProfileItem) -> String {
        guard !item.citations.isEmpty else { return "policy of the profile" }
        return item.citations.map { place in
            func text(_ column: String) -> String? { if case .text(let text)? = place[column] { text } else { nil } }
            let edition = text("edition").map { " \($0)" } ?? ""
            // A page or a chapter is cited as it is.
            let article = text("article").map { $0.first?.isLowercase == true ? ", \($0)" : " art. \($0)" } ?? ""
            let parts = [text("paragraph"), text("item")].compactMap { $0.map { "(\($0))" } }.joined()
            return (text("instrument") ?? "") + edition + article + parts
        }.joined(separator: "; ")
    }

    /// What must not be called critical while law in force is missing from the profile: it may hold the ground, the
    /// competence or the answer that is not found.
    private static func caps(_ missing: String?) -> [ProfileRow] {
        let missing = missing.map { ": \($0)" } ?? ""
        return ["FRM-01", "GRD-01", "RUL-03"].map { check in
            ProfileRow(
                table: "cap",
                cells: [
                    "check_id": .text(check), "severity": .text("high"),
                    "reason": .text("the profile does not hold every layer of law in force\(missing)"),
                ])
        }
    }
}
