internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Adds disclosures to their file beside the ledger: durable before the entries that hold their digests, and taken back
/// where those never come. Only under the writer's lock.
final class DisclosureLog {
    private let path: String
    private let genesis: Hash
    private var pending: [UInt8] = []
    private var descriptor: Int32 = -1
    /// How long the file was before anything was added.
    private var sizeBefore = 0
    private var size = 0
    private var isNew = false

    init(_ path: String, genesis: Hash) {
        self.path = path
        self.genesis = genesis
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// How much is held in memory.
    private static let pendingLimit = 1 << 20

    func add(_ disclosures: [Disclosure], of seq: UInt64) throws(StorageError) {
        for disclosure in disclosures { pending.append(contentsOf: "\(seq) \(disclosure.text)\n".utf8) }
        if pending.count >= Self.pendingLimit { try write() }
    }

    /// Makes everything added durable.
    func sync() throws(StorageError) {
        guard !pending.isEmpty || descriptor >= 0 else { return }
        try write()
        guard fsync(descriptor) == 0 else { throw FileSystem.failure("write", path) }
        if isNew { try FileSystem.syncFolder(of: path) }
    }

    /// What was added stays.
    func keep() {
        if descriptor >= 0 { close(descriptor) }
        (descriptor, isNew) = (-1, false)
        pending.removeAll()
    }

    /// Takes back what was added.
    func undo() {
        defer { keep() }
        guard descriptor >= 0 else { return }
        FileSystem.overwrite(descriptor, sizeBefore..<size)
        if isNew { return FileSystem.remove(path) }
        // Where that fails, or the power does before it is durable, zeros remain, which `reconcile` takes away.
        if ftruncate(descriptor, off_t(sizeBefore)) == 0 { fsync(descriptor) }
    }

    private func write() throws(StorageError) {
        if descriptor < 0 { try open() }
        try FileSystem.write(descriptor, pending, at: size, path)
        size += pending.count
        pending.removeAll(keepingCapacity: true)
    }

    private func open() throws(StorageError) {
        if try DisclosureScanner(path, genesis: genesis) == nil {
            try Self.checkRights(path)
            FileSystem.remove(path)
            try FileSystem.create(path, Array(DisclosureScanner.header(genesis).utf8), mode: 0o600)
            isNew = true
        }
        try Self.checkRights(path)
        descriptor = Self.opened(path)
        guard descriptor >= 0 else { throw FileSystem.failure("write", path) }
        size = Int(try FileSystem.status(path)?.size ?? 0)
        sizeBefore = size
    }

    static func opened(_ path: String) -> Int32 {
        #if canImport(Glibc)
            Glibc.open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        #else
            Darwin.open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        #endif
    }

    /// What is written to must be for its owner alone.
    static func checkRights(_ path: String) throws(StorageError) {
        guard let status = try FileSystem.status(path) else { return }
        guard status.form == .file, status.mode & 0o077 == 0 else {
            throw StorageError(
                .unsafePlace,
                "Others may read the disclosures \(path), or it is no plain file; take their rights away with chmod 600."
            )
        }
    }

    /// Removes what an interrupted commit left: disclosures of entries that the ledger does not have.
    static func reconcile(_ path: String, genesis: Hash, size: UInt64) throws(StorageError) {
        guard let status = try FileSystem.status(path) else { return }
        try checkRights(path)
        guard try !endsBefore(size, path, Int(status.size)), let lines = try DisclosureScanner(path, genesis: genesis)
        else { return }
        var end: Int?
        while end == nil, let line = try lines.next() { if line.seq >= size { end = line.offset } }
        guard let end = end ?? lines.tornOffset else { return }
        // Zeros in the middle are none that a commit was taken back by.
        guard try !lines.holdsLine(below: size, from: end) else { throw lines.damage() }
        let descriptor = opened(path)
        guard descriptor >= 0 else { throw FileSystem.failure("write", path) }
        defer { close(descriptor) }
        FileSystem.overwrite(descriptor, end..<Int(status.size))
        guard ftruncate(descriptor, off_t(end)) == 0, fsync(descriptor) == 0 else {
            throw FileSystem.failure("write", path)
        }
    }

    /// Whether the last line is whole and of an entry that there is: all that is looked at where nothing went wrong.
    private static func endsBefore(_ size: UInt64, _ path: String, _ count: Int) throws(StorageError) -> Bool {
        let descriptor = opened(path)
        guard descriptor >= 0 else { throw FileSystem.failure("read", path) }
        defer { close(descriptor) }
        let start = max(0, count - Disclosure.textLimit - 64)
        var tail = [UInt8](repeating: 0, count: count - start)
        let got = tail.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
        guard got == tail.count else { throw FileSystem.failure("read", path) }
        guard tail.last == UInt8(ascii: "\n") else { return false }
        let line = tail.dropLast()
        let first = line.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Nothing but the header.
        if first == 0, start == 0 { return true }
        let digits = String(decoding: line[first...].prefix { $0 != UInt8(ascii: " ") }.prefix(20), as: UTF8.self)
        return UInt64(digits).map { $0 < size } ?? false
    }
}
