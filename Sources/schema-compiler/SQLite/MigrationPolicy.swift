import CLedgerSQLite

/// What a migration may not do.
enum MigrationPolicy {
    /// What speaks against an action where the tables `protected`, in small letters, are evidence.
    static func refusal(of action: Authorizer.Action, _ protected: Set<String>) -> Authorizer.Refusal? {
        switch action.code {
        case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE, SQLITE_DROP_TABLE:
            return refusal(of: action, ifProtected: action.first, protected)
        case SQLITE_ALTER_TABLE, SQLITE_CREATE_TRIGGER, SQLITE_DROP_TRIGGER:
            return refusal(of: action, ifProtected: action.second, protected)
        case SQLITE_CREATE_TEMP_INDEX, SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_TEMP_TRIGGER, SQLITE_CREATE_TEMP_VIEW,
            SQLITE_DROP_TEMP_INDEX, SQLITE_DROP_TEMP_TABLE, SQLITE_DROP_TEMP_TRIGGER, SQLITE_DROP_TEMP_VIEW:
            return Authorizer.Refusal(
                "What is temporary is gone with the connection. Create it for good, or do without it.",
                words: "temp", "temporary")
        case SQLITE_CREATE_VTABLE, SQLITE_DROP_VTABLE:
            return Authorizer.Refusal(
                "A virtual table keeps its rows where no schema check looks. Use an ordinary STRICT table.",
                words: "virtual", action.first)
        case SQLITE_READ where action.first.hasPrefix("pragma_") && action.first != "pragma_quick_check":
            return Authorizer.Refusal(
                "A migration does not read pragmas. Write what it needs into it.", words: action.first)
        case SQLITE_FUNCTION where Determinism.refusedFunctions.contains(action.second.lowercased()):
            return Authorizer.Refusal(
                Determinism.refusal(ofFunction: action.second.lowercased()), words: action.second)
        // ALTER TABLE ADD COLUMN checks the rows that are there with this pragma.
        case SQLITE_PRAGMA where action.first == "quick_check":
            return nil
        case SQLITE_ATTACH, SQLITE_DETACH, SQLITE_PRAGMA, SQLITE_TRANSACTION, SQLITE_SAVEPOINT:
            return Authorizer.Refusal(StatementRules.refusal, words: action.first)
        default:
            return nil
        }
    }

    /// What a trigger does to tables that are evidence; triggers in `known` are part of their design.
    static func refusal(
        of action: Authorizer.Action, _ protected: Set<String>, unless known: Set<String>
    ) -> Authorizer.Refusal? {
        guard !action.within.isEmpty, !known.contains(action.within.lowercased()),
            [SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE].contains(action.code)
        else { return nil }
        return refusal(of: action, ifProtected: action.first, protected)
    }

    private static func refusal(
        of action: Authorizer.Action, ifProtected table: String, _ protected: Set<String>
    ) -> Authorizer.Refusal? {
        guard protected.contains(table.lowercased()) else { return nil }
        let way = action.within.isEmpty ? "" : ", and the trigger “\(action.within)” writes to it"
        return Authorizer.Refusal(
            "The table “\(table)” is protected\(way): behind the first migration its rows, its columns and its triggers "
                + "stay as they are. Put what is new into a table of its own.",
            words: table, action.first)
    }
}
