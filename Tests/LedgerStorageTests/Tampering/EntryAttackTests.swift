import LedgerCore
import LedgerStorage
import Testing

@Suite("Attacks on entries")
struct EntryAttackTests {
    static let origin = "example.org/test"

    @Test("An entry deleted is missing", arguments: [0, 1, 10, 19, 20])
    func deleted(_ seq: Int) throws {
        let ledger = try TestLedger(entries: 20)
        try ledger.attack("DELETE FROM entries WHERE seq = \(seq)")
        // Without its newest entry a ledger is a shorter one, which the seal does not cover.
        let check = seq == 20 ? "seal" : "entries"
        let writer: StorageError.Code = seq == 20 ? .rolledBack : .tampered
        try ledger.expect(.init(check: check, firstBad: UInt64(seq), naming: ["ntry \(seq)"], writer: writer))
    }

    @Test("Two entries swapped", arguments: [(1, 2), (3, 17), (19, 20)])
    func swapped(_ one: Int, _ other: Int) throws {
        let ledger = try TestLedger(entries: 20)
        try ledger.attack(
            """
            UPDATE entries SET seq = -1 WHERE seq = \(one); UPDATE entries SET seq = \(one) WHERE seq = \(other);
            UPDATE entries SET seq = \(other) WHERE seq = -1
            """)
        // A writer decodes the newest entry, and compares the hashes of the newest 255 with the pin.
        try ledger.expect(
            .init(
                check: "entries", firstBad: UInt64(one), naming: ["Entry \(one)"],
                writer: other == 20 ? .tampered : .rolledBack))
    }

    @Test("An entry inserted in the middle, the later ones moved")
    func inserted() throws {
        let ledger = try TestLedger(entries: 20)
        try ledger.attack { raw in
            try raw.run("UPDATE entries SET seq = -seq - 1 WHERE seq >= 7; UPDATE entries SET seq = -seq WHERE seq < 0")
            try raw.set(7, try RawDatabase.entry(7, try raw.hashes()[6], "inserted"))
        }
        try ledger.expect(.init(check: "entries", firstBad: 8, naming: ["Entry 8"]))
    }

    @Test("An entry replaced, its hash with it", arguments: [1, 9, 20])
    func replaced(_ seq: Int) throws {
        let ledger = try TestLedger(entries: 20)
        try ledger.attack { raw in
            try raw.set(seq, try RawDatabase.entry(UInt64(seq), try raw.hashes()[seq - 1], "forged"))
        }
        if seq == 20 {
            try ledger.expect(.init(check: "seal", naming: ["root"], writer: .rolledBack))
        } else {
            try ledger.expect(
                .init(
                    check: "entries", firstBad: UInt64(seq + 1), naming: ["Entry \(seq + 1)"], writer: .rolledBack))
        }
    }

    @Test("A whole tail made anew, links and tree with it, is not what the key sealed", arguments: [1, 7, 300])
    func rechained(_ seq: Int) throws {
        let ledger = try TestLedger(entries: 300)
        try ledger.attack { raw in try raw.rechain(from: seq, (seq...300).map { "forged \($0)" }) }
        try ledger.expect(.init(check: "seal", naming: ["root"], writer: .rolledBack))
        #expect(ledger.verify().checks.contains { $0.id == "tree" && $0.result == .pass })
    }

    @Test("Entries appended by nobody who holds the key", arguments: [1, 3, 280])
    func appended(_ count: Int) throws {
        let ledger = try TestLedger(entries: 20)
        try ledger.attack { raw in
            try raw.append((0..<count).map { "appended \($0)" })
            try raw.rebuildTree()
        }
        try ledger.expect(.init(check: "seal", firstBad: 21, naming: ["Entry 21", "21 of \(21 + count)"]))
    }

