import LedgerCore

/// A small log made in memory, and its bundle.
struct TestBundle {
    private(set) var chain = LogChain()
    private(set) var entries: [[UInt8]] = []
    let key: SigningKey

    static let origin = "example.org/log"

    /// Three entries, signed by the key of a fixed seed.
    init() throws {
        try self.init(key: SigningKey(name: Self.origin, seed: [UInt8](repeating: 7, count: 32)))
        for number in 1...2 { try append("anomaly", ["detail": .string("number \(number)"), "type": "other"]) }
    }

    /// The log's entry 0 alone.
    init(key: SigningKey) throws {
        self.key = key
        try append("genesis", ["origin": .string(key.verifierKey.name), "vkey": .string("\(key.verifierKey)")])
    }

    mutating func append(_ kind: String, _ body: JSONValue) throws {
        var bytes: [UInt8] = []
        try Entry.encode(
            seq: chain.size, at: "2021-10-08T12:00:00Z", kind: kind,
            body: (body.object ?? JSONObject([])).canonicalBytes,
            prev: chain.head, token: nil, into: &bytes)
        try bytes.withUnsafeBytes { _ = try chain.append($0) }
        entries.append(bytes)
    }

    var root: Hash { chain.edge.root }

    func checkpoint(_ signers: SigningKey...) throws -> SignedNote {
        let checkpoint = Checkpoint(origin: try Origin(Self.origin), size: chain.size, root: root)
        let signers = signers.isEmpty ? [key] : signers
        return try SignedNote(
            text: checkpoint.text, signatures: signers.map { try NoteSignature(of: checkpoint.text, by: $0) })
    }

    var text: String {
        get throws {
            LogBundle.heading(key.verifierKey) + entries.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
                + LogBundle.ending(try checkpoint())
        }
    }

    /// Reads a whole bundle as an import does, but for the tables.
    static func read(_ bytes: [UInt8]) throws -> (LogChain, Checkpoint) {
        var reader = BundleReader()
        var chain = LogChain()
        var heading: VerifierKey?
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for line in lines.dropLast() {
            try Array(line).withUnsafeBytes { line in
                switch try reader.read(line) {
                case .heading(let key): heading = key
                case .entry(let bytes): try chain.append(bytes)
                case .erased(let hash): try chain.append(erased: hash)
                case .ending: break
                }
            }
        }
        let note = try reader.finish(isWhole: lines.last?.isEmpty == true)
        guard let keys = chain.keys, keys.terms[0].key == heading, chain.unlawfulErasure == nil else {
            throw NoteError.unverified
        }
        let checkpoint = try keys.verify(note).checkpoint
        guard checkpoint.size == chain.size, checkpoint.root == chain.edge.root else { throw NoteError.unverified }
        return (chain, checkpoint)
    }

    /// Two histories of three and four entries that part at entry 2.
    static func fork() throws -> ForkEvidence {
        let one = try TestBundle()
        var other = try TestBundle(key: one.key)
        for number in 5...7 { try other.append("anomaly", ["detail": .string("number \(number)"), "type": "other"]) }
        var edge = RightEdge()
        var collector = ProofCollector(from: 3, to: 4)
        for (seq, entry) in other.entries.enumerated() {
            if seq < 3 { edge.append(Hash.leaf(entry)) }
            collector?.append(Hash.leaf(entry))
        }
        guard let proof = collector?.finish() else { throw NoteError.unverified }
        return try ForkEvidence(
            keys: [one.key.verifierKey], smaller: try one.checkpoint(), larger: try other.checkpoint(), root: edge.root,
            proof: proof)
    }
}
