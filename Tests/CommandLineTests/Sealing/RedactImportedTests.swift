import Foundation
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("Erasing what others recorded in clear")
struct RedactImportedTests {
    private static let datum = "刘萍 Liu Ping, 7731 Yangtze Road"
    private static let origin = "committee.example.org/ec"

    private let committee: Desk
    private let observer: Desk
    private let bundle: String

    init() throws {
        committee = try Desk.refusing(#","facts":[{"text":"told by \#(Self.datum)"}]"#, origin: Self.origin)
        bundle = committee.folder.path + "/ec.bundle"
        try committee.succeed("export", "--bundle", bundle)
        observer = try Desk()
        try observer.succeed("import", "--bundle", bundle, "--vkey", try committee.verifierKey())
        // Facts of the log are kept.
        try #require(try observer.run("audit", "--check", "RUL-02").status == 8)
    }

    /// Where the datum still stands about the observer's ledger.
    private func found() throws -> [String] {
        var files = try observer.evidence()
        files.merge(try observer.folder.contents(observer.folder.path + "/cache")) { $1 }
        return Traces(Array(Self.datum.utf8)).found(in: files)
    }

    private func redact(_ words: String...) throws -> Tool.Answer {
        try observer.tool.run(
            ["redact"] + words + [
                "--ground", "order of 9 January", "--authority", "court-example", "--code", "court-order", "--yes",
            ])
    }

    @Test("Nothing of it is left here, the log verifies and is audited, and its next bundle does not bring it back")
    func erased() throws {
        #expect(try !found().isEmpty)
        let answer = try redact("4", "*", "--log", Self.origin)
        #expect(answer.status == 0 && answer.output.contains("entry 4 of the log of \(Self.origin) are erased"))
        #expect(try found() == [])
        let verified = observer.verify()
        #expect(verified.verdict == .intact && verified.isComplete)
        #expect(verified.logs.first?.erasedEntries == 1 && verified.erasedEntries == 0)
        #expect(try observer.run("verify").output.contains("5 entries, 1 of them lawfully erased: intact"))
        #expect(try observer.run("show", "4", "--log", Self.origin).status == 0)
        let audit = try observer.run("audit", "--check", "RUL-02")
        #expect(audit.status == 0, "\(audit.errors)")
        #expect(audit.output.contains("1 entry of the log of \(Self.origin) could not be read"))

        try observer.succeed("import", "--bundle", bundle)
        try committee.succeed(
            "record", "declaration", "--set", "candidacy=c", "--set", "type=withdraw", "--set", "effective=2021-09-02",
            "--yes")
        let longer = committee.folder.path + "/longer.bundle"
        try committee.succeed("export", "--bundle", longer)
        try observer.succeed("import", "--bundle", longer)
        #expect(try found() == [])
        #expect(observer.verify().verdict == .intact)
        #expect(try redact("4", "*", "--log", Self.origin).output.contains("ordered it before"))
    }

    @Test("A log that was lost and is imported again comes without it")
    func lost() throws {
        #expect(try redact("4", "*", "--log", Self.origin).status == 0)
        do {
            let connection = try Connection(observer.ledger, .readWrite)
            let triggers = try connection.texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
            for name in try connection.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try connection.execute("DROP TRIGGER \"\(name)\"")
            }
            for table in ["log_entries", "log_nodes", "log_checkpoints", "logs"] {
                try connection.execute("DELETE FROM \(table)")
            }
            for trigger in triggers { try connection.execute(trigger) }
        }
        #expect(observer.verify().verdict == .truncated)
        try observer.succeed("import", "--bundle", bundle, "--vkey", try committee.verifierKey())
        #expect(try found() == [])
        #expect(observer.verify().verdict == .intact)
    }

    @Test("Facts of another account that still tell of it are derived anew")
    func otherFacts() throws {
        let (cache, kept) = (observer.folder.path + "/cache", observer.folder.path + "/kept")
        try FileManager.default.copyItem(atPath: cache, toPath: kept)
        #expect(try redact("4", "*", "--log", Self.origin).status == 0)
        try observer.folder.forget("cache")
        try FileManager.default.moveItem(atPath: kept, toPath: cache)
        let audit = try observer.run("audit", "--check", "RUL-02")
        #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    }

    @Test("What the log rests on, what is not there, and what is sealed in it is refused, and nothing changes")
    func refused() throws {
        let before = try observer.evidence()
        for (words, status, naming) in [
            (["0", "*", "--log", Self.origin], Int32(65), "on which the log"),
            (["9", "*", "--log", Self.origin], 65, "there is no entry 9"),
            (["4", "*", "--log", "nowhere.example.org"], 65, "No log of"),
            (["4", "facts.0.text", "--log", Self.origin], 65, "is not kept here"),
            (["@ruling:r", "*", "--log", Self.origin], 64, "named by its number"),
        ] {
            let answer = try observer.tool.run(
                ["redact"] + words + ["--ground", "g", "--authority", "a", "--code", "court-order", "--yes"])
            #expect(answer.status == status && answer.errors.contains(naming), "\(words): \(answer.errors)")
        }
        #expect(try observer.evidence() == before)
    }
}
