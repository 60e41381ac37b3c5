import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("A backup that is put back and refilled")
struct RefillTests {
    /// Hands out the entries of another copy.
    private func entries(of path: String) throws -> (UInt64) throws(StorageError) -> RefillEntry? {
        let reader = try LedgerReader(path, cache: nil)
        return { (seq) throws(StorageError) in
            guard let stored = try reader.stored(at: seq) else { return nil }
            return stored.bytes.map { .bytes($0) } ?? .erased(stored.hash)
        }
    }

    /// A ledger in whose place an older copy was put, and the path of a copy of what it was.
    private func putBack(_ behind: (TestLedger) throws -> Void) throws -> (TestLedger, whole: String) {
        let ledger = try TestLedger(entries: 3)
        let old = try FileBytes.read(ledger.path)
        try behind(ledger)
        let whole = ledger.folder.path + "/whole.sqlite"
        try FileSystem.copy(ledger.path, to: whole)
        try FileBytes.replace(ledger.path, old)
        return (ledger, whole)
    }

    @Test("It becomes just what its pin remembers, and goes on", arguments: [1, 300])
    func refilled(_ count: Int) throws {
        let (ledger, whole) = try putBack { try $0.append(count) }
        #expect(ledger.verify().verdict == .truncated)
        let report = try ledger.writer().refill(from: entries(of: whole))
        #expect(report.from == 4)
        #expect(report.size == UInt64(4 + count))
        let after = try ledger.verifyUntouched()
        #expect(after.verdict == .intact, "\(after.summary)")
        #expect(after.root == report.root && after.pin?.size == report.size && after.pin?.behind == 0)
        #expect(try RawDatabase(ledger.path).everything()["nodes"] == RawDatabase(whole).everything()["nodes"])
        try ledger.append(2)
        try ledger.expectIntact()
    }

    @Test("What needs nothing is left alone")
    func nothing() throws {
        let ledger = try TestLedger(entries: 3)
        let before = try ledger.folder.contents()
        let report = try ledger.writer().refill { (_) throws(StorageError) in
            throw StorageError(.io, "Nothing was to be asked.")
        }
        #expect(report.from == 4 && report.size == 4)
        #expect(try ledger.folder.contents() == before)
    }

