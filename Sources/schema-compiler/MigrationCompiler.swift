import LedgerCore

/// Proves a set of migrations and turns it into Swift.
enum MigrationCompiler {
    struct Output {
        let swift: String
        let warnings: [Diagnostic]
    }

    /// - Parameters:
    ///   - sources: the `.sql` files, in any order.
    ///   - lock: `migrations.lock`, where there is one.
    /// - Returns: the Swift, and what could not be proved.
    /// - Throws: `Refusals`: everything wrong with names, bytes, words and digests, else the first statement at fault.
    static func compile(_ sources: [Source], lock: Source?) throws(Refusals) -> Output {
        let migrations = try Numbering.ordered(sources)
        let ordered = migrations.map(\.source)
        var refusals = ordered.flatMap(TextRules.refusals)
        var protection: Protection?
        do throws(Diagnostic) {
            if let lock { refusals += try MigrationLock(lock).refusals(ordered) }
            if refusals.isEmpty {
                refusals += ordered.flatMap(wordRefusals)
                protection = try Protection(ordered)
            }
        } catch {
            refusals.append(error)
        }
        guard refusals.isEmpty, let protection else { throw Refusals(diagnostics: refusals) }
        do throws(Diagnostic) {
            var empty = try Replay(populated: false, protection: protection)
            try empty.run(ordered)
            var populated = try Replay(populated: true, protection: protection)
            try populated.run(ordered)
            return Output(swift: swift(migrations), warnings: ordered.count > 1 ? populated.warnings : [])
        } catch {
            throw Refusals(diagnostics: [error])
        }
    }

    private static func wordRefusals(_ source: Source) -> [Diagnostic] {
        let tokens = Tokens(source.bytes)
        var refusals = StatementRules.refusals(source, tokens.all) + Determinism.refusals(source, tokens.all)
        if let offset = tokens.openComment {
            refusals.append(source.diagnostic(at: offset, "Nothing closes this comment. Write “*/” behind it."))
        }
        return refusals
    }

    private static func swift(_ migrations: [(name: MigrationName, source: Source)]) -> String {
        SwiftFile.text(
            type: "CompiledMigrations", element: "(number: Int, name: String, sql: String, digest: String)",
            comment: "digest: SHA-256 of the file's bytes, in hexadecimal digits",
            rows: migrations.map { name, source in
                [
                    ("number", String(name.number)), ("name", SwiftFile.literal(name.name)),
                    ("sql", SwiftFile.literal(source.text)),
                    ("digest", SwiftFile.literal(SHA256.digest(source.bytes).hexadecimal)),
                ]
            })
    }
}
