import CLedgerSQLite

/// What a check may do: read facts.
enum CheckPolicy {
    /// SQLite's own tables, by how their names begin. The words of a check decide: to the authorizer it looks the same
    /// when a table-valued function like json_each declares its columns.
    static func refusal(of source: Source, _ tokens: [Token]) -> Diagnostic? {
        let own = tokens.first { token in
            (token.kind == .word || token.kind == .quotedName)
                && ["sqlite_", "pragma_", "dbstat"].contains { token.content.lowercased().hasPrefix($0) }
        }
        return own.map { token in
            source.diagnostic(
                at: token.range.lowerBound,
                "A check reads facts only, not what SQLite keeps for itself. Ask the tables of the facts schema.")
        }
    }

    static func refusal(of action: Authorizer.Action) -> Authorizer.Refusal? {
        switch action.code {
        case SQLITE_FUNCTION where Determinism.refusedFunctions.contains(action.second.lowercased()):
            return Authorizer.Refusal(
                Determinism.refusal(ofFunction: action.second.lowercased()), words: action.second)
        case SQLITE_SELECT, SQLITE_RECURSIVE, SQLITE_READ, SQLITE_FUNCTION:
            return nil
        case SQLITE_UPDATE where action.first == "sqlite_master":
            return nil
        default:
            return Authorizer.Refusal(
                "A check only reads. Write one SELECT whose rows are its findings.", words: action.first)
        }
    }
}
