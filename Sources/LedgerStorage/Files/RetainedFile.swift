#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Reads a database file besides SQLite without ever closing it: POSIX drops all locks that a process holds on a file
/// as soon as the process closes any descriptor of it, those of its SQLite connections included.
enum RetainedFile {
    private static let descriptors = Guarded<[String: Int32]>([:])

    static func read(_ path: String, from offset: Int, count: Int) throws(StorageError) -> [UInt8] {
        let descriptor = try descriptor(path)
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
        guard got >= 0 else { throw FileSystem.failure("read", path) }
        return Array(bytes[..<got])
    }

    /// Copies the file into one that must not exist.
    static func copy(_ path: String, to target: String) throws(StorageError) {
        try FileSystem.copy(try descriptor(path), path, to: target)
    }

    private static func descriptor(_ path: String) throws(StorageError) -> Int32 {
        var raw = stat()
        guard lstat(path, &raw) == 0 else { throw FileSystem.failure("read", path) }
        let key = "\(raw.st_dev).\(raw.st_ino)"
        if let kept = descriptors.with({ $0[key] }) { return kept }
        let opened = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { throw FileSystem.failure("read", path) }
        descriptors.with { $0[key] = opened }
        return opened
    }
}
