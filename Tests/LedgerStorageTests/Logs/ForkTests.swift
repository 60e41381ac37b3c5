import LedgerCore
import LedgerStorage
import Testing

/// A committee shows two faces: one key, two histories.
@Suite("Two faces of one ledger")
struct ForkTests {
    private let observer: TestLedger
    /// Both were one ledger of five entries, with one key.
    private let face: TestLedger
    private let other: TestLedger

    init() throws {
        observer = try TestLedger()
        face = try TestLedger(entries: 4, origin: "example.org/c")
        other = try TestLedger(copying: face)
    }

    @Test(
        "Are told by the second bundle, with evidence that stands by itself; nothing is replaced",
        arguments: [(3, 3), (3, 40), (40, 3), (1, 300), (300, 1), (11, 27)])
    func forked(_ counts: (Int, Int)) throws {
        try face.append(counts.0)
        for number in 0..<counts.1 {
            // Another history: what the first says with the numbers in another order.
            let transaction = try other.writer().begin()
            try transaction.append(.numbered(1_000 + number))
            try transaction.commit()
        }
        let trust = BundleTrust.key(try face.verifierKey)
        _ = try observer.importer(trust).run(try face.bundle())
        let (held, size) = (try BundleImportTests.bytes(observer), observer.verify().size)
        let report = try observer.importer().run(try other.bundle())
        guard case .forked(let path) = report.outcome else {
            Issue.record("\(report)")
            return
        }
        let text = String(decoding: try FileSystem.read(path, limit: 1 << 20), as: UTF8.self)
        let evidence = try ForkEvidence(parsing: text)
        #expect(evidence.text == text)
        #expect(evidence.keys == [try face.verifierKey])
        #expect(try Checkpoint(parsing: evidence.smaller.text).size == UInt64(5 + min(counts.0, counts.1)))
        #expect(try Checkpoint(parsing: evidence.larger.text).size == UInt64(5 + max(counts.0, counts.1)))

        #expect(try BundleImportTests.bytes(observer) == held)
        let seen = observer.verify()
        #expect(seen.verdict == .intact, "\(seen.summary)")
        #expect(seen.size == size + 1 && report.seq == size)
        let anomaly = try #require(try LedgerReader(observer.path, cache: nil).entry(at: size))
        #expect(anomaly.kind == "anomaly")
        #expect(anomaly.body["checkpoint"]?.string?.hasPrefix("example.org/c\n\(5 + counts.1)\n") == true)

        // Told once.
        #expect(try observer.importer().run("\(other.folder.path)/log.bundle").seq == nil)
        #expect(observer.verify().size == size + 1)
        // The face that is held goes on.
        try face.append(2)
        #expect(try observer.importer().run(try face.bundle("more")).appended == 2)
    }

    @Test("Evidence goes where it is asked to go, and overwrites nothing")
    func evidence() throws {
        try face.append(1)
        let transaction = try other.writer().begin()
        try transaction.append(.numbered(77))
        try transaction.commit()
        _ = try observer.importer(.firstUse).run(try face.bundle())
        let target = observer.folder.path + "/evidence.txt"
        var importer = try observer.importer()
        importer.evidence = target
        guard case .forked(target) = try importer.run(try other.bundle()).outcome else {
            Issue.record("no fork")
            return
        }
        let before = try observer.folder.contents()
        #expect(throws: StorageError.self) { _ = try importer.run("\(other.folder.path)/log.bundle") }
        #expect(try observer.folder.contents() == before)
        #expect(observer.verify().verdict == .intact)
    }

