import Foundation
import LedgerFacts
import Testing

@testable import schema_compiler

@Suite("The SQL that ships")
struct ShippedTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func files(_ folder: String, _ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(at: root.appending(path: folder), includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == ending }.map { $0.path(percentEncoded: false) }
    }

    @Test("The ledger's migrations are taken without a warning, on rows in every table")
    func migrations() throws {
        let sources = try Self.files("migrations", "sql").map { path throws(Diagnostic) in try Source(path: path) }
        let later = Source(
            path: "\(sources[0].folder)/9999_x.sql", bytes: Array("CREATE TABLE x (y TEXT) STRICT;\n".utf8))
        #expect(throws: Refusals.self) { try MigrationCompiler.compile(sources + [later], lock: nil) }
        let next = Source(
            path: "\(sources[0].folder)/\(MigrationName.digits(sources.count + 1))_x.sql", bytes: later.bytes)
        #expect(try MigrationCompiler.compile(sources + [next], lock: nil).warnings == [])
    }

    @Test("Every table of the first migration is protected and defends itself")
    func defences() throws {
        let path = try #require(try Self.files("migrations", "sql").sorted().first)
        let source = try Source(path: path)
        let scratch = try Scratch()
        var walk = StatementWalk(source)
        while let (_, prepared) = try walk.statement(on: scratch) { _ = try prepared.step() }
        #expect(try Set(Protection([source]).tables.map(\.name)) == Set(scratch.tables()))
        #expect(try Population.fill(scratch).map(\.table) == [])
        let refused = try Probes.refused(
            by: ["entries", "nodes", "checkpoints", "logs", "log_entries", "log_nodes", "log_checkpoints"], on: scratch)
        #expect(
            refused.isSuperset(of: [
                "entries: DELETE", "entries: REPLACE", "entries: UPDATE seq", "entries: UPDATE hash",
                "entries: upsert of hash", "entries: gap", "nodes: DELETE", "nodes: REPLACE", "nodes: UPDATE hashes",
                "checkpoints: DELETE", "checkpoints: REPLACE", "checkpoints: UPDATE note", "logs: DELETE",
                "logs: REPLACE", "logs: UPDATE vkey", "log_entries: DELETE", "log_entries: REPLACE",
                "log_entries: UPDATE id", "log_entries: UPDATE hash", "log_entries: upsert of hash", "log_entries: gap",
                "log_nodes: DELETE", "log_nodes: REPLACE", "log_nodes: UPDATE hashes", "log_checkpoints: DELETE",
                "log_checkpoints: REPLACE", "log_checkpoints: UPDATE note",
            ]), "\(refused.sorted())")
    }

    @Test("DAT-03 finds own acts written down more than thirty days after any day on which they may have happened")
    func backdated() throws {
        let scratch = try Scratch()
        var schema = StatementWalk(Source(path: "facts.sql", bytes: Array("\(FactsSchema.sql)\n".utf8)))
        while let (_, prepared) = try schema.statement(on: scratch) { _ = try prepared.step() }
        let rows: [(earliest: String, latest: String, source: String)] = [
            ("69", "69", "NULL"), ("70", "70", "NULL"), ("69", "98", "NULL"), ("69", "69", "'paper'"),
            ("NULL", "NULL", "NULL"), ("-1000000", "69", "NULL"),
        ]
        for (seq, row) in rows.enumerated() {
            try scratch.query(
                """
                INSERT INTO act (seq, kind, recorded, earliest, latest, source, seen, corrections, damaged)
                VALUES (\(seq), 'ruling', 100, \(row.earliest), \(row.latest), \(row.source), 'original', 0, 0)
                """)
        }
        let check = try Source(
            path: try #require(Self.files("Sources/LedgerChecks", "sql").first { $0.hasSuffix("DAT-03.sql") }))
        #expect(
            try scratch.query(check.text).map { [$0[0], $0[2], $0[3], $0[4], $0[6]] } == [
                ["0", "69", "100", "31", "certain"], ["2", "98", "100", "2", "possible"],
            ])
    }
}
