import LedgerCore
import Testing

@Suite("What a witness decides")
struct WitnessDecisionTests {
    private let log: TestLog
    /// The same log with other entries from the fourth on: one key on two machines.
    private let twin: TestLog

    init() throws {
        log = try TestLog(40)
        twin = try TestLog(40, fork: 3)
    }

    @Test("A consistent checkpoint is cosigned, also the same once more", arguments: [0, 1, 3, 8, 21, 40])
    func consistent(_ old: UInt64) throws {
        for size in old...40 {
            let request = try log.request(old, size)
            let decision = request.decide(try log.witnessed(at: old == 0 ? nil : old))
            #expect(decision == .cosign(request.note), "\(old) to \(size)")
        }
    }

    @Test("A first checkpoint of nothing is cosigned, and what follows it")
    func nothing() throws {
        #expect(try log.request(0, 0).decide(log.witnessed(at: nil)).status == .ok)
        #expect(try log.request(0, 5).decide(log.witnessed(at: 0)).status == .ok)
    }

    @Test("Lines by unknown keys are ignored, and not cosigned along")
    func unknownKeys() throws {
        let request = try log.request(3, 5)
        let other = try SigningKey(random: "example.org/other")
        let note = try request.note.adding(NoteSignature(of: request.note.text, by: other))
        let joined = try AddCheckpointRequest(old: 3, proof: request.proof, note: note)
        #expect(joined.decide(try log.witnessed(at: 3)) == .cosign(request.note))
    }

    @Test("404: a log that is not trusted")
    func unknownOrigin() throws {
        let refusal = try #require(try log.request(0, 5).decide(nil).refusal)
        #expect(refusal.status == .notFound)
        #expect(refusal.contradiction == nil)
        let other = WitnessedLog(origin: try Origin("example.org/other"), keys: [log.key.verifierKey], latest: nil)
        #expect(try log.request(0, 5).decide(other).status == .notFound)
    }

    @Test("403: no signature by a trusted key, or one that does not verify")
    func untrusted() throws {
        let (request, origin) = (try log.request(0, 5), try Origin(log.key.verifierKey.name))
        let other = try SigningKey(random: origin.text)
        let stranger = WitnessedLog(origin: origin, keys: [other.verifierKey], latest: nil)
        #expect(request.decide(stranger).status == .forbidden)
        #expect(request.decide(WitnessedLog(origin: origin, keys: [], latest: nil)).status == .forbidden)
        // A good signature beside a bad one by a trusted key does not help.
        let bad = try #require(NoteSignature(key: other.verifierKey.reference, bytes: Array(repeating: 1, count: 64)))
        let both = WitnessedLog(origin: origin, keys: [log.key.verifierKey, other.verifierKey], latest: nil)
        let note = try request.note.adding(bad)
        #expect(try AddCheckpointRequest(old: 0, proof: request.proof, note: note).decide(both).status == .forbidden)
    }

    @Test("400: an old size above the checkpoint's, or what cannot be read")
    func badRequest() throws {
        let request = try AddCheckpointRequest(old: 9, proof: ConsistencyProof([]), note: log.note(5))
        #expect(try request.decide(log.witnessed(at: 9)).status == .badRequest)
        #expect(WitnessRefusal(.malformed("No.")).status == .badRequest)
    }

    @Test("409: the old size is not the one cosigned last, which the body says", arguments: [nil, 5, 12, 40])
    func conflict(_ held: UInt64?) throws {
        for (old, size) in [(3, 40), (3, 5), (13, 20)] as [(UInt64, UInt64)] {
            let refusal = try #require(try log.request(old, size).decide(log.witnessed(at: held)).refusal)
            #expect(refusal.status == .conflict)
            #expect(refusal.body == "\(held ?? 0)\n")
            #expect(refusal.contradiction == nil)
        }
    }

