import LedgerFacts

/// Proves a set of checks against the facts schema and turns it into Swift.
enum CheckCompiler {
    /// - Throws: `Refusals`: the first thing wrong with each file.
    static func compile(_ sources: [Source]) throws(Refusals) -> String {
        var refusals: [Diagnostic] = []
        var checks: [Check] = []
        do throws(Diagnostic) {
            let scratch = try factsDatabase()
            for source in sources.sorted(by: { $0.name < $1.name }) {
                let found = TextRules.refusals(source)
                refusals += found
                guard found.isEmpty else { continue }
                do throws(Diagnostic) {
                    checks.append(try check(source, on: scratch))
                } catch {
                    refusals.append(error)
                }
            }
        } catch {
            refusals.append(error)
        }
        guard refusals.isEmpty else { throw Refusals(diagnostics: refusals) }
        return swift(checks)
    }

    /// An empty database of facts.
    private static func factsDatabase() throws(Diagnostic) -> Scratch {
        let scratch = try Scratch()
        var walk = StatementWalk(Source(path: "FactsSchema.swift", bytes: Array(FactsSchema.sql.utf8)))
        while let (statement, prepared) = try walk.statement(on: scratch) {
            do throws(SQLiteFailure) {
                while try prepared.step() {}
            } catch {
                throw walk.source.refusal(error, nil, of: statement.tokens, "does not carry this out")
            }
        }
        return scratch
    }

    private static func check(_ source: Source, on scratch: Scratch) throws(Diagnostic) -> Check {
        let check: Check
        do throws(CheckError) {
            check = try Check(id: source.stem, sql: source.text)
        } catch {
            throw Diagnostic(path: source.path, line: error.line, column: error.column, message: error.reason)
        }
        let tokens = Tokens(source.bytes).all
        if let refusal = CheckPolicy.refusal(of: source, tokens) { throw refusal }
        if let refusal = Determinism.refusals(source, tokens).first { throw refusal }
        let columns = try proveStatement(source, on: scratch)
        for name in Check.columns(of: check.message ?? "") where !columns.contains(name) {
            throw source.diagnostic(
                at: source.place(of: "{\(name)}"),
                "The message names “\(name)”, which is no column of the check. Its columns are "
                    + "\(columns.joined(separator: ", ")).")
        }
        return check
    }

    /// - Returns: the columns of the check.
    private static func proveStatement(_ source: Source, on scratch: Scratch) throws(Diagnostic) -> [String] {
        var walk = StatementWalk(source)
        guard let verb = walk.verb() else {
            throw source.diagnostic(
                at: source.bytes.count, "The check asks nothing. Write one SELECT whose rows are its findings.")
        }
        guard verb.isKeyword("SELECT") || verb.isKeyword("WITH") else {
            throw source.diagnostic(
                at: verb.range.lowerBound, "A check only reads. Write one SELECT whose rows are its findings.")
        }
        scratch.authorizer.policy = .check
        defer { scratch.authorizer.policy = .unrestricted }
        let columns = try walk.statement(on: scratch)?.1.columnNames ?? []
        if let second = walk.verb() {
            throw source.diagnostic(
                at: second.range.lowerBound, "A check is one SELECT. Put the second statement into a check of its own.")
        }
        return columns
    }

    private static func swift(_ checks: [Check]) -> String {
        SwiftFile.text(
            type: "CompiledChecks",
            element: "(id: String, title: String, severity: String, rule: String, basis: String, sql: String)",
            comment: "sql: the file's text, header included",
            rows: checks.map { check in
                [
                    ("id", check.id), ("title", check.title), ("severity", check.severity.rawValue),
                    ("rule", check.rule), ("basis", check.basis.rawValue), ("sql", check.sql),
                ].map { ($0, SwiftFile.literal($1)) }
            })
    }
}
