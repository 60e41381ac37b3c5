import Candidacy

/// The documentation of the entry kinds, written from the table.
enum KindPages {
    /// The article `Kinds.md` of the module's documentation.
    static var article: String {
        """
        # Entry kinds

        Every kind of entry of version 1, field by field.

        ## Overview

        Made from the table in `Kinds/` by `KindPages`; a test compares the two. A path has dots, and `*` stands for the
        index of an array member. `audit-ledger explain KIND` says the same, `audit-ledger template KIND` gives a file to
        fill in. Articles are those of the law of 2020 (选举法) unless they say otherwise. Optional fields that all
        kinds share stand under `ruling` only.

        \(Kind.all.map(section).joined(separator: "\n\n"))

        """
    }

    private static func section(_ kind: Kind) -> String {
        let explanation = Explanation(kind)
        let common = Set(Explanation(.anomaly).rows.map(\.path)).intersection(Explanation(.ruling).rows.map(\.path))
        let rows = explanation.rows.filter { kind == .ruling || !common.contains($0.path) || $0.need != "optional" }
        return """
            ### \(explanation.kind)

            \(explanation.summary) Made by \(explanation.madeBy.joined(separator: ", ")).

            | path | type | need | sealing | meaning |
            |---|---|---|---|---|
            \(rows.map(line).joined(separator: "\n"))

            ```json
            \(explanation.example)
            ```
            """
    }

    private static func line(_ row: Explanation.Row) -> String {
        let cells = [
            "`\(row.path)`", row.type, row.need, row.seal, row.meaning + (row.article.map { " (\($0))" } ?? ""),
        ]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
}
