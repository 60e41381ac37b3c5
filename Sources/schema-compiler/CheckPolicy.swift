import CLedgerSQLite

/// What a check may do: read facts.
enum CheckPolicy {
    static func refusal(of action: Authorizer.Action) -> Authorizer.Refusal? {
        switch action.code {
        case SQLITE_SELECT, SQLITE_RECURSIVE:
            return nil
        case SQLITE_READ where isOfSQLite(action.first):
            return Authorizer.Refusal(
                message: "A check reads facts only, not SQLite's own tables. Ask the tables of the facts schema.",
                word: action.first)
        case SQLITE_READ:
            return nil
        case SQLITE_FUNCTION where Determinism.refusedFunctions.contains(action.second.lowercased()):
            return Authorizer.Refusal(
                message: Determinism.refusal(ofFunction: action.second.lowercased()), word: action.second)
        case SQLITE_FUNCTION:
            return nil
        default:
            return Authorizer.Refusal(
                message: "A check only reads. Write one SELECT whose rows are its findings.", word: action.first)
        }
    }

    private static func isOfSQLite(_ table: String) -> Bool {
        ["sqlite_", "pragma_", "dbstat"].contains { table.lowercased().hasPrefix($0) }
    }
}
