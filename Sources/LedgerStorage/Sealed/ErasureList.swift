internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// One erasure that was carried out.
struct Erasure: Hashable {
    /// The `redaction` that orders it.
    let redaction: UInt64
    /// The entry, or the one in whose line of the file the disclosure stood; from 2^40 on the place in the table of imported
    /// entries.
    let seq: UInt64
    /// `*` for the bytes of a whole entry.
    let path: String
    /// The digest of the disclosure, or the hash of the entry.
    let digest: Hash

    var isOfEntry: Bool { path == "*" }

    /// Whether it is of an entry of an imported log.
    var isOfLog: Bool { isOfEntry && seq >= LogPlace.maximumSize }

    /// What tells it from every other, wherever the disclosure stood.
    var order: Order { Order(redaction: redaction, path: path, digest: digest) }

    struct Order: Hashable {
        let redaction: UInt64
        let path: String
        let digest: Hash
    }
}

/// The erasures of a ledger, listed beside each pin of its key: a backup that is put back repeats them. The list holds
/// digests, from which nobody finds a value.
struct ErasureList {
    private let paths: [String]
    private let header: String

    /// More than any ledger has.
    static let limit = 64 << 20

    init(_ keys: KeyFolder, _ key: VerifierKey, origin: String) {
        paths = keys.pinPaths(key).map { String($0.dropLast(".pin".utf8.count)) + ".erasures" }
        header = "audit-ledger/erasures@1 \(origin)\n"
    }

    /// What any of the lists names.
    func read() throws(StorageError) -> Set<Erasure> {
        var erasures: Set<Erasure> = []
        for path in paths { erasures.formUnion(try read(path)) }
        return erasures
    }

    private func read(_ path: String) throws(StorageError) -> [Erasure] {
        guard let status = try FileSystem.status(path) else { return [] }
        guard status.form == .file, status.size <= Self.limit else {
            throw StorageError(.unsafePlace, "The list of erasures \(path) is no plain file, or far too large.")
        }
        let bytes = try FileSystem.read(path, limit: Int(status.size))
        guard bytes.starts(with: header.utf8) else {
            throw StorageError(
                .keyMissing, "\(path) is not the list of erasures of this ledger; bring back the one that was there.")
        }
        // Behind the last line feed stands what a crash left of a line.
        let whole = bytes[header.utf8.count..<((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0) + 1)]
        var erasures: [Erasure] = []
        for (index, line) in whole.split(separator: UInt8(ascii: "\n")).enumerated() {
            let parts = String(decoding: line, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 4, let redaction = UInt64(parts[0]), let seq = UInt64(parts[1]),
                let digest = Hash(base64: parts[2])
            else {
                throw StorageError(
                    .keyMissing, "\(path):\(index + 2): This is no erasure; bring back a copy of the list.")
            }
            erasures.append(Erasure(redaction: redaction, seq: seq, path: String(parts[3]), digest: digest))
        }
        return erasures
    }

    /// Brings each of the lists up to what any of them names: a crash between two leaves one short. Only under the
    /// writer's lock.
    ///
    /// - Returns: what all of them name.
    func completed() throws(StorageError) -> Set<Erasure> {
        let all = try read()
        for path in paths where try Set(read(path)) != all {
            try add(all.sorted { ($0.redaction, $0.seq) < ($1.redaction, $1.seq) })
            break
        }
        return all
    }

    /// Adds erasures, durably. Only under the writer's lock.
    func add(_ erasures: [Erasure]) throws(StorageError) {
        for path in paths {
            let known = Set(try read(path))
            let lines = erasures.filter { !known.contains($0) }.map {
                "\($0.redaction) \($0.seq) \($0.digest.base64) \($0.path)\n"
            }
            guard !lines.isEmpty else { continue }
            if try FileSystem.status(path) == nil { try FileSystem.create(path, Array(header.utf8), mode: 0o600) }
            let descriptor = DisclosureLog.opened(path)
            guard descriptor >= 0 else { throw FileSystem.failure("write", path) }
            defer { close(descriptor) }
            let bytes = try FileSystem.read(path, limit: Int(try FileSystem.status(path)?.size ?? 0))
            let end = (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
            try FileSystem.write(descriptor, Array(lines.joined().utf8), at: end, path)
            guard fsync(descriptor) == 0 else { throw FileSystem.failure("write", path) }
        }
    }
}