    @Test("422: a proof before the first checkpoint, between equal sizes, or of nothing with a root")
    func unprocessable() throws {
        let proof = try ConsistencyProof([.emptyRoot])
        let first = try AddCheckpointRequest(old: 0, proof: proof, note: log.note(5))
        #expect(try first.decide(log.witnessed(at: nil)).refusal?.status == .unprocessable)
        #expect(try first.decide(log.witnessed(at: nil)).refusal?.contradiction == nil)
        let same = try AddCheckpointRequest(old: 5, proof: proof, note: log.note(5))
        #expect(try same.decide(log.witnessed(at: 5)).refusal?.status == .unprocessable)
        #expect(try same.decide(log.witnessed(at: 5)).refusal?.contradiction == nil)
        let root = try log.checkpoint(1).root
        let text = Checkpoint(origin: try Origin(log.key.verifierKey.name), size: 0, root: root).text
        let nothing = try AddCheckpointRequest(
            old: 0, proof: ConsistencyProof([]), note: SignedNote(text: text, signedBy: log.key))
        #expect(try nothing.decide(log.witnessed(at: nil)).refusal?.status == .unprocessable)
        #expect(try nothing.decide(log.witnessed(at: nil)).refusal?.contradiction == .suspicion)
    }

    @Test("422, evidence: a second branch whose proof shows another root at the size cosigned", arguments: [5, 7, 21])
    func fork(_ held: UInt64) throws {
        let refusal = try #require(try twin.request(held, 40).decide(log.witnessed(at: held)).refusal)
        #expect(refusal.status == .unprocessable)
        #expect(refusal.contradiction == .evidence)
    }

    @Test("422, suspicion: at a power of two the proof leaves the old root out", arguments: [4, 8, 32])
    func forkAtPowerOfTwo(_ held: UInt64) throws {
        let refusal = try #require(try twin.request(held, 40).decide(log.witnessed(at: held)).refusal)
        #expect(refusal.status == .unprocessable)
        #expect(refusal.contradiction == .suspicion)
    }

    @Test("422, suspicion: a broken proof to a true checkpoint, which anybody can send")
    func brokenProof() throws {
        let request = try log.request(5, 40)
        for hashes in [[], [Hash.emptyRoot], request.proof.hashes + [.emptyRoot], request.proof.hashes.reversed()] {
            let broken = try AddCheckpointRequest(old: 5, proof: ConsistencyProof(hashes), note: request.note)
            let refusal = try #require(try broken.decide(log.witnessed(at: 5)).refusal)
            #expect(refusal.status == .unprocessable)
            #expect(refusal.contradiction == .suspicion)
        }
    }

    @Test("Evidence: two notes of one size, whatever old size and proof came with the second", arguments: [8, 5])
    func equalSizes(_ held: UInt64) throws {
        for (old, status) in [(held, .unprocessable), (0, .conflict), (held - 1, .conflict), (held + 1, .badRequest)]
            as [(UInt64, WitnessStatus)]
        {
            let request = try AddCheckpointRequest(old: old, proof: ConsistencyProof([]), note: twin.note(held))
            let refusal = try #require(try request.decide(log.witnessed(at: held)).refusal)
            #expect(refusal.status == status)
            #expect(refusal.contradiction == .evidence)
        }
    }

    @Test("A consistency proof spells the old root out, except where it is a power of two")
    func oldRoot() throws {
        for (old, new) in [(3, 4), (3, 40), (7, 9), (39, 40)] as [(UInt64, UInt64)] {
            let proof = try Tree.consistencyProof(from: old, to: new, reader: log.reader)
            let (oldRoot, newRoot) = (try log.checkpoint(old).root, try log.checkpoint(new).root)
            #expect(proof.oldRoot(old: old, new: new, newRoot: newRoot) == oldRoot)
            #expect(proof.oldRoot(old: old, new: new, newRoot: oldRoot) == nil)
            #expect(proof.oldRoot(old: new, new: new, newRoot: newRoot) == nil)
        }
        let proof = try Tree.consistencyProof(from: 4, to: 40, reader: log.reader)
        #expect(proof.oldRoot(old: 4, new: 40, newRoot: try log.checkpoint(40).root) == nil)
        #expect(proof.oldRoot(old: 0, new: 40, newRoot: try log.checkpoint(40).root) == nil)
    }
}
