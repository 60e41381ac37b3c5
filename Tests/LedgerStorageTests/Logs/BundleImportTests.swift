import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("The bundle of another ledger")
struct BundleImportTests {
    @Test("It is kept as a log of its own, and one entry says so", arguments: [0, 1, 14, 15, 16, 300])
    func imported(_ entries: Int) throws {
        let (observer, committee) = (
            try TestLedger(entries: 2), try TestLedger(entries: entries, origin: "example.org/c")
        )
        let path = try committee.bundle()
        let report = try observer.importer(.key(try committee.verifierKey)).run(path)
        let (seen, own) = (observer.verify(), committee.verify())
        #expect(seen.verdict == .intact && seen.isComplete, "\(seen.summary)")
        #expect(seen.logs.map(\.origin) == ["example.org/c"])
        #expect(seen.logs.map(\.root) == [own.root])
        #expect(seen.logs.map(\.head) == [own.head])
        #expect(report.appended == UInt64(entries + 1) && report.seq == 3)
        let entry = try #require(try LedgerReader(observer.path, cache: nil).entry(at: 3))
        #expect(entry.kind == "import")
        #expect(entry.body["bundle"]?.object?["origin"]?.string == "example.org/c")
        #expect(entry.body["bundle"]?.object?["size"]?.integer == Int64(entries + 1))
        #expect(entry.body["bundle"]?.object?["root"]?.string == own.root?.base64)
        #expect(
            entry.body["bundle"]?.object?["checkpoint"]?.string
                == (try lines(of: path).suffix(6).joined(separator: "\n")))
        #expect(try Self.bytes(observer) == Self.bytes(committee))
    }

    /// The stored bytes of the first imported log, or of the ledger itself where it imported none.
    static func bytes(_ ledger: TestLedger) throws -> [[UInt8]] {
        let reader = try LedgerReader(ledger.path, cache: nil)
        var all: [[UInt8]] = []
        if let log = try reader.importedLogs().first {
            try reader.entries(of: log) { (_, _, bytes) in
                all.append(bytes.map { Array($0) } ?? [])
                return true
            }
        } else {
            try reader.export { (bytes, _) in all.append(bytes.map { Array($0) } ?? []) }
        }
        return all
    }

    @Test("A later bundle adds what is new; the same or an older one changes nothing")
    func later() throws {
        let (observer, committee) = (try TestLedger(), try TestLedger(entries: 5, origin: "example.org/c"))
        let trust = BundleTrust.key(try committee.verifierKey)
        let first = try committee.bundle("first")
        _ = try observer.importer(trust).run(first)
        for count in [1, 20, 300] {
            try committee.append(count)
            let report = try observer.importer().run(try committee.bundle("\(count)"))
            #expect(report.appended == UInt64(count))
            #expect(observer.verify().verdict == .intact)
        }
        let evidence = try observer.folder.contents()
        for older in ["first", "1", "20", "300"] {
            let report = try observer.importer().run("\(committee.folder.path)/\(older)")
            guard case .unchanged = report.outcome else { throw ForgeryError() }
            #expect(report.held == 327 && report.appended == 0 && report.seq == nil)
        }
        #expect(try observer.folder.contents() == evidence)
        #expect(try Self.bytes(observer) == Self.bytes(committee))
    }

    @Test("Several logs stand beside each other, each growing by itself")
    func several() throws {
        let observer = try TestLedger()
        let others = try (1...3).map { try observer.importLog(entries: 20 * $0, origin: "example.org/\($0)") }
        for (number, other) in others.enumerated() {
            try other.append(300)
            _ = try observer.importer().run(try other.bundle("later-\(number)"))
        }
        let report = observer.verify()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.logs.map(\.size) == [321, 341, 361])
        #expect(report.logs.map(\.root) == others.map { $0.verify().root })
    }

    @Test("The first import needs a key, or the word that none is needed; the key is then kept")
    func trust() throws {
        let (observer, committee) = (try TestLedger(), try TestLedger(entries: 3, origin: "example.org/c"))
        let path = try committee.bundle()
        let before = try observer.folder.contents()
        expectRefusal("say whose key you trust") { _ = try observer.importer().run(path) }
        let foreign = try TestLedger(origin: "example.org/c").verifierKey
        expectRefusal("not under the key that was handed in") { _ = try observer.importer(.key(foreign)).run(path) }
        #expect(try observer.folder.contents() == before)
        let report = try observer.importer(.firstUse).run(path)
        #expect(report.isFirstUse)
        #expect(report.verifierKey == "\(try committee.verifierKey)")
        #expect(try !observer.importer(.firstUse).run(path).isFirstUse)
        expectRefusal("not under the key that was handed in") { _ = try observer.importer(.key(foreign)).run(path) }
    }

    @Test("A policy says who must have signed and cosigned")
    func policy() throws {
        let (observer, committee) = (try TestLedger(), try TestLedger(entries: 3, origin: "example.org/c"))
        let key = try committee.verifierKey
        let path = try committee.bundle()
        var importer = try observer.importer()
        let other = try TestLedger(origin: "example.org/c").verifierKey
        importer.policy = try Policy(parsing: "log \(other)\nquorum none\n")
        expectRefusal("The policy does not accept") { _ = try importer.run(path) }
        let witness = try SigningKey(random: "witness.example", algorithm: .cosignature).verifierKey
        importer.policy = try Policy(parsing: "log \(key)\nwitness w \(witness)\nquorum w\n")
        expectRefusal("short of its quorum") { _ = try importer.run(path) }
        #expect(try LedgerReader(observer.path, cache: nil).importedLogs().isEmpty)
        importer.policy = try Policy(parsing: "log \(key)\nquorum none\n")
        #expect(try importer.run(path).verifierKey == "\(key)")
        #expect(observer.verify().verdict == .intact)
    }

    @Test("Keys that change hands are followed, from the one that is trusted on")
    func rotated() throws {
        let (observer, later) = (try TestLedger(), try TestLedger())
        let committee = try TestLedger(entries: 3, origin: "example.org/c")
        let first = try committee.verifierKey
        _ = try observer.importer(.key(first)).run(try committee.bundle("before"))
        try committee.writer().rotateKey()
        _ = try observer.importer().run(try committee.bundle("at"))
        try committee.append(30)
        let path = try committee.bundle("after")
        #expect(try observer.importer().run(path).appended == 30)
        #expect(observer.verify().verdict == .intact)
        #expect(observer.verify().logs.map(\.verifierKey) == ["\(first)"])
        // Who knows only the new key trusts what it signed, and an older bundle agrees with what is held.
        let writer = try committee.writer()
        let second = try #require(try writer.checkpoint().note.signatures.last?.key)
        #expect(second != first.reference)
        _ = try later.importer(.firstUse).run(path)
        let report = try later.importer().run("\(committee.folder.path)/before")
        guard case .unchanged = report.outcome else { throw ForgeryError() }
        #expect(later.verify().verdict == .intact)
    }

    @Test("Entries whose bytes were lawfully erased come as their hashes, and are counted")
    func erased() throws {
        let (observer, committee) = (try TestLedger(), try TestLedger(entries: 5, origin: "example.org/c"))
        try committee.erase(3)
        let path = try committee.bundle()
        #expect(try lines(of: path)[4].hasPrefix("#"))
        _ = try observer.importer(.firstUse).run(path)
        let report = observer.verify()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.logs.map(\.erasedEntries) == [1])
        let log = try observer.log()
        #expect(try LedgerReader(observer.path, cache: nil).stored(at: 3, of: log)?.bytes == nil)
    }

    @Test("A ledger does not import itself")
    func itself() throws {
        let ledger = try TestLedger(entries: 3)
        let path = try ledger.bundle()
        expectRefusal("a bundle of this ledger itself") { _ = try ledger.importer(.firstUse).run(path) }
    }
}

/// Expects that what was handed in is refused with a sentence that holds these words.
func expectRefusal(
    _ words: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) {
    do {
        try body()
        Issue.record("it was taken", sourceLocation: sourceLocation)
    } catch let error as StorageError {
        #expect(
            error.code == .badInput && error.message.contains(words), "\(error.message)", sourceLocation: sourceLocation
        )
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}