    @Test("Entries appended under a seal by another key")
    func appendedUnderForgedSeal() throws {
        let ledger = try TestLedger(entries: 20)
        let stranger = try SigningKey(random: Self.origin)
        try ledger.attack { raw in
            try raw.append(["appended"])
            try raw.rebuildTree()
            try raw.forgeSeal(Self.origin, by: stranger)
        }
        try ledger.expect(.init(check: "seal", naming: ["not the key's"]))
    }

    @Test("The last entries removed with their rows of the tree, the seal kept", arguments: [1, 5, 290])
    func cutOff(_ count: Int) throws {
        let ledger = try TestLedger(entries: 300)
        try ledger.attack { raw in
            try raw.run("DELETE FROM entries WHERE seq > \(300 - count)")
            try raw.rebuildTree()
        }
        try ledger.expect(
            .init(
                check: "seal", firstBad: UInt64(301 - count), naming: ["Entry \(301 - count) is missing"],
                writer: .rolledBack))
        #expect(ledger.verify().checks.contains { $0.id == "pin" && $0.result == .fail })
    }

    @Test("Numbers that no entry has", arguments: [Int64.max, -1, Int64.min, 1 << 58])
    func number(_ seq: Int64) throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.attack("INSERT INTO entries SELECT \(seq), hash, bytes FROM entries WHERE seq = 3")
        try ledger.expect(.init(check: "entries", naming: ["\(seq)"]))
    }

    @Test("An entry far behind the newest leaves a gap")
    func gap() throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.attack("INSERT INTO entries SELECT 1 << 57, hash, bytes FROM entries WHERE seq = 3")
        try ledger.expect(.init(check: "entries", firstBad: 4, naming: ["Entry 4: it is missing"]))
    }

    @Test("Bytes that no entry has", arguments: [0, 1, 65_536, 2 << 20, 9 << 20])
    func size(_ count: Int) throws {
        let ledger = try TestLedger(entries: 5)
        try ledger.attack { raw in
            let bytes = [UInt8](repeating: 0x20, count: count)
            _ = try raw.rows("UPDATE entries SET bytes = ?, hash = ? WHERE seq = 2", [bytes, Hash.leaf(bytes).bytes])
        }
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .tampered, "\(report.summary)")
        // Behind 8 MiB SQLite hands nothing over, and no entry can be named.
        #expect(report.firstBad?.seq == 2 || count > 8 << 20, "\(report.summary)")
        // Its hash is among those of the incomplete rows, which are compared with the pin first.
        try ledger.expectWriter(.rolledBack)
    }

    @Test("A value of another type", arguments: ["hash", "bytes"])
    func type(_ column: String) throws {
        let ledger = try TestLedger(entries: 5)
        try ledger.attack { raw in
            let schema = try raw.rows("SELECT sql FROM sqlite_schema WHERE name = 'entries'")[0][0]
            guard case .text(let text) = schema else { throw ForgeryError() }
            let lax = String(decoding: text, as: UTF8.self).split(separator: " STRICT").joined()
            try raw.run("UPDATE sqlite_schema SET sql = '\(lax)' WHERE name = 'entries'")
            let again = try RawDatabase(ledger.path)
            try again.run("UPDATE entries SET \(column) = CAST(\(column) AS TEXT) WHERE seq = 2")
            _ = try again.rows("UPDATE sqlite_schema SET sql = CAST(? AS TEXT) WHERE name = 'entries'", [text])
        }
        try ledger.expect(.init(check: "sqlite", naming: ["entries.\(column)"]))
    }

    @Test("A ledger in which no entry is left")
    func emptied() throws {
        let ledger = try TestLedger(entries: 3)
        let writer = try ledger.writer()
        try ledger.attack("DELETE FROM entries; DELETE FROM nodes")
        try ledger.expect(.init(check: "entries", firstBad: 0, naming: ["entry 0"]))
        let error = #expect(throws: StorageError.self) { try writer.begin() }
        #expect(error?.code == .tampered)
    }
}
