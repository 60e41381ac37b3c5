import LedgerCore

/// A log in memory that signs whatever tree it is told to.
struct TestLog {
    let key: SigningKey
    let reader: MemoryReader

    /// - Parameter fork: from which leaf on the log has other entries than its twin.
    init(_ size: Int, fork: Int = .max) throws {
        key = try SigningKey(parsing: NoteKeys.logSecret)
        reader = MemoryReader((0..<size).map { Hash.leaf(Array(($0 < fork ? "entry-\($0)" : "other-\($0)").utf8)) })
    }

    func checkpoint(_ size: UInt64) throws -> Checkpoint {
        Checkpoint(
            origin: try Origin(key.verifierKey.name), size: size, root: try Tree.root(size: size, reader: reader))
    }

    func note(_ size: UInt64) throws -> SignedNote { try SignedNote(text: checkpoint(size).text, signedBy: key) }

    func request(_ old: UInt64, _ size: UInt64) throws -> AddCheckpointRequest {
        try AddCheckpointRequest(
            old: old, proof: Tree.consistencyProof(from: old, to: size, reader: reader), note: note(size))
    }

    /// What a witness holds that cosigned this log at a size; nothing where there is none.
    func witnessed(at size: UInt64?) throws -> WitnessedLog {
        WitnessedLog(
            origin: try Origin(key.verifierKey.name), keys: [key.verifierKey], latest: try size.map(checkpoint))
    }
}

extension WitnessDecision {
    var refusal: WitnessRefusal? {
        if case .refuse(let refusal) = self { refusal } else { nil }
    }

    var status: WitnessStatus { refusal?.status ?? .ok }
}
