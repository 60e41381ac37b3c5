import LedgerCore
import LedgerStorage

/// A witness in a folder of its own, and a log that it trusts.
final class TestWitness {
    let folder: TemporaryFolder
    let path: String
    let keys: KeyFolder
    let log: SigningKey
    var options = WitnessOptions()

    static let name = "witness.example.org/w1"

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/witness.sqlite"
        keys = KeyFolder(folder.path + "/keys")
        log = try SigningKey(random: "example.org/log")
        options.clock = { Timestamp(seconds: 1_700_000_000) }
        try NewWitness(name: Self.name, trusted: [log.verifierKey]).create(path, keys: keys)
    }

    func open() throws -> Witness { try Witness(path, keys: keys, options: options) }

    func answer(_ request: AddCheckpointRequest) throws -> WitnessAnswer {
        try open().answer(Array(request.description.utf8))
    }

    /// A request by the log about the first `size` of its leaves; those of a branch differ from its fourth on.
    func request(_ old: UInt64, _ size: UInt64, branch: String = "") throws -> AddCheckpointRequest {
        try Self.request(log, old, size, branch: branch)
    }

    static func request(
        _ log: SigningKey, _ old: UInt64, _ size: UInt64, branch: String = ""
    ) throws -> AddCheckpointRequest {
        let leaves = Leaves(branch: branch)
        let root = try Tree.root(size: size, reader: leaves)
        let checkpoint = Checkpoint(origin: try Origin(log.verifierKey.name), size: size, root: root)
        let proof =
            try old <= size
            ? Tree.consistencyProof(from: old, to: size, reader: leaves) : ConsistencyProof([])
        return try AddCheckpointRequest(
            old: old, proof: proof, note: SignedNote(text: checkpoint.text, signedBy: log))
    }
}

/// Leaves made up as they are asked for, of trees of at most 255.
struct Leaves: HashReader {
    struct Missing: Error {}
    let branch: String

    func leaves(_ range: Range<UInt64>, into hashes: inout [Hash]) throws(Missing) {
        for index in range { hashes.append(.leaf(Array("\(index < 3 ? "" : branch)\(index)".utf8))) }
    }

    func row(_ row: TreeRow, into hashes: inout [Hash]) throws(Missing) {
        guard row.level == 1 else { throw Missing() }
        for index in (row.index * 16)..<(row.index * 16 + 16) {
            var leaves: [Hash] = []
            try self.leaves((index * 16)..<(index * 16 + 16), into: &leaves)
            var edge = RightEdge()
            for leaf in leaves { edge.append(leaf) }
            hashes.append(edge.root)
        }
    }
}
