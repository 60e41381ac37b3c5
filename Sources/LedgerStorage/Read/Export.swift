public import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Writes every entry as it is stored into a new file, one a line; where the bytes were erased, `#` and the hash. With a
/// checkpoint the file is a bundle, which others can import.
public struct Export: Sendable {
    /// What was written.
    public struct Report: Hashable, Sendable {
        public internal(set) var entries: UInt64 = 0
        /// How many of them have no bytes any more.
        public internal(set) var erased: UInt64 = 0
        public internal(set) var bytes: UInt64 = 0
        /// The hash of the newest entry.
        public internal(set) var head: Hash?
        /// SHA-256 of the file.
        public internal(set) var digest = Hash.emptyRoot
    }

    public let target: String
    /// What a bundle ends with: a checkpoint of the ledger, which says how many entries are written.
    public var checkpoint: StoredCheckpoint?

    /// - Parameter target: a path that must be free.
    public init(_ target: String) { self.target = target }

    /// Refuses a path that is taken, or in a folder that is not there.
    public func checkTarget() throws(StorageError) {
        guard try FileSystem.status(target) == nil else {
            throw StorageError(.exists, "\(target) exists already and is not overwritten; choose another path.")
        }
        let folder = FileSystem.folder(of: target)
        guard try FileSystem.status(folder) != nil else {
            throw StorageError(.missing, "The folder \(folder) does not exist; make it first, or choose another path.")
        }
    }

    /// The file gets its name when it is whole and on the disk; where that fails nothing is left of it.
    public func write(_ reader: LedgerReader) throws(StorageError) -> Report {
        try checkTarget()
        let draft = target + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw StorageError(
                    .exists, "\(draft) is left of an export that was interrupted; remove it and try again.")
            }
            throw FileSystem.failure("create", draft)
        }
        defer { FileSystem.remove(draft) }
        defer { close(descriptor) }
        let report = try fill(descriptor, draft, reader)
        try FileSystem.publish(draft, as: target)
        return report
    }

    private func fill(_ descriptor: Int32, _ draft: String, _ reader: LedgerReader) throws(StorageError) -> Report {
        var report = Report()
        var digest = SHA256()
        var buffer: [UInt8] = []
        func flush() throws(StorageError) {
            try FileSystem.write(descriptor, buffer, at: Int(report.bytes), draft)
            digest.update(buffer)
            report.bytes += UInt64(buffer.count)
            buffer.removeAll(keepingCapacity: true)
        }
        var bundle = try checkpoint.map { (checkpoint) throws(StorageError) in try BundleWriting(checkpoint, reader) }
        if let bundle { buffer.append(contentsOf: bundle.heading.utf8) }
        try reader.export(first: checkpoint?.size ?? .max) { (bytes, hash) throws(StorageError) in
            try bundle?.note(bytes, hash)
            if let bytes {
                buffer.append(contentsOf: bytes)
            } else {
                buffer.append(contentsOf: "#\(hash)".utf8)
                report.erased += 1
            }
            buffer.append(UInt8(ascii: "\n"))
            report.entries += 1
            report.head = hash
            if buffer.count >= 1 << 18 { try flush() }
        }
        if let ending = try bundle?.ending() { buffer.append(contentsOf: ending.utf8) }
        try flush()
        report.digest = digest.finish()
        return report
    }
}
