import Candidacy
import LedgerCore
import LedgerStorage
import Testing

@Suite("Erasure in a published tree")
struct PublishedErasureTests {
    @Test("Bytes that were published and then erased are taken out of every bundle, behind the redaction")
    func published() throws {
        let tree = try PublishedTree(entries: 100)
        try tree.publish()
        try tree.ledger.append(400)
        try tree.publish()
        let words = Array("number 7\"".utf8)
        let hash = try RawDatabase(tree.ledger.path).hashes()[8]
        try tree.ledger.redact(hash)
        // Recorded, and not carried out yet: it stays on the list.
        try tree.publish()
        #expect(try tree.files()["tile/entries/000"]?.contains(words, at: 8) == true)
        #expect(tree.verify().verdict == .intact)
        try tree.ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = 8")
        let report = try tree.publish()
        #expect(report.erased == 2)
        for name in ["tile/entries/000", "tile/entries/000.p/101"] {
            #expect(try tree.files()[name]?.contains(words, at: 8) == false, "\(name)")
        }
        let verified = tree.verify()
        #expect(verified.verdict == .intact && verified.erasedEntries == 1, "\(verified.checks)")
        #expect(try tree.files().keys.allSatisfy { !$0.hasPrefix(".") })
        #expect(try tree.publish().files == 0)
    }

    @Test("An entry that was erased before it was published is an empty record")
    func before() throws {
        let tree = try PublishedTree(entries: 10)
        try tree.ledger.redact(try RawDatabase(tree.ledger.path).hashes()[3])
        try tree.ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = 3")
        try tree.publish()
        let report = tree.verify()
        #expect(report.verdict == .intact && report.erasedEntries == 1)
        // A repetition finds the same files.
        #expect(try tree.publish(isWhole: true).files == 0)
    }

    @Test("An interrupted publication wrote bytes that were erased since: the next one takes them out")
    func interrupted() throws {
        let tree = try PublishedTree(entries: 10)
        let before = try tree.publishedAnew()
        try tree.ledger.redact(try RawDatabase(tree.ledger.path).hashes()[3])
        let bundle = try #require(try tree.publishedAnew()["tile/entries/000.p/12"])
        try tree.put("tile/entries/000.p/12", bundle)
        try tree.put("tile/entries/000.p/11", before["tile/entries/000.p/11"])
        try tree.ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = 3")
        try tree.publish()
        let report = tree.verify()
        #expect(report.verdict == .intact && report.erasedEntries == 1)
        #expect(report.checks.last?.detail.contains("erased") == false)
    }

    @Test("Bytes that no redaction names are missing")
    func unlawful() throws {
        let tree = try PublishedTree(entries: 10)
        try tree.publish()
        let bundle = try #require(try tree.files()["tile/entries/000.p/11"])
        let tile = try #require(Tile(path: "tile/entries/000.p/11"))
        let record = try EntryBundle.records(of: tile, in: bundle)[4]
        try tree.put(
            "tile/entries/000.p/11",
            Array(bundle[..<(record.lowerBound - 2)]) + [0, 0] + Array(bundle[record.upperBound...]))
        let report = tree.verify()
        #expect(report.verdict == .tampered && report.firstBad?.seq == 4)
        #expect(report.firstBad?.reason.contains("no redaction names it") == true)
    }

    @Test("A list of erasures that somebody changed is refused")
    func list() throws {
        let tree = try PublishedTree(entries: 10)
        try tree.publish()
        for text in ["", "nonsense\n", "audit-ledger/erasures@1\n3\n", "audit-ledger/erasures@1\nx y\n"] {
            try tree.put(".publish.erasures", Array(text.utf8))
            try tree.ledger.append(1)
            #expect(throws: StorageError.self) { try tree.publish() }
        }
        // One that names what was never erased changes nothing.
        let hash = try RawDatabase(tree.ledger.path).hashes()[3]
        try tree.put(".publish.erasures", Array("audit-ledger/erasures@1\n3 \(hash)\n99999 \(hash)\n".utf8))
        #expect(try tree.publish().erased == 0)
        #expect(tree.verify().erasedEntries == 0 && tree.verify().verdict == .intact)
    }

    @Test("A checkpoint from before a redaction is not published once the bytes are gone")
    func uncovered() throws {
        let tree = try PublishedTree(entries: 10)
        let early = try tree.ledger.writer().checkpoint()
        try tree.ledger.redact(try RawDatabase(tree.ledger.path).hashes()[3])
        try tree.ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = 3")
        let reader = try LedgerReader(tree.ledger.path, cache: nil)
        let error = #expect(throws: StorageError.self) { try Publisher(tree.path).publish(early, of: reader) }
        #expect(error?.message.contains("entry 3") == true, "\(error.debugDescription)")
        #expect(try tree.files().keys.allSatisfy { $0.hasPrefix(".") })
        try tree.publish()
        #expect(tree.verify().verdict == .intact)
    }
}

extension TestLedger {
    /// Records that the bytes of an entry are to be erased.
    func redact(_ hash: Hash) throws {
        let body = JSONObject([
            ("of", .string(hash.base64)), ("path", "*"), ("ground", "order of a court"),
            ("authority", "court-example"), ("groundCode", "court-order"), ("effective", "2021-10-08"),
        ])
        let transaction = try writer().begin()
        try transaction.append(try Decision.check(madeByVerb: Draft(kind: "redaction", body: body)))
        try transaction.commit()
    }
}

extension [UInt8] {
    /// Whether an entry of a bundle holds these bytes.
    fileprivate func contains(_ words: [UInt8], at seq: Int) -> Bool {
        var start = 0
        for _ in 0..<seq { start += 2 + Int(self[start]) << 8 + Int(self[start + 1]) }
        let entry = self[(start + 2)..<(start + 2 + Int(self[start]) << 8 + Int(self[start + 1]))]
        return entry.indices.contains { entry[$0...].starts(with: words) }
    }
}
