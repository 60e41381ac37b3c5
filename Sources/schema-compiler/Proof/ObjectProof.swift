/// Compiles views and whatever writing a table or view sets off: `CREATE` takes a misspelt column in either.
struct ObjectProof {
    let source: Source
    /// The statements of the source.
    let statements: [Statement]
    let protected: Set<String>
    /// Triggers that were there before tables were protected, in small letters.
    let knownTriggers: Set<String>

    /// - Throws: `Diagnostic` at what the source says of the first object that does not compile.
    func run(on scratch: Scratch) throws(Diagnostic) {
        let policy = scratch.authorizer.policy
        defer { scratch.authorizer.policy = policy }
        scratch.authorizer.policy = .trigger(protected: protected, known: knownTriggers)
        let views = try scratch.views()
        let triggers = try scratch.triggers()
        for view in views {
            try prove(view, scratch) { () throws(SQLiteFailure) in
                try scratch.run("SELECT * FROM \(view.asIdentifier) LIMIT 1")
            }
        }
        for table in try scratch.tables() {
            for event in Firing.allCases { try fire(event, table, scratch) }
        }
        for trigger in triggers where views.contains(trigger.table) {
            if let event = Firing(trigger: trigger.sql) { try fire(event, trigger.table, scratch) }
        }
    }

    private func fire(_ event: Firing, _ table: String, _ scratch: Scratch) throws(Diagnostic) {
        let statement = event.statement(on: table, columns: try scratch.columns(of: table))
        try prove(table, scratch) { () throws(SQLiteFailure) in try scratch.compile(statement) }
    }

    private func prove(
        _ object: String, _ scratch: Scratch, _ body: () throws(SQLiteFailure) -> Void
    ) throws(Diagnostic) {
        do throws(SQLiteFailure) {
            try body()
        } catch {
            let refusal = scratch.authorizer.takeRefusal()
            let failure = SQLiteFailure(message: error.message, offset: nil)
            let statement = culprit(object, named: refusal?.words.first ?? error.message)
            throw source.refusal(failure, refusal, of: statement, "does not compile “\(object)” after this")
        }
    }

    /// The statement that made the object or hangs on it, and that holds a word of the message if one does.
    private func culprit(_ object: String, named message: String) -> ArraySlice<Token> {
        let triggers = statements.filter { statement in
            statement.creation?.kind == "TRIGGER"
                && zip(statement.tokens, statement.tokens.dropFirst()).contains {
                    $0.isKeyword("ON") && $1.isName(object)
                }
        }
        let makers = statements.filter { $0.creation?.name.isName(object) == true }
        let likely = triggers + makers
        let naming = (likely + statements).first { Blame.token(named: message, in: $0.tokens) != nil }
        return (naming ?? likely.first ?? statements.first)?.tokens ?? []
    }
}
