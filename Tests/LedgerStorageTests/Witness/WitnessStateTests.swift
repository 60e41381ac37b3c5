import LedgerCore
import LedgerStorage
import Testing

@Suite("The state of a witness")
struct WitnessStateTests {
    private let witness: TestWitness

    init() throws { witness = try TestWitness() }

    @Test("Dies between commit and signature: what is stored stands, and a retry is cosigned")
    func committed() throws {
        _ = try witness.answer(witness.request(0, 3))
        try die(at: .committed, witness.request(3, 5))
        #expect(try witness.open().logs().first?.log.size == 5)
        let conflict = try witness.answer(witness.request(3, 5))
        #expect(conflict.status == .conflict && conflict.body == "5\n")
        #expect(try witness.answer(witness.request(3, 6, branch: "b")).status == .conflict)
        #expect(try witness.answer(witness.request(5, 6, branch: "b")).status == .unprocessable)
        #expect(try witness.answer(witness.request(5, 5)).status == .ok)
    }

    @Test("Dies before the commit: nothing was stored, and nothing signed")
    func written() throws {
        _ = try witness.answer(witness.request(0, 3))
        try die(at: .written, witness.request(3, 5))
        #expect(try witness.open().logs().first?.log.size == 3)
        #expect(try witness.answer(witness.request(3, 5)).status == .ok)
    }

    @Test("A journal that a killed process left is rolled back")
    func hotJournal() throws {
        _ = try witness.answer(witness.request(0, 3))
        let copy = witness.folder.path + "/copy.sqlite"
        let path = witness.path
        witness.options.reached = { (point) throws(StorageError) in
            guard point == .written else { return }
            try FileSystem.copy(path, to: copy)
            try FileSystem.copy(path + "-journal", to: copy + "-journal")
        }
        #expect(try witness.answer(witness.request(3, 5)).status == .ok)
        let killed = try Witness(copy, keys: witness.keys)
        #expect(try killed.logs().first?.log.size == 3)
    }

    private func die(at point: WitnessPoint, _ request: AddCheckpointRequest) throws {
        witness.options.reached = { (reached) throws(StorageError) in
            if reached == point { throw StorageError(.io, "died") }
        }
        #expect(throws: StorageError.self) { try witness.answer(request) }
        witness.options.reached = { (_) throws(StorageError) in }
    }

    @Test("A missing state is an error, never the size 0")
    func missing() throws {
        FileSystem.remove(witness.path)
        #expect(refusal()?.code == .missing)
        #expect(refusal()?.message.contains("retire this witness") == true)
        try FileSystem.create(witness.path, [], mode: 0o600)
        #expect(refusal()?.code == .notALedger)
        #expect(try FileSystem.status(witness.path)?.size == 0)
    }

    @Test("A missing key is an error, and so is one that others may read")
    func key() throws {
        let path = try witness.keys.keyPath(witness.open().verifierKey)
        let bytes = try FileSystem.read(path, limit: 4_096)
        FileSystem.remove(path)
        #expect(refusal()?.code == .keyMissing)
        try FileSystem.create(path, bytes, mode: 0o644)
        #expect(refusal()?.code == .unsafePlace)
    }

    @Test("Neither key nor state is ever overwritten")
    func overwritten() throws {
        let before = try witness.folder.contents()
        #expect(throws: StorageError.self) {
            try NewWitness(name: TestWitness.name, trusted: []).create(witness.path, keys: witness.keys)
        }
        #expect(try witness.folder.contents() == before)
    }

    @Test(
        "A state that is not as it was made is refused, whatever was changed",
        arguments: [
            "DELETE FROM logs", "DELETE FROM witness", "UPDATE logs SET size = 2", "UPDATE logs SET note = NULL",
            "UPDATE logs SET origin = 'example.org/other'", "UPDATE logs SET root = zeroblob(32)",
            "UPDATE keys SET log = 7", "UPDATE keys SET vkey = 'x'", "CREATE INDEX i ON logs (origin)",
            "CREATE TABLE t (a)", "PRAGMA application_id = 0", "DROP TABLE contradictions",
            "CREATE TRIGGER t AFTER INSERT ON logs BEGIN SELECT 1; END",
        ])
    func changed(_ sql: String) throws {
        _ = try witness.answer(witness.request(0, 3))
        try Connection(witness.path, .readWrite).execute(sql)
        let error = #expect(throws: StorageError.self) { try witness.answer(witness.request(3, 5)) }
        #expect(error?.message.contains("Put no older copy in its place") == true, "\(error?.message ?? "")")
    }

    @Test("What lies where it should not is refused")
    func places() throws {
        for sidecar in ["-wal", "-shm"] {
            try FileSystem.create(witness.path + sidecar, [0], mode: 0o600)
            #expect(refusal()?.code == .unsafePlace)
            FileSystem.remove(witness.path + sidecar)
        }
        try FileSystem.makeFolder(witness.path + "-journal")
        #expect(refusal()?.code == .unsafePlace)
        FileSystem.removeFolder(witness.path + "-journal")
        #expect(refusal() == nil)
    }

    private func refusal() -> StorageError? {
        do {
            _ = try witness.open()
            return nil
        } catch {
            return error as? StorageError
        }
    }
}
