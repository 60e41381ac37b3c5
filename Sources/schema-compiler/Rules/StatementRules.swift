/// What a statement's own words decide, before SQLite sees it.
enum StatementRules {
    /// SQLite's grammar lets every statement begin with its verb.
    static let verbs = ["CREATE", "DROP", "ALTER", "INSERT", "REPLACE", "UPDATE", "DELETE", "WITH"]
    static let refusal =
        "A migration may only CREATE, DROP, ALTER, INSERT, UPDATE or DELETE; it runs inside the runner's transaction. "
        + "Take this statement out."

    /// What is wrong with a statement by its verb.
    static func refusal(ofVerb token: Token, in source: Source) -> Diagnostic? {
        if verbs.contains(where: token.isKeyword) { return nil }
        return source.diagnostic(at: token.range.lowerBound, refusal)
    }

    /// Words that are wrong wherever they stand in a set of migrations.
    static func refusals(_ source: Source, _ tokens: [Token]) -> [Diagnostic] {
        tokens.filter { $0.isKeyword("AUTOINCREMENT") }.map { token in
            source.diagnostic(
                at: token.range.lowerBound,
                "AUTOINCREMENT keeps a counter in a table that anyone may change. Use INTEGER PRIMARY KEY alone.")
        }
    }

    /// A DEFAULT lives in the schema alone: whoever edits its text changes all the rows that were there before.
    /// `protected` says whether the statement creates a table that is evidence.
    static func refusal(ofDefaultIn statement: Statement, protected: Bool, source: Source) -> Diagnostic? {
        let adds =
            statement.tokens.first?.isKeyword("ALTER") == true && statement.tokens.contains { $0.isKeyword("ADD") }
        guard adds || protected else { return nil }
        for (index, token) in zip(statement.tokens.indices, statement.tokens) where token.isKeyword("DEFAULT") {
            let next = statement.tokens[safe: index + 1]
            let isAction = statement.tokens[safe: index - 1]?.isKeyword("SET") == true
            guard !isAction, next?.isKeyword("NULL") != true else { continue }
            return source.diagnostic(
                at: token.range.lowerBound,
                "A DEFAULT of \(adds ? "an added column" : "a protected table") lives in the schema alone, where an edit of "
                    + "its text changes old rows unseen. Leave it out, and write the value into each new row.")
        }
        return nil
    }
}

extension Collection {
    subscript(safe index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