    @Test("Evidence that does not verify is none")
    func forged() throws {
        try face.append(3)
        let transaction = try other.writer().begin()
        for number in 0..<9 { try transaction.append(.numbered(500 + number)) }
        try transaction.commit()
        _ = try observer.importer(.firstUse).run(try face.bundle())
        guard case .forked(let path) = try observer.importer().run(try other.bundle()).outcome else {
            Issue.record("no fork")
            return
        }
        let bytes = try FileSystem.read(path, limit: 1 << 20)
        for place in bytes.indices {
            var flipped = bytes
            flipped[place] ^= 0x01
            #expect(throws: NoteError.self, "byte \(place)") {
                _ = try ForkEvidence(parsing: String(decoding: flipped, as: UTF8.self))
            }
        }
    }

    @Test("A key that was retired does not make a fork of more entries than it was given")
    func retired() throws {
        try face.writer().rotateKey()
        try face.append(3)
        _ = try observer.importer(.firstUse).run(try face.bundle())
        // A thief of the old key goes on from an old copy.
        try other.append(9)
        let before = try observer.folder.contents()
        expectRefusal("retired key") { _ = try observer.importer().run(try other.bundle()) }
        #expect(try observer.folder.contents() == before)
    }

    @Test("The entries of a fork are not the evidence: a bundle without the log's key is refused, not told")
    func unsigned() throws {
        try face.append(1)
        _ = try observer.importer(.firstUse).run(try face.bundle())
        let foreign = try TestLedger(entries: 9, origin: "example.org/c")
        let before = try observer.folder.contents()
        expectRefusal("not signed under the key that is trusted") {
            _ = try observer.importer().run(try foreign.bundle())
        }
        #expect(try observer.folder.contents() == before)
    }

    @Test("A key to which a retired one handed over makes no fork either", arguments: [0, 4])
    func handedOver(_ behind: Int) throws {
        try face.writer().rotateKey()
        try face.append(3)
        let trust = BundleTrust.key(try face.verifierKey)
        _ = try observer.importer(trust).run(try face.bundle())
        // The thief of the old key goes on from an old copy, and hands over to a key of their own.
        try other.append(3)
        try other.writer().rotateKey()
        if behind > 0 { try other.append(behind) }
        let before = try observer.folder.contents()
        expectRefusal("retired key") { _ = try observer.importer().run(try other.bundle()) }
        #expect(try observer.folder.contents() == before)
    }

    @Test("A face that handed over is a fork, and the handover is part of the evidence")
    func handedOverInForce() throws {
        try face.append(3)
        _ = try observer.importer(.key(try face.verifierKey)).run(try face.bundle())
        let transaction = try other.writer().begin()
        try transaction.append(.numbered(900))
        try transaction.commit()
        try other.writer().rotateKey()
        try other.append(6)
        guard case .forked(let path) = try observer.importer().run(try other.bundle()).outcome else {
            Issue.record("no fork")
            return
        }
        let text = String(decoding: try FileSystem.read(path, limit: 1 << 20), as: UTF8.self)
        let evidence = try ForkEvidence(parsing: text)
        #expect(evidence.text == text)
        #expect(evidence.keys.count == 2 && evidence.handovers.count == 1)
        #expect(try Rotation(parsing: evidence.handovers[0].text).next == evidence.keys[1])
        // Without the handover the second key is anybody's.
        let bare = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("handover ") }
        #expect(throws: NoteError.self) { try ForkEvidence(parsing: bare.joined(separator: "\n")) }
    }

    @Test("Two faces are told before a policy is asked, which no witness of the second meets")
    func policy() throws {
        try face.append(1)
        _ = try observer.importer(.firstUse).run(try face.bundle())
        let transaction = try other.writer().begin()
        for number in 0..<3 { try transaction.append(.numbered(600 + number)) }
        try transaction.commit()
        let witness = try SigningKey(random: "witness.example", algorithm: .cosignature).verifierKey
        var importer = try observer.importer()
        importer.policy = try Policy(parsing: "witness w \(witness)\nquorum w\n")
        guard case .forked = try importer.run(try other.bundle()).outcome else {
            Issue.record("no fork")
            return
        }
        // What agrees is still held to it.
        try face.append(2)
        let later = try face.bundle("later")
        expectRefusal("short of its quorum") { _ = try importer.run(later) }
        expectRefusal("short of its quorum") { _ = try importer.run("\(face.folder.path)/log.bundle") }
        #expect(try observer.log().size == 6)
    }
}
