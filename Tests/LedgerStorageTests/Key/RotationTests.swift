import LedgerCore
import LedgerMigrations
import LedgerStorage
import Synchronization
import Testing

@Suite("Keys that take over")
struct RotationTests {
    /// A ledger whose key was rotated at 5 entries, with more behind that.
    private func rotated(_ behind: Int = 3) throws -> TestLedger {
        let ledger = try TestLedger(entries: 3)
        try ledger.writer().rotateKey(reason: "change of secretary")
        if behind > 0 { try ledger.append(behind) }
        return ledger
    }

    private func history(_ ledger: TestLedger) throws -> KeyHistory {
        try LedgerReader(ledger.path, cache: nil).keyHistory()
    }

    private func check(_ report: VerificationReport, _ id: String) -> VerificationReport.Check? {
        report.checks.first { $0.id == id }
    }

    @Test("A lawful rotation leaves the ledger intact, and the whole of it verifiable by either key")
    func lawful() throws {
        let ledger = try TestLedger(entries: 3)
        let before = try ledger.writer().checkpoint()
        let old = try ledger.signingKey().verifierKey
        let keys = try ledger.writer().rotateKey()
        #expect(keys.terms.map(\.key.name) == ["example.org/test", "example.org/test"])
        #expect(keys.terms.map(\.from) == [0, 5])
        #expect(keys.terms.map(\.through) == [5, nil])
        #expect(keys.terms[0].key == old)
        try ledger.expectIntact()
        try ledger.append(300)
        let after = try ledger.writer().checkpoint()
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.pin?.size == 305)
        #expect(check(report, "keys")?.detail.contains("1 rotation") == true)
        #expect(check(report, "checkpoints")?.detail == "3 checkpoints.")
        #expect(try keys.verify(before.note).checkpoint == before.checkpoint)
        #expect(try keys.verify(after.note).note.isSigned(by: keys.current))
        for key in keys.terms.map(\.key) {
            var verifier = Verifier(migrations: LedgerMigrations.all, keys: ledger.keys)
            verifier.verifierKey = "\(key)"
            #expect(verifier.verify(ledger.path).verdict == .intact)
        }
        var verifier = Verifier(migrations: LedgerMigrations.all, keys: ledger.keys)
        verifier.verifierKey = "\(try SigningKey(random: "example.org/test").verifierKey)"
        let foreign = verifier.verify(ledger.path)
        #expect(foreign.verdict == .unverifiable)
        #expect(check(foreign, "seal")?.result == .fail)
    }

    @Test("Both keys sign the checkpoint at the rotation, and no other")
    func bothSign() throws {
        let ledger = try rotated()
        let keys = try history(ledger)
        var signers: [UInt64: [KeyReference]] = [:]
        _ = try ledger.writer().checkpoint()
        try LedgerReader(ledger.path, cache: nil).checkpoints { (stored) throws(StorageError) in
            signers[stored.size] = stored.note.signatures.map(\.key)
            return true
        }
        let (old, new) = (keys.terms[0].key.reference, keys.terms[1].key.reference)
        #expect(signers == [5: [old, new], 8: [new]])
    }

    @Test("A key rotates many times, and the retired ones are not needed any more")
    func often() throws {
        let ledger = try TestLedger(entries: 1)
        for _ in 0..<4 {
            let old = try history(ledger).current
            try ledger.writer().rotateKey()
            try ledger.append(2)
            FileSystem.remove(ledger.keys.keyPath(old))
            try ledger.expectIntact()
        }
        #expect(try history(ledger).terms.count == 5)
    }

    @Test("An open writer goes on under the key that another made")
    func openWriter() throws {
        let ledger = try TestLedger(entries: 1)
        let writer = try ledger.writer()
        try ledger.append(1, to: writer)
        let keys = try ledger.writer().rotateKey()
        try ledger.append(1, to: writer)
        #expect(try writer.checkpoint().note.signatures.map(\.key) == [keys.current.reference])
        try ledger.expectIntact()
    }

    @Test("Writers at work while the key is handed over lose nothing and wait for nothing for ever")
    func together() async throws {
        let ledger = try TestLedger()
        let (path, keys) = (ledger.path, ledger.keys)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<3 {
                group.addTask {
                    let writer = try TestLedger.writer(path, keys)
                    for _ in 0..<10 {
                        if number == 0 { try writer.rotateKey() } else { try TestLedger.append(2, to: writer) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.size == 1 + 10 + 40)
        #expect(try history(ledger).terms.count == 11)
    }

    @Test("A process that dies within a rotation: it did not happen, or whoever writes next ends it")
    func crash() throws {
        let points: [CommitPoint] = [.keyMade, .sealed, .committed, .readBack, .handedOver, .succeeded]
        for point in points {
            for times in 1...2 where times == 1 || CommitPoint.ofACommit.contains(point) {
                let ledger = try TestLedger(entries: 3)
                let crashed = try ledger.crash(at: point, times)
                let report = try crashed.verifyUntouched()
                #expect(report.verdict == .intact, "\(point) \(times): \(report.summary)")
                let happened = point != .keyMade && !(point == .sealed && times == 1)
                #expect(report.size == (happened ? 5 : 4))
                try crashed.append(1)
                let keys = try history(crashed)
                #expect(keys.terms.count == (happened ? 2 : 1))
                let after = try crashed.verifyUntouched()
                #expect(after.verdict == .intact, "\(point) \(times): \(after.summary)")
                #expect(after.pin?.size == (happened ? 6 : 5))
                if happened {
                    let note = try #require(
                        try LedgerReader(crashed.path, cache: nil).newestCheckpoint(ofAtMost: 5)
                    ).note
                    #expect(note.signatures.map(\.key) == keys.terms.map(\.key.reference))
                }
                try crashed.writer().rotateKey()
                try crashed.expectIntact()
            }
        }
    }

    @Test("Without the old key a rotation that was begun is not ended; nothing changes")
    func oldKeyGone() throws {
        let crashed = try TestLedger(entries: 3).crash(at: .handedOver, 1)
        FileSystem.remove(crashed.keys.keyPath(try history(crashed).terms[0].key))
        try crashed.expectWriter(.keyMissing)
    }

    @Test("A rotation that fails before its entry leaves no key behind")
    func failed() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try FileBytes.read(ledger.path)
        try ledger.append(1)
        try FileBytes.replace(ledger.path, old)
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) { try ledger.writer().rotateKey() }
        #expect(error?.code == .rolledBack)
        #expect(try ledger.folder.contents() == before)
    }

    @Test("A key that was made before, and one that cannot take over")
    func given() throws {
        let ledger = try TestLedger(entries: 3)
        let next = try ledger.keys.makeKey(origin: "example.org/test").verifierKey
        let strange = try ledger.keys.makeKey(origin: "example.org/other").verifierKey
        let missing = try SigningKey(random: "example.org/test").verifierKey
        let used = try ledger.signingKey().verifierKey
        let before = try ledger.folder.contents()
        for (key, code) in [
            (strange, StorageError.Code.badInput), (missing, .keyMissing), (used, .badInput),
        ] {
            let error = #expect(throws: StorageError.self) { try ledger.writer().rotateKey(to: key) }
            #expect(error?.code == code)
        }
        #expect(try ledger.folder.contents() == before)
        #expect(try ledger.writer().rotateKey(to: next).current == next)
        try ledger.append(1)
        try ledger.expectIntact()
    }

    @Test("An older copy from before the rotation is truncated by the pin of the old key")
    func older() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try FileBytes.read(ledger.path)
        try ledger.writer().rotateKey()
        try ledger.append(3)
        try FileBytes.replace(ledger.path, old)
        try ledger.expect(.init(verdict: .truncated, check: "pin", naming: ["5", "has 4"], writer: .rolledBack))
    }

    @Test("Without the pin of the key in force nothing is said against the ledger, and nothing is written")
    func pinGone() throws {
        let ledger = try rotated()
        FileSystem.remove(ledger.keys.pinPath(try history(ledger).current))
        try ledger.expect(
            .init(verdict: .unverifiable, check: "pin", naming: ["in force"], writer: .keyMissing))
    }

    @Test("What a thief of the retired key can do: nothing beyond the rotation")
    func theft() throws {
        let ledger = try TestLedger(entries: 3)
        let stolen = try ledger.signingKey()
        let before = try FileBytes.read(ledger.path)
        try ledger.writer().rotateKey()
        try ledger.append(3)
        let keys = try history(ledger)
        let origin = try Origin("example.org/test")
        // A larger checkpoint is no evidence against the ledger.
        let larger = Checkpoint(origin: origin, size: 9, root: Hash.leaf([1]))
        let note = try SignedNote(text: larger.text, signedBy: stolen)
        #expect(throws: NoteError.retiredKey(stolen.verifierKey.reference, through: 5)) { try keys.verify(note) }
        // One of the time when the key was in force verifies: two trees under one key are a fork, as ever.
        let smaller = Checkpoint(origin: origin, size: 4, root: Hash.leaf([1]))
        #expect(
            try keys.verify(SignedNote(text: smaller.text, signedBy: stolen)).checkpoint == smaller)
        // Entries that he appends and seals are found.
        let intact = try FileBytes.read(ledger.path)
        try ledger.attack { raw in
            try raw.append(["by the thief"])
            try raw.rebuildTree()
            try raw.forgeSeal("example.org/test", by: stolen)
        }
        try ledger.expect(.init(check: "seal", naming: ["not the key's"]))
        // Checkpoints that he plants are found, and said to be by a retired key.
        try FileBytes.replace(ledger.path, intact)
        try ledger.attack("INSERT INTO checkpoints VALUES (2, 9, '\(note)')")
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .tampered)
        #expect(check(report, "checkpoints")?.detail.contains("retired key") == true)
        // A copy from before the rotation that goes on under the stolen key is noticed by the pin.
        try FileBytes.replace(ledger.path, before)
        let raw = try RawDatabase(ledger.path)
        try raw.append(["one", "two", "three", "four"])
        try raw.rebuildTree()
        try raw.forgeSeal("example.org/test", by: stolen)
        try ledger.expect(.init(verdict: .truncated, check: "pin", naming: ["another"], writer: .rolledBack))
    }

    @Test("An entry that names a key to which nobody handed over", arguments: [true, false])
    func forgedRotation(_ isSealed: Bool) throws {
        let ledger = try TestLedger(entries: 3)
        let forger = try SigningKey(random: "example.org/test")
        let old = try ledger.signingKey().verifierKey
        try ledger.attack { raw in
            let hashes = try raw.hashes()
            let last = try #require(hashes.last)
            let text = Rotation(
                origin: try Origin("example.org/test"), size: 5, previous: last, next: forger.verifierKey
            ).text
            let handover = try SignedNote(text: text, signedBy: forger)
            let body = JSONObject([
                ("action", "rotate"), ("vkey", .string("\(forger.verifierKey)")), ("previous", .string("\(old)")),
                ("size", 5), ("handover", .string("\(handover)")),
            ])
            try raw.set(4, try RawDatabase.entry(4, last, "key", body))
            try raw.rebuildTree()
            let checkpoint = Checkpoint(origin: try Origin("example.org/test"), size: 5, root: try raw.root())
            let note = try SignedNote(text: checkpoint.text, signedBy: forger)
            try raw.run("INSERT INTO checkpoints VALUES (1, 5, '\(note)')")
            if isSealed { try raw.forgeSeal("example.org/test", by: forger) }
        }
        try ledger.expect(.init(check: "keys", firstBad: 4, naming: ["Entry 4"]))
    }

    @Test("The checkpoint at a rotation is missed")
    func checkpointGone() throws {
        let ledger = try rotated()
        try ledger.attack("DELETE FROM checkpoints")
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .tampered, "\(report.summary)")
        #expect(check(report, "keys")?.result == .fail)
        #expect(throws: StorageError.self) { try ledger.writer().begin() }
    }

    @Test("Cosignatures at a rotation leave both of our signatures where they are")
    func cosigned() throws {
        let ledger = try rotated(0)
        let keys = try history(ledger)
        let witness = try SigningKey(random: "witness.example.org", algorithm: .cosignature)
        let stored = try ledger.cosign(witness)
        #expect(
            stored.note.signatures.map(\.key) == keys.terms.map(\.key.reference) + [witness.verifierKey.reference])
        try ledger.expectIntact()
    }
}

extension TestLedger {
    /// The state of the ledger where a rotation dies as it passes a point for the n-th time.
    fileprivate func crash(at point: CommitPoint, _ times: Int) throws -> TestLedger {
        let folder = try TemporaryFolder()
        let (source, target) = (self.folder.path, folder.path)
        let left = Mutex(times)
        var options = options
        options.reached = { (reached) throws(StorageError) in
            guard reached == point else { return }
            let rest = left.withLock { value in
                value -= 1
                return value
            }
            guard rest == 0 else { return }
            try TestLedger.copy(source, to: target)
            throw StorageError(.io, "The process died.")
        }
        let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        let error = #expect(throws: StorageError.self) { try writer.rotateKey() }
        try #require(error?.message == "The process died.")
        return TestLedger(in: folder)
    }
}
