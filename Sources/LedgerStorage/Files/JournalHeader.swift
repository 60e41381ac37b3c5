#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What is read of a rollback journal before SQLite is let near it (SQLite file format, section 3).
enum JournalHeader {
    private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

    /// Whether a journal ends with the name of a super-journal: name, its length, a checksum, and the magic number.
    static func namesSuperJournal(_ path: String) throws(StorageError) -> Bool {
        guard let size = try FileSystem.status(path)?.size, size >= 16 else { return false }
        let tail = try bytes(path, from: size - 16, count: 16)
        return tail.count == 16 && Array(tail[8...]) == magic
    }

    private static func bytes(_ path: String, from offset: Int64, count: Int) throws(StorageError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            // A writer at work has ended its commit, and the journal with it.
            if errno == ENOENT { return [] }
            throw FileSystem.failure("read", path)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
        guard got >= 0 else { throw FileSystem.failure("read", path) }
        return Array(bytes[..<got])
    }
}
