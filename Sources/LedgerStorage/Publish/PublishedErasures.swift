internal import LedgerCore

/// The published entries whose bytes are still to be taken out of their bundles. It lies in the published folder while
/// there are any, so that an interrupted publication forgets none: `audit-ledger/erasures@1`, and a line of number and
/// hash for each.
struct PublishedErasures {
    private struct Erasure: Hashable {
        let seq: UInt64
        let hash: Hash
    }

    private static let name = ".publish.erasures"
    private static let title = "audit-ledger/erasures@1"
    static let maximumByteCount = 16 << 20

    private var erasures: Set<Erasure> = []
    private var isStored: Bool

    /// What an earlier publication left.
    init(_ folder: TileFolder) throws(StorageError) {
        var bytes: [UInt8] = []
        isStored = try folder.read(Self.name, limit: Self.maximumByteCount, into: &bytes)
        guard isStored else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first ?? "" == Self.title else { throw Self.malformed(folder) }
        for line in lines.dropFirst() {
            let words = line.split(separator: " ")
            guard words.count == 2, let seq = UInt64(words[0]), let hash = Hash(base64: words[1]) else {
                throw Self.malformed(folder)
            }
            erasures.insert(Erasure(seq: seq, hash: hash))
        }
    }

    private static func malformed(_ folder: TileFolder) -> StorageError {
        StorageError(
            .badInput,
            "\(folder.path)/\(name) is not as a publication leaves it; see who changed it, move it away, and publish again with --all."
        )
    }

    /// Notes what redactions among the newly published entries say. Where there are none, nothing is looked up.
    mutating func add(_ redacted: [Hash], in reader: LedgerReader, size: UInt64) throws(StorageError) {
        guard !redacted.isEmpty else { return }
        let redacted = Set(redacted)
        var next: UInt64 = 0
        while next < size {
            let range = next..<min(next + 4_096, size)
            try reader.connection.reading { () throws(StorageError) in
                let rows = try reader.connection.statement(
                    "SELECT seq, hash FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
                rows.bind(1, range.lowerBound)
                rows.bind(2, range.upperBound)
                defer { rows.end() }
                while try rows.step() {
                    guard let hash = Hash(bytes: rows.bytes(1)), redacted.contains(hash),
                        let seq = UInt64(exactly: rows.integer(0))
                    else { continue }
                    erasures.insert(Erasure(seq: seq, hash: hash))
                }
            }
            next = range.upperBound
        }
    }

    /// Puts the list on the disk, or takes it away where there is nothing to be done.
    mutating func store(_ folder: TileFolder) throws(StorageError) {
        if erasures.isEmpty {
            if isStored { try folder.remove(Self.name) }
        } else {
            let lines = erasures.sorted { $0.seq < $1.seq }.map { "\($0.seq) \($0.hash)\n" }
            try folder.replace(Self.name, Array((Self.title + "\n" + lines.joined()).utf8))
        }
        try folder.sync()
        isStored = !erasures.isEmpty
    }

    /// Takes the bytes of every listed entry that the ledger holds no bytes of any more out of its bundles. The others
    /// stay on the list: their redaction is recorded, and not carried out yet.
    ///
    /// - Returns: how many files were rewritten.
    mutating func carryOut(_ folder: TileFolder, _ reader: LedgerReader) throws(StorageError) -> Int {
        guard !erasures.isEmpty else { return 0 }
        var files = 0
        for erasure in erasures {
            let isErased = try reader.connection.look(at: erasure.seq) { (hash, bytes) throws(StorageError) in
                hash == erasure.hash && bytes == nil
            }
            guard isErased == true else { continue }
            for tile in try Self.bundles(of: erasure.seq, folder) {
                var bytes: [UInt8] = []
                guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes),
                    let rest = EntryBundle.erasing(erasure.hash, at: erasure.seq, from: tile, bytes)
                else { continue }
                try folder.replace(tile.path, rest)
                files += 1
            }
            erasures.remove(erasure)
        }
        try folder.sync()
        try store(folder)
        return files
    }

    /// Every bundle that may hold an entry, partial ones included.
    private static func bundles(of seq: UInt64, _ folder: TileFolder) throws(StorageError) -> [Tile] {
        guard let full = Tile(.entries, seq >> 8) else { return [] }
        let partials = try folder.names(in: full.path + ".p", limit: Tile.fullWidth)
        return [full] + partials.compactMap { Tile(path: "\(full.path).p/\($0.name)") }
    }
}
