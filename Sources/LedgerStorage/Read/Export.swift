public import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Writes every entry as it is stored into a new file, one a line; where the bytes were erased, `#` and the hash.
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

    /// - Parameter target: a path that must be free.
    public init(_ target: String) { self.target = target }

    /// The file gets its name when it is whole and on the disk; where that fails nothing is left of it.
    public func write(_ reader: LedgerReader) throws(StorageError) -> Report {
        guard try FileSystem.status(target) == nil else {
            throw StorageError(.exists, "\(target) exists already and is not overwritten; choose another path.")
        }
        let folder = FileSystem.folder(of: target)
        guard try FileSystem.status(folder) != nil else {
            throw StorageError(.missing, "The folder \(folder) does not exist; make it first, or choose another path.")
        }
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
        try reader.export { (bytes, hash) throws(StorageError) in
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
        try flush()
        report.digest = digest.finish()
        return report
    }
}
