import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("export --bundle, import --bundle and restore")
struct BundleTests {
    private let committee: Desk
    private let observer: Desk
    private let bundle: String

    init() throws {
        committee = try Desk(committee: "ec-6", origin: "committee.example.org/6")
        observer = try Desk()
        bundle = committee.folder.path + "/6.bundle"
        try committee.recordCommittees(4)
    }

    @Test("A bundle is new, signed and stored before it is written, and never overwritten")
    func export() throws {
        let answer = try committee.succeed("export", "--bundle", bundle)
        #expect(answer.output.contains("5 entries"))
        let bytes = try FileSystem.read(bundle, limit: 1 << 20)
        let stored = try #require(try LedgerReader(committee.ledger, cache: nil).newestCheckpoint())
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\n\n\(stored.note)"))
        let again = try committee.run("export", "--bundle", bundle)
        #expect(again.status == 1 && again.errors.contains("exists already and is not overwritten"))
        #expect(try FileSystem.read(bundle, limit: 1 << 20) == bytes)
        // The same tree is not signed twice, and needs no key the second time.
        try committee.succeed("export", "--bundle", bundle + ".2", "--keys", committee.folder.path + "/none")
        #expect(try FileSystem.read(bundle + ".2", limit: 1 << 20) == bytes)
        #expect(try committee.run("export", "--bundle", bundle + ".3", "--to", bundle + ".4").status == 64)
    }

    @Test("The whole way: key, import, later import, the same again")
    func imported() throws {
        try committee.succeed("export", "--bundle", bundle)
        let without = try observer.run("import", "--bundle", bundle)
        #expect(without.status == 65 && without.errors.contains("say whose key you trust"))
        let first = try observer.succeed("import", "--bundle", bundle, "--vkey", try committee.verifierKey())
        #expect(first.output.contains("Added 5 entries; 5 are held, as entry 1 says."))
        try committee.recordCommittees(2, from: 9)
        try committee.succeed("export", "--bundle", bundle + ".2")
        let later = try observer.succeed("import", "--bundle", bundle + ".2", "--format", "json").object()
        #expect(later["appended"]?.integer == 2 && later["held"]?.integer == 7)
        let evidence = try observer.evidence()
        let older = try observer.succeed("import", "--bundle", bundle)
        #expect(older.output.contains("Nothing is new"))
        #expect(try observer.evidence() == evidence)
        #expect(try observer.succeed("verify").output.contains("Imported: committee.example.org/6, 7 entries: intact"))
        let log = try observer.succeed("list", "--log", "committee.example.org/6", "--kind", "committee")
        #expect(log.lines.count == 3 + 6, "\(log.output)")
        let shown = try observer.succeed("show", "3", "--log", "committee.example.org/6", "--bytes")
        #expect(shown.bytes == (try committee.succeed("show", "3", "--bytes").bytes))
        let unknown = try observer.run("list", "--log", "committee.example.org/7")
        #expect(unknown.status == 65 && unknown.errors.contains("Did you mean"))
    }

    @Test("Two faces end with status 4 for that import, and the observer's own ledger is intact")
    func forked() throws {
        let key = try committee.verifierKey()
        try FileSystem.copy(committee.ledger, to: committee.folder.path + "/other.sqlite")
        let pins = try committee.folder.contents(committee.keys.path)
        try committee.recordCommittees(1, from: 20)
        try committee.succeed("export", "--bundle", bundle)
        // The machine as it was, with ledger, pin and key.
        for name in try FileSystem.names(in: committee.folder.path + "/ledger") {
            FileSystem.remove(committee.folder.path + "/ledger/" + name)
        }
        try FileSystem.copy(committee.folder.path + "/other.sqlite", to: committee.ledger)
        for (path, bytes) in pins {
            FileSystem.remove(path)
            try FileSystem.create(path, bytes, mode: 0o600)
        }
        try committee.recordCommittees(2, from: 30)
        try committee.succeed("export", "--bundle", bundle + ".2")
        try observer.succeed("import", "--bundle", bundle, "--vkey", key)
        let target = observer.folder.path + "/fork.txt"
        let answer = try observer.run("import", "--bundle", bundle + ".2", "--evidence", target, "--format", "json")
        #expect(answer.status == 4)
        let object = try answer.object()
        #expect(object["outcome"]?.string == "forked" && object["verdict"]?.string == "intact")
        #expect(object["evidence"]?.string == target)
        let text = String(decoding: try FileSystem.read(target, limit: 1 << 20), as: UTF8.self)
        #expect(try ForkEvidence(parsing: text).keys == [VerifierKey(parsing: key)])
        #expect(observer.verify().verdict == .intact)
        #expect(try observer.entry(2).kind == "anomaly")
    }

