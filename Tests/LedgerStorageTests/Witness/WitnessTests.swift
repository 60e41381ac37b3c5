import LedgerCore
import LedgerStorage
import Synchronization
import Testing

@Suite("A witness")
struct WitnessTests {
    private let witness: TestWitness

    init() throws { witness = try TestWitness() }

    @Test("Cosigns what is consistent, and what it says verifies")
    func cosigns() throws {
        for (old, size) in [(0, 1), (1, 5), (5, 5), (5, 40)] as [(UInt64, UInt64)] {
            let request = try witness.request(old, size)
            let answer = try witness.answer(request)
            #expect(answer.status == .ok)
            let line = try #require(answer.cosignature)
            #expect(answer.body == line.line)
            let verified = try request.note.adding(line).verified(by: [witness.open().verifierKey])
            #expect(verified.signatures.map(\.time) == [1_700_000_000])
            #expect(try witness.open().logs().first?.log.size == size)
        }
    }

    @Test("Answers with every status of the specification")
    func statuses() throws {
        _ = try witness.answer(witness.request(0, 5))
        let stranger = try SigningKey(random: "example.org/stranger")
        let impostor = try SigningKey(random: "example.org/log")
        for (request, status) in [
            (try witness.request(6, 5), .badRequest), (try TestWitness.request(stranger, 0, 5), .notFound),
            (try TestWitness.request(impostor, 5, 6), .forbidden), (try witness.request(0, 6), .conflict),
            (try witness.request(5, 6, branch: "b"), .unprocessable), (try witness.request(5, 6), .ok),
        ] as [(AddCheckpointRequest, WitnessStatus)] {
            let answer = try witness.answer(request)
            #expect(answer.status == status)
            #expect((answer.contentType == "text/x.tlog.size") == (status == .conflict))
            if status == .conflict { #expect(answer.body == "5\n") }
        }
        #expect(try witness.open().answer([0xFF]).status == .badRequest)
        #expect(try witness.open().answer([]).status == .badRequest)
    }

    @Test("Asked nothing that it could cosign, it writes nothing")
    func untouched() throws {
        _ = try witness.answer(witness.request(0, 5))
        let before = try FileSystem.status(witness.path)
        _ = try witness.answer(witness.request(0, 6))
        _ = try witness.answer(witness.request(5, 5))
        _ = try witness.open().answer([])
        #expect(try FileSystem.status(witness.path) == before)
    }

    @Test("A request that contradicts is kept once, as what it is worth, and the answer says so")
    func contradictions() throws {
        _ = try witness.answer(witness.request(0, 5))
        let (fork, other) = (try witness.request(5, 9, branch: "b"), try witness.request(5, 5, branch: "b"))
        let true9 = try witness.request(5, 9)
        let broken = try AddCheckpointRequest(old: 5, proof: ConsistencyProof([.emptyRoot]), note: true9.note)
        let stranger = try NoteSignature(of: fork.note.text, by: SigningKey(random: "example.org/stranger"))
        let joined = try AddCheckpointRequest(old: 5, proof: fork.proof, note: fork.note.adding(stranger))
        for request in [joined, broken, other, fork, broken] {
            #expect(try witness.answer(request).status == .unprocessable)
        }
        let kept = try #require(try witness.open().logs().first?.contradictions)
        #expect(kept.map(\.worth) == [.evidence, .suspicion, .evidence])
        #expect(kept.map(\.request) == [fork, broken, other])
        #expect(kept.allSatisfy { $0.held == "\(((try? witness.request(0, 5))?.note).map { "\($0)" } ?? "")" })
        // What is evidence can be checked by anybody: two notes by one key, and a proof to another root.
        let held = try SignedNote(parsing: try #require(kept.first?.held)).verified(by: [witness.log.verifierKey])
        let second = try fork.note.verified(by: [witness.log.verifierKey])
        let (old, new) = (try Checkpoint(parsing: held.text), try Checkpoint(parsing: second.text))
        #expect(fork.proof.oldRoot(old: old.size, new: new.size, newRoot: new.root) != old.root)
        // It goes on with the branch that it cosigned first.
        #expect(try witness.answer(true9).status == .ok)
    }

    @Test("Of contradictions a bounded number is kept: the first evidence and the newest suspicions")
    func bounded() throws {
        _ = try witness.answer(witness.request(0, 5))
        let open = try witness.open()
        for size in UInt64(6)...90 {
            for request in [
                try witness.request(5, size, branch: "b"),
                try AddCheckpointRequest(old: 5, proof: ConsistencyProof([]), note: witness.request(5, size).note),
            ] { #expect(try open.answer(Array(request.description.utf8)).status == .unprocessable) }
        }
        let kept = try #require(try open.logs().first?.contradictions)
        let sizes = { (worth: Contradiction) in kept.filter { $0.worth == worth }.map(\.request.checkpoint.size) }
        #expect(sizes(.evidence) == Array(6...69))
        #expect(sizes(.suspicion) == Array(27...90))
    }

    @Test("Of two requests from one size one wins, and the other is told the new size")
    func race() async throws {
        _ = try witness.answer(witness.request(0, 5))
        let (path, keys) = (witness.path, witness.keys)
        let requests = try (6...13).map { Array(try witness.request(5, $0).description.utf8) }
        let answers = try await withThrowingTaskGroup(of: WitnessAnswer.self) { group in
            for request in requests { group.addTask { try Witness(path, keys: keys).answer(request) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0.status == .ok } == 1)
        #expect(answers.count { $0.status == .conflict } == 7)
        let size = try #require(try witness.open().logs().first?.log.size)
        #expect(Set(answers.filter { $0.status == .conflict }.map(\.body)) == ["\(size)\n"])
    }

    @Test("While one request is being answered, another waits, and cosigns nothing if that takes too long")
    func busy() throws {
        let (path, keys, late) = (witness.path, witness.keys, Array(try witness.request(0, 6).description.utf8))
        witness.options.reached = { (point) throws(StorageError) in
            guard point == .written else { return }
            var options = WitnessOptions()
            options.busyMilliseconds = 0
            let answer = Result { () throws(StorageError) in
                try Witness(path, keys: keys, options: options).answer(late)
            }
            guard case .failure(let error) = answer, error.code == .busy else {
                throw StorageError(.io, "A second request was answered in between.")
            }
        }
        #expect(try witness.answer(witness.request(0, 5)).status == .ok)
        witness.options.reached = { (_) throws(StorageError) in }
        #expect(try witness.open().answer(late).status == .conflict)
    }

    @Test("The time of a cosignature is never before the last one, and a clock far behind ends it")
    func clock() throws {
        let clock = Clock()
        witness.options.clock = { clock.now }
        func time(_ old: UInt64, _ size: UInt64, at now: Int64) throws -> UInt64? {
            clock.set(now)
            let request = try witness.request(old, size)
            let line = try #require(try witness.answer(request).cosignature)
            return try request.note.adding(line).verified(by: [witness.open().verifierKey]).signatures.first?.time
        }
        #expect(try time(0, 1, at: 1_700_000_000) == 1_700_000_000)
        #expect(try time(1, 2, at: 1_699_999_950) == 1_700_000_000)
        for behind in [1_699_999_939, 0] {
            #expect(throws: StorageError.self) { try time(2, 3, at: Int64(behind)) }
        }
        #expect(try witness.open().logs().first?.log.size == 2)
        #expect(try time(2, 3, at: 1_700_000_007) == 1_700_000_007)
    }

    @Test("The monitoring endpoint hands out the checkpoint with the line that was answered")
    func monitoring() throws {
        let hash = SHA256.digest("example.org/log")
        #expect(try witness.open().checkpoint(originHash: hash) == nil)
        let request = try witness.request(0, 5)
        let line = try #require(try witness.answer(request).cosignature)
        #expect(try witness.open().checkpoint(originHash: hash) == request.note.adding(line))
        #expect(try witness.open().checkpoint(originHash: .emptyRoot) == nil)
    }
}

/// A clock that stands where it was set.
final class Clock: Sendable {
    private let seconds = Mutex<Int64>(0)

    var now: Timestamp { Timestamp(seconds: seconds.withLock { $0 }) }

    func set(_ value: Int64) { seconds.withLock { $0 = value } }
}
