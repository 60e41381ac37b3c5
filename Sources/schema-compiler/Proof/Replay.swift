/// Applies migrations in order on one scratch database and watches what each does.
struct Replay {
    /// Whether every table has rows before each migration behind the first.
    let populated: Bool
    let protection: Protection
    private let scratch: Scratch
    private var protected: Set<String> = []
    private var knownTriggers: Set<String> = []
    private var defences: Set<String> = []
    /// Tables for which no row was found, and where each was made.
    private(set) var warnings: [Diagnostic] = []
    private var made: [String: (source: Source, offset: Int)] = [:]

    init(populated: Bool, protection: Protection) throws(Diagnostic) {
        self.populated = populated
        self.protection = protection
        scratch = try Scratch()
    }

    /// - Throws: `Diagnostic` at the first statement that may not stand.
    mutating func run(_ sources: [Source]) throws(Diagnostic) {
        for (index, source) in sources.enumerated() {
            if index > 0, populated { try populate() }
            try apply(source, isFirst: index == 0)
        }
        if sources.count == 1, populated { try populate() }
    }

    private mutating func populate() throws(Diagnostic) {
        for gap in try Population.fill(scratch) {
            guard let place = made.removeValue(forKey: gap.table) else { continue }
            warnings.append(
                place.source.diagnostic(
                    at: place.offset,
                    "No row was found that “\(gap.table)” takes (\(gap.reason)), so later migrations are proved on it "
                        + "empty only.", severity: .warning))
        }
        if defences.isEmpty { defences = try Probes.refused(by: protected, on: scratch) }
    }

    private mutating func apply(_ source: Source, isFirst: Bool) throws(Diagnostic) {
        try scratch.query("BEGIN IMMEDIATE")
        scratch.authorizer.policy = .migration(protected: protected)
        var walk = StatementWalk(source)
        var statements: [Statement] = []
        while let verb = walk.verb() {
            if let refusal = StatementRules.refusal(ofVerb: verb, in: source) { throw refusal }
            let watch = try StatementWatch(scratch, protected: protected, rows: populated)
            guard let (statement, prepared) = try walk.statement(on: scratch) else { break }
            let creates =
                isFirst
                && statement.creation.map { creation in
                    protection.tables.contains { creation.name.isName($0.name) }
                } == true
            if let refusal = StatementRules.refusal(ofDefaultIn: statement, protected: creates, source: source) {
                throw refusal
            }
            try step(prepared, statement, source)
            try watch.check(statement, of: source)
            statements.append(statement)
            if let creation = statement.creation, creation.kind == "TABLE" {
                made[creation.name.content] = (source, statement.start)
            }
        }
        guard let first = statements.first else {
            throw source.diagnostic(at: 0, "The file holds no statement. Write one, or delete the file.")
        }
        if isFirst { try protect(source) }
        try ObjectProof(source: source, statements: statements, protected: protected, knownTriggers: knownTriggers)
            .run(on: scratch)
        try finish(source, first)
    }

    private func step(_ prepared: Prepared, _ statement: Statement, _ source: Source) throws(Diagnostic) {
        do throws(SQLiteFailure) {
            while try prepared.step() {}
        } catch {
            let refusal = scratch.authorizer.takeRefusal()
            let state = populated ? "on a database with rows in it" : "on an empty database"
            throw source.refusal(error, refusal, of: statement.tokens, "does not carry this out \(state)")
        }
    }

    /// From now on the tables that the first migration names are evidence.
    private mutating func protect(_ source: Source) throws(Diagnostic) {
        let tables = try scratch.tables().map { $0.lowercased() }
        for table in protection.tables where !tables.contains(table.name) {
            throw source.diagnostic(
                at: table.offset,
                "The first migration makes no table “\(table.name)”. Correct the name, or leave it out.")
        }
        protected = Set(protection.tables.map(\.name))
        knownTriggers = Set(try scratch.triggers().map { $0.name.lowercased() })
    }

    private func finish(_ source: Source, _ first: Statement) throws(Diagnostic) {
        do throws(SQLiteFailure) {
            scratch.authorizer.policy = .unrestricted
            try scratch.run("COMMIT")
        } catch {
            throw source.diagnostic(
                at: first.start, "The migration cannot be committed: \(error.message). Leave no row without its parent."
            )
        }
        let found =
            try scratch.query("PRAGMA integrity_check").map { $0[0] }
            + scratch.query("PRAGMA foreign_key_check").map { "“\($0[0])” has a row without its parent in “\($0[2])”" }
        if let problem = found.first(where: { $0 != "ok" }) {
            throw source.diagnostic(
                at: first.start, "The migration leaves the database damaged: \(problem). Make the rows fit the schema.")
        }
        guard !defences.isEmpty else { return }
        if let lost = defences.subtracting(try Probes.refused(by: protected, on: scratch)).sorted().first {
            throw source.diagnostic(
                at: first.start,
                "After this migration a protected table no longer refuses this: \(lost). Leave its defences.")
        }
    }
}