    @Test("A backup is refilled from a bundle, a published folder, a copy or an observer's ledger", arguments: 0..<4)
    func restored(_ source: Int) throws {
        let (old, folder) = (committee.folder.path + "/old.sqlite", committee.folder.path + "/published")
        try committee.succeed("backup", old)
        try committee.recordCommittees(300, from: 20)
        let whole = committee.verify()
        try committee.succeed("export", "--bundle", bundle)
        try committee.succeed("publish", folder)
        try committee.succeed("backup", committee.folder.path + "/new.sqlite")
        try observer.succeed("import", "--bundle", bundle, "--trust-on-first-use")
        let sources = [bundle, folder, committee.folder.path + "/new.sqlite", observer.ledger]
        FileSystem.remove(committee.ledger)
        let answer = try committee.succeed("restore", old, "--from", sources[source])
        #expect(answer.output.contains("Refilled from 5 to 305 entries"), "\(answer.output)")
        let report = committee.verify()
        #expect(report.verdict == .intact && report.root == whole.root)
        try committee.recordCommittees(1, from: 900)
        #expect(committee.verify().verdict == .intact)
        // A ledger that is there is not overwritten.
        #expect(try committee.run("restore", old, "--from", sources[source]).status == 1)
    }

    @Test("A source that does not lead to the pinned root changes nothing")
    func notRestored() throws {
        let old = committee.folder.path + "/old.sqlite"
        try committee.succeed("backup", old)
        try committee.recordCommittees(2, from: 20)
        try committee.succeed("export", "--bundle", bundle)
        try committee.recordCommittees(2, from: 30)
        FileSystem.remove(committee.ledger)
        let before = try committee.evidence()
        let short = try committee.run("restore", old, "--from", bundle)
        #expect(short.status == 1 && short.errors.contains("init --succeeds"), "\(short.errors)")
        for source in [old, observer.ledger, committee.folder.path + "/none", committee.keys.path] {
            let answer = try committee.run("restore", old, "--from", source)
            #expect(answer.status != 0 && answer.errors.contains("audit-ledger: "), "\(answer.errors)")
        }
        #expect(try committee.evidence() == before)
        #expect(try committee.run("restore", old).status == 64)
    }

    @Test("An observer's ledger that is restored lacks what was imported since, and says so until it is imported again")
    func observerRestored() throws {
        let old = observer.folder.path + "/old.sqlite"
        try observer.succeed("backup", old)
        try committee.succeed("export", "--bundle", bundle)
        try observer.succeed("import", "--bundle", bundle, "--trust-on-first-use")
        let own = observer.folder.path + "/own.bundle"
        try observer.succeed("export", "--bundle", own)
        FileSystem.remove(observer.ledger)
        let answer = try observer.run("restore", old, "--from", own)
        #expect(
            answer.status == 3 && answer.output.contains("import its bundle again"), "\(answer.output)\(answer.errors)")
        try observer.succeed("import", "--bundle", bundle, "--trust-on-first-use")
        #expect(observer.verify().verdict == .intact)
    }

    @Test("Words that do not belong together are told apart")
    func usage() throws {
        for words in [
            ["import", "--bundle", bundle, "--vkey", "x", "--trust-on-first-use"],
            ["import", "--bundle", bundle, "--vkey", "x"], ["import", "file.csv", "--bundle", bundle],
            ["import", "file.csv", "--vkey", "x"], ["import", "--trust-on-first-use"],
        ] {
            #expect(try observer.tool.run(words).status == 64, "\(words)")
        }
    }

    @Test("After a rotation the key that is named is the one that signed")
    func signer() throws {
        let first = try committee.verifierKey()
        try committee.succeed("key", "rotate")
        try committee.recordCommittees(1, from: 20)
        let answer = try committee.succeed("export", "--bundle", bundle)
        let current = try LedgerReader(committee.ledger, cache: nil).keyHistory().current
        #expect(answer.output.contains("Signed by \(current);"), "\(answer.output)")
        #expect(!answer.output.contains(first))
    }

    @Test("A backup beside which a journal lies is not whole, and is not put back")
    func journal() throws {
        let old = committee.folder.path + "/old.sqlite"
        try committee.succeed("backup", old)
        try committee.succeed("export", "--bundle", bundle)
        FileSystem.remove(committee.ledger)
        try FileSystem.create(old + "-journal", [UInt8](repeating: 0, count: 512), mode: 0o600)
        let answer = try committee.run("restore", old, "--from", bundle)
        #expect(answer.status != 0 && answer.errors.contains("a writer was interrupted"), "\(answer.errors)")
        #expect(try FileSystem.status(committee.ledger) == nil)
        FileSystem.remove(old + "-journal")
        try committee.succeed("restore", old, "--from", bundle)
    }
}
