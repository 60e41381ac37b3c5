import Candidacy
import LedgerCore
import LedgerMigrations
import Testing

@testable import LedgerStorage

@Suite("Many writers through one recorder")
struct GroupRecorderTests {
    private static func opened(_ ledger: TestLedger) throws -> GroupRecorder {
        let (path, keys) = (ledger.path, ledger.keys)
        return try GroupRecorder { () throws(StorageError) in
            try Recorder(LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all), cache: nil)
        }
    }

    private static func declaration(_ id: String) -> Draft {
        Draft(
            kind: "declaration",
            body: JSONObject([
                ("id", .string(id)), ("type", "announce"), ("effective", "2021-08-21"), ("source", "paper"),
            ]))
    }

    @Test("A hundred writers are each answered with their own entry, and share commits")
    func shared() throws {
        let ledger = try TestLedger()
        let group = try Self.opened(ledger)
        let found = Guarded<[UInt64: String]>([:])
        Workers.run(100) { number in
            for round in 0..<5 {
                guard let entry = try? group.record([Self.declaration("d-\(number)-\(round)")]).first else { continue }
                found.with { $0[entry.seq] = entry.body["id"]?.string }
            }
        }
        group.close()
        let entries = found.with { $0 }
        #expect(entries.count == 500)
        let reader = try LedgerReader(ledger.path, cache: nil)
        for (seq, id) in entries { #expect(try reader.entry(at: seq)?.body["id"]?.string == id) }
        #expect(reader.size == 501)
        #expect(ledger.verify().verdict == .intact)
    }

    @Test("One request that is refused keeps out no other, and none of it is recorded")
    func refused() throws {
        let ledger = try TestLedger()
        let group = try Self.opened(ledger)
        let refused = Guarded(0)
        Workers.run(12) { number in
            let bad = Draft(kind: "declaration", body: JSONObject([("id", .string("bad-\(number)"))]))
            let drafts = [Self.declaration("d-\(number)")] + (number % 3 == 0 ? [bad] : [])
            do { _ = try group.record(drafts) } catch { refused.with { $0 += 1 } }
        }
        group.close()
        #expect(refused.with { $0 } == 4)
        #expect(try LedgerReader(ledger.path, cache: nil).size == 9)
        #expect(ledger.verify().verdict == .intact)
    }

    @Test("Tasks are answered as well")
    func tasks() async throws {
        let ledger = try TestLedger()
        let group = try Self.opened(ledger)
        let seqs = try await withThrowingTaskGroup(of: UInt64?.self) { tasks in
            for number in 0..<20 {
                tasks.addTask { try await group.record([Self.declaration("t-\(number)")]).first?.seq }
            }
            var seqs: Set<UInt64> = []
            for try await seq in tasks { if let seq { seqs.insert(seq) } }
            return seqs
        }
        #expect(seqs == Set(1...20))
    }

    @Test("A ledger that cannot be opened is said at once, and a closed recorder takes nothing")
    func closed() throws {
        let ledger = try TestLedger()
        let group = try Self.opened(ledger)
        group.close()
        #expect(throws: RecordError.self) { try group.record([Self.declaration("late")]) }
        FileSystem.remove(ledger.path)
        #expect(throws: StorageError.self) { try Self.opened(ledger) }
    }
}
