import LedgerCore
import Testing

/// What somebody without the key can make consistent: hashes, links and the tree. Not the seal.
extension RawDatabase {
    func hashes() throws -> [Hash] {
        try rows("SELECT hash FROM entries ORDER BY seq").map { row in
            guard case .blob(let bytes) = row[0] else { throw ForgeryError() }
            return try #require(Hash(bytes: bytes))
        }
    }

    func bytes(_ seq: Int) throws -> [UInt8] { try blob("SELECT bytes FROM entries WHERE seq = \(seq)") }

    func set(_ seq: Int, _ bytes: [UInt8]) throws {
        _ = try rows(
            "INSERT OR REPLACE INTO entries VALUES (\(seq), ?, ?)", [Hash.leaf(bytes).bytes, bytes])
    }

    /// Appends entries that link to those before.
    func append(_ details: [String]) throws {
        for detail in details {
            let hashes = try hashes()
            try set(hashes.count, try Self.entry(UInt64(hashes.count), hashes.last, detail))
        }
    }

    /// Gives every entry from `seq` on a new number and a link to the one before, in the order of the details.
    func rechain(from seq: Int, _ details: [String]) throws {
        try run("DELETE FROM entries WHERE seq >= \(seq)")
        try append(details)
        try rebuildTree()
    }

    /// Makes the stored rows of the tree those of the stored hashes.
    func rebuildTree() throws {
        try run("DELETE FROM nodes")
        var tree = Tree()
        for leaf in try hashes() {
            try tree.append(leaf) { row, hashes in
                var bytes: [UInt8] = []
                for place in hashes.indices { bytes += hashes[place].bytes }
                _ = try rows("INSERT INTO nodes VALUES (\(row.id), ?)", [bytes])
            }
        }
    }

    /// The root over the stored hashes.
    func root() throws -> Hash {
        var tree = Tree()
        for leaf in try hashes() { tree.append(leaf) { _, _ in } }
        return tree.root
    }

    var sealNote: String {
        get throws {
            guard case .text(let bytes)? = try rows("SELECT note FROM seal").first?.first else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    func setSeal(_ note: String) throws {
        try run("UPDATE seal SET note = '\(note.split(separator: "'").joined(separator: "''"))'")
    }

    /// A seal over what stands in the file, by a key of the forger's own.
    func forgeSeal(_ origin: String, by signer: some NoteSigner) throws {
        let seal = Seal(origin: try Origin(origin), size: UInt64(try hashes().count), root: try root())
        try setSeal("\(try SignedNote(text: seal.text, signedBy: signer))")
    }

    static func entry(_ seq: UInt64, _ prev: Hash?, _ detail: String, kind: String = "anomaly") throws -> [UInt8] {
        try entry(
            seq, prev, kind, JSONObject([("type", "other"), ("detail", .string(detail))]))
    }

    static func entry(_ seq: UInt64, _ prev: Hash?, _ kind: String, _ body: JSONObject) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try Entry.encode(
            seq: seq, at: "2021-10-08T12:00:00Z", kind: kind, body: body.canonicalBytes, prev: prev, token: nil,
            into: &bytes)
        return bytes
    }
}

struct ForgeryError: Error {}
