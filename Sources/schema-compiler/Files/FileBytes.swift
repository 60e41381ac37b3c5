#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whole files, without Foundation.
enum FileBytes {
    /// Nil where the file cannot be opened or read; `lastError` says why.
    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return ferror(file) == 0 ? bytes : nil
    }

    /// Writes beside the file, then renames, so that no reader meets half of it. A file that already holds the bytes
    /// is left alone: what depends on it need not be built again.
    ///
    /// - Returns: whether the file now holds the bytes; `lastError` says why not.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        if read(path) == bytes { return true }
        let unfinished = "\(path).\(getpid())"
        guard let file = fopen(unfinished, "w") else { return false }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count, rename(unfinished, path) == 0 else {
            let reason = errno
            unlink(unfinished)
            errno = reason
            return false
        }
        return true
    }

    static var lastError: String { String(cString: strerror(errno)) }
}
