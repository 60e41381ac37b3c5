import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Checkpoints that leave")
struct StoredCheckpointTests {
    private func reader(_ ledger: TestLedger) throws -> LedgerReader { try LedgerReader(ledger.path, cache: nil) }

    @Test("A checkpoint is over the pinned tree, signed by the key, and stored")
    func signed() throws {
        let ledger = try TestLedger(entries: 20)
        let stored = try ledger.writer().checkpoint()
        let report = ledger.verify()
        #expect(report.verdict == .intact)
        #expect(report.checks.contains { $0.id == "checkpoints" && $0.result == .pass })
        #expect(stored.number == 1)
        #expect(stored.size == 21)
        #expect(stored.checkpoint.root == report.pin?.root)
        #expect(stored.checkpoint.origin.text == "example.org/test")
        let key = try ledger.signingKey().verifierKey
        #expect(try SignedNote(parsing: stored.bytes).verified(by: [key]).text == stored.checkpoint.text)
        #expect(try reader(ledger).newestCheckpoint() == stored)
    }

    @Test("What left already is handed out again, without another signature")
    func again() throws {
        let ledger = try TestLedger(entries: 3)
        let first = try ledger.writer().checkpoint()
        let before = try ledger.folder.contents()
        #expect(try ledger.writer().checkpoint() == first)
        #expect(try ledger.folder.contents() == before)
    }

    @Test("Checkpoints of several sizes are found by size")
    func bySize() throws {
        let ledger = try TestLedger()
        let writer = try ledger.writer()
        var stored = [try writer.checkpoint()]
        for count in [1, 15, 300] {
            try ledger.append(count, to: writer)
            stored.append(try writer.checkpoint())
        }
        let reader = try reader(ledger)
        #expect(stored.map(\.size) == [1, 2, 17, 317])
        #expect(stored.map(\.number) == [1, 2, 3, 4])
        #expect(try reader.newestCheckpoint() == stored[3])
        #expect(try reader.newestCheckpoint(ofAtMost: 316) == stored[2])
        #expect(try reader.newestCheckpoint(ofAtMost: 17) == stored[2])
        #expect(try reader.newestCheckpoint(ofAtMost: 0) == nil)
        var all: [StoredCheckpoint] = []
        try reader.checkpoints { (checkpoint) throws(StorageError) in
            all.append(checkpoint)
            return all.count < 3
        }
        #expect(all == Array(stored.prefix(3)))
        try ledger.expectIntact()
    }

    @Test("A writer goes on behind a checkpoint, and the pin knows the file")
    func goesOn() throws {
        let ledger = try TestLedger(entries: 3)
        for size in [4, 6, 8] as [UInt64] {
            #expect(try ledger.writer().checkpoint().size == size)
            // Twice at one size: cosignatures change the file, and not the tree.
            _ = try ledger.cosign(try SigningKey(random: "witness.example.org", algorithm: .cosignature))
            let key = try ledger.signingKey().verifierKey
            let pin = try #require(try Pin.peek(ledger.keys.pinPath(key), origin: key.name))
            let file = try #require(try FileSystem.status(ledger.path))
            #expect(pin.knows(file))
            try ledger.append(2)
        }
        try ledger.expectIntact()
    }

    @Test("Signatures of others are kept with ours, and the note is Go's to read")
    func cosigned() throws {
        let ledger = try TestLedger(entries: 3)
        let first = try ledger.writer().checkpoint()
        let witness = try SigningKey(random: "witness.example.org", algorithm: .cosignature)
        let stored = try ledger.cosign(witness, at: 1_700_000_000)
        #expect(stored.number == 2)
        #expect(stored.checkpoint == first.checkpoint)
        let verified = try stored.note.verified(by: [witness.verifierKey])
        #expect(verified.signatures.first?.time == 1_700_000_000)
        #expect(verified.others == first.note.signatures)
        // The same once more changes nothing; a later line by the same witness takes the place of the first.
        let before = try ledger.folder.contents()
        #expect(try ledger.writer().add(cosignatures: stored.note) == stored)
        #expect(try ledger.folder.contents() == before)
        let later = try ledger.cosign(witness, at: 1_700_000_009)
        #expect(later.note.signatures.count == 2)
        #expect(try later.note.verified(by: [witness.verifierKey]).signatures.first?.time == 1_700_000_009)
        // What left is what is handed out from now on.
        #expect(try ledger.writer().checkpoint() == later)
        try ledger.expectIntact()
    }

    @Test("Signatures come back for a checkpoint that is not the newest any more")
    func cosignedLate() throws {
        let ledger = try TestLedger(entries: 3)
        let first = try ledger.writer().checkpoint()
        try ledger.append(1)
        let second = try ledger.writer().checkpoint()
        let witness = try SigningKey(random: "witness.example.org", algorithm: .cosignature)
        let line = try NoteSignature(of: first.note.text, at: 1_700_000_000, by: witness)
        let stored = try ledger.writer().add(cosignatures: first.note.adding(line))
        #expect(stored.number == 3)
        let reader = try reader(ledger)
        #expect(try reader.newestCheckpoint() == second)
        #expect(try reader.newestCheckpoint(ofAtMost: 4) == stored)
        try ledger.expectIntact()
    }