    private func expectRefused(
        _ ledger: TestLedger, _ code: StorageError.Code, naming word: String,
        _ source: (UInt64) throws(StorageError) -> RefillEntry?, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self, sourceLocation: sourceLocation) {
            try ledger.writer().refill(from: source)
        }
        #expect(error?.code == code, "\(error.debugDescription)", sourceLocation: sourceLocation)
        #expect(error?.message.contains(word) == true, "\(error.debugDescription)", sourceLocation: sourceLocation)
        #expect(try ledger.folder.contents() == before, sourceLocation: sourceLocation)
    }

    @Test("Where the source ends too early nothing is changed, and it says what is left to do")
    func tooShort() throws {
        let (ledger, whole) = try putBack { try $0.append(9) }
        let source = try entries(of: whole)
        try expectRefused(ledger, .missing, naming: "init --succeeds") { (seq) throws(StorageError) in
            seq < 12 ? try source(seq) : nil
        }
        try ledger.expect(.init(verdict: .truncated, check: "pin", writer: .rolledBack))
    }

    @Test("A source of another history leads to another root")
    func diverged() throws {
        let ledger = try TestLedger(entries: 3)
        let other = try TestLedger(copying: ledger)
        let old = try FileBytes.read(ledger.path)
        try ledger.append(5)
        other.options.clock = { Timestamp(seconds: 2_000_000_000) }
        try other.append(9)
        try FileBytes.replace(ledger.path, old)
        try expectRefused(ledger, .rolledBack, naming: "another root", try entries(of: other.path))
        // A copy that went on elsewhere itself is no beginning of what was sealed.
        try FileBytes.replace(ledger.path, try FileBytes.read(other.path))
        try expectRefused(ledger, .rolledBack, naming: "another root") { (_) throws(StorageError) in nil }
    }

    @Test("A source whose entries do not follow, or are none")
    func unsound() throws {
        let (ledger, whole) = try putBack { try $0.append(5) }
        let source = try entries(of: whole)
        for bytes in [[], [UInt8(ascii: "{"), UInt8(ascii: "}")], Array(repeating: 0x20, count: 70_000)] {
            try expectRefused(ledger, .badInput, naming: "Entry 5") { (seq) throws(StorageError) in
                seq == 5 ? .bytes(bytes) : try source(seq)
            }
        }
        try expectRefused(ledger, .badInput, naming: "Entry 5") { (seq) throws(StorageError) in
            try source(seq == 5 ? 6 : seq)
        }
        try expectRefused(ledger, .io, naming: "source failed") { (seq) throws(StorageError) in
            guard seq < 6 else { throw StorageError(.io, "The source failed.") }
            return try source(seq)
        }
    }

    @Test("A copy that is not sound itself is not refilled")
    func tampered() throws {
        let (ledger, whole) = try putBack { try $0.append(5) }
        try RawDatabase(ledger.path).run("UPDATE entries SET bytes = CAST('{}' AS BLOB) WHERE seq = 2")
        try expectRefused(ledger, .tampered, naming: "Entry 2", try entries(of: whole))
    }

    @Test("Erasures are repeated, whether the source has the bytes or not", arguments: [true, false])
    func erased(_ hasBytes: Bool) throws {
        let (ledger, whole) = try putBack { ledger in
            try ledger.append(2)
            let hashes = try RawDatabase(ledger.path).hashes()
            for seq in [2, 4] {
                let transaction = try ledger.writer().begin()
                try transaction.append(
                    Decision.check(
                        madeByVerb: Draft(
                            kind: "redaction",
                            body: JSONObject([
                                ("of", .string(hashes[seq].base64)), ("path", "*"), ("ground", "order"),
                                ("authority", "court"), ("groundCode", "court-order"),
                            ]))))
                try transaction.commit()
            }
        }
        if !hasBytes { try RawDatabase(whole).run("UPDATE entries SET bytes = NULL WHERE seq IN (2, 4)") }
        _ = try ledger.writer().refill(from: entries(of: whole))
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.erasedEntries == 2)
    }

    @Test("Rotations in between are followed to the key in force")
    func rotated() throws {
        let (ledger, whole) = try putBack { ledger in
            try ledger.append(1)
            try ledger.writer().rotateKey()
            try ledger.append(20)
            try ledger.writer().rotateKey()
            try ledger.append(2)
        }
        let report = try ledger.writer().refill(from: entries(of: whole))
        #expect(report.size == 29)
        let after = try ledger.verifyUntouched()
        #expect(after.verdict == .intact, "\(after.summary)")
        #expect(after.pin?.size == 29)
        #expect(try LedgerReader(ledger.path, cache: nil).keyHistory().terms.count == 3)
        try ledger.append(1)
        try ledger.expectIntact()
    }

    @Test("A process that dies while it refills", arguments: CommitPoint.ofACommit)
    func crash(_ point: CommitPoint) throws {
        let (ledger, whole) = try putBack { try $0.append(300) }
        var options = ledger.options
        options.cacheKibibytes = 16
        options.reached = { (reached) throws(StorageError) in
            if reached == point { throw StorageError(.io, "The process died.") }
        }
        let writer = try LedgerWriter(
            ledger.path, keys: ledger.keys, migrations: LedgerMigrations.all, options: options)
        #expect(throws: StorageError.self) { try writer.refill(from: entries(of: whole)) }
        #expect(ledger.verify().verdict == (point == .sealed ? .truncated : .intact))
        #expect(ledger.verify().pin?.size == (point == .sealed ? nil : 304))
        _ = try ledger.writer().refill(from: entries(of: whole))
        try ledger.append(1)
        try ledger.expectIntact()
    }

    @Test(
        "A source that holds hashes in the place of bytes leads to the root, and is refused before anything is written")
    func hollow() throws {
        let (ledger, whole) = try putBack { try $0.append(5) }
        let source = try entries(of: whole)
        let hash = try RawDatabase(whole).hashes()[6]
        try expectRefused(ledger, .badInput, naming: "entry 6") { (seq) throws(StorageError) in
            seq == 6 ? .erased(hash) : try source(seq)
        }
        _ = try ledger.writer().refill(from: source)
        try ledger.expectIntact()
    }
}