    @Test("Signatures under anything but a checkpoint that left are refused, and nothing changes")
    func strangers() throws {
        let ledger = try TestLedger(entries: 3)
        let other = try TestLedger(entries: 3)
        let own = try ledger.writer().checkpoint()
        let foreign = try other.writer().checkpoint()
        let key = try ledger.signingKey()
        let never = Checkpoint(origin: own.checkpoint.origin, size: 3, root: own.checkpoint.root)
        let unsigned = try SignedNote(
            text: own.note.text, signatures: [NoteSignature(of: own.note.text, by: SigningKey(random: "w"))])
        let before = try ledger.folder.contents()
        for note in [foreign.note, try SignedNote(text: never.text, signedBy: key), unsigned] {
            let error = #expect(throws: StorageError.self) { try ledger.writer().add(cosignatures: note) }
            #expect(error?.code == .badInput)
        }
        #expect(try ledger.folder.contents() == before)
    }

    @Test("No more signatures are kept than a note may have")
    func tooMany() throws {
        let ledger = try TestLedger(entries: 1)
        let own = try ledger.writer().checkpoint()
        for (first, isTaken) in [(0, true), (99, false)] {
            let lines = try (first..<99 + first / 99).map { number in
                try #require(line("w\(number)"))
            }
            let note = try SignedNote(text: own.note.text, signatures: own.note.signatures + lines)
            if isTaken {
                #expect(try ledger.writer().add(cosignatures: note).note.signatures.count == 100)
            } else {
                let error = #expect(throws: StorageError.self) { try ledger.writer().add(cosignatures: note) }
                #expect(error?.code == .badInput)
            }
        }
        try ledger.expectIntact()
    }

    private func line(_ name: String) -> NoteSignature? {
        KeyReference(name: name, id: 1).flatMap { NoteSignature(key: $0, bytes: [1, 2, 3]) }
    }

    @Test("A process that dies while it stores a checkpoint", arguments: CommitPoint.ofACommit)
    func crash(_ point: CommitPoint) throws {
        let ledger = try TestLedger(entries: 3)
        var options = ledger.options
        options.reached = { (reached) throws(StorageError) in
            if reached == point { throw StorageError(.io, "The process died.") }
        }
        let writer = try LedgerWriter(
            ledger.path, keys: ledger.keys, migrations: LedgerMigrations.all, options: options)
        #expect(throws: StorageError.self) { try writer.checkpoint() }
        try ledger.expectIntact()
        let stored = try ledger.writer().checkpoint()
        #expect(stored.number == 1)
        try ledger.append(1)
        try ledger.expectIntact()
    }

    @Test("Nothing is signed over a tree that is not the pinned one")
    func rolledBack() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try FileBytes.read(ledger.path)
        try ledger.append(2)
        try FileBytes.replace(ledger.path, old)
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) { try ledger.writer().checkpoint() }
        #expect(error?.code == .rolledBack)
        #expect(try ledger.folder.contents() == before)
    }

    @Test("A tail that a crash left behind the pin is completed before it is signed")
    func completes() throws {
        let crashed = try TestLedger(entries: 3).copy(at: .committed, appending: 2)
        #expect(crashed.verify().pin?.behind == 2)
        #expect(try crashed.writer().checkpoint().size == 6)
        #expect(crashed.verify().pin?.behind == 0)
        try crashed.expectIntact()
    }

    @Test("Entries removed from the end together with their checkpoints are missed by the pin")
    func cutWithCheckpoints() throws {
        let ledger = try TestLedger(entries: 3)
        _ = try ledger.writer().checkpoint()
        let seal = try RawDatabase(ledger.path).sealNote
        try ledger.append(2)
        _ = try ledger.writer().checkpoint()
        try ledger.attack { raw in
            try raw.run("DELETE FROM entries WHERE seq >= 4; DELETE FROM checkpoints WHERE id = 2")
            try raw.setSeal(seal)
        }
        try ledger.expect(.init(verdict: .truncated, check: "pin", naming: ["6", "has 4"], writer: .rolledBack))
    }

    @Test("A line that nobody verified takes the place of none, and one that is false under a known key is refused")
    func unverified() throws {
        let ledger = try TestLedger(entries: 3)
        let note = try ledger.writer().checkpoint().note
        let witness = try SigningKey(random: "witness.example.org", algorithm: .cosignature)
        let keys = [witness.verifierKey]
        let good = try NoteSignature(of: note.text, at: 1_700_000_000, by: witness)
        let bad = try NoteSignature(of: "another\n1\n\(Hash.emptyRoot)\n", at: 1_700_000_001, by: witness)
        let later = try NoteSignature(of: note.text, at: 1_700_000_002, by: witness)
        let stored = try ledger.writer().add(cosignatures: note.adding(good))
        #expect(try ledger.writer().add(cosignatures: note.adding(bad)) == stored)
        #expect(try ledger.writer().add(cosignatures: note.adding(later)) == stored)
        let error = #expect(throws: StorageError.self) {
            try ledger.writer().add(cosignatures: note.adding(bad), by: keys)
        }
        #expect(error?.code == .badInput)
        let renewed = try ledger.writer().add(cosignatures: note.adding(later), by: keys)
        #expect(try renewed.note.verified(by: keys).signatures.first?.time == 1_700_000_002)
        try ledger.expectIntact()
    }
}

extension TestLedger {
    /// The key that the ledger was made with.
    func signingKey() throws -> SigningKey {
        try keys.signingKey(try VerifierKey(parsing: try LedgerReader(path, cache: nil).identity.verifierKey))
    }

    /// Puts a witness's line under the newest checkpoint.
    func cosign(_ witness: SigningKey, at time: UInt64 = 1_700_000_000) throws -> StoredCheckpoint {
        let note = try #require(try LedgerReader(path, cache: nil).newestCheckpoint()).note
        return try writer().add(
            cosignatures: note.adding(NoteSignature(of: note.text, at: time, by: witness)),
            by: [witness.verifierKey])
    }
}
