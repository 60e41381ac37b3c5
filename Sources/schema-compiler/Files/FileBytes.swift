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
        guard fclose(file) == 0, written == bytes.count, isDated(unfinished, behind: path),
            rename(unfinished, path) == 0
        else {
            let reason = errno
            unlink(unfinished)
            errno = reason
            return false
        }
        return true
    }

    /// Dates a file into a later second than the one it replaces: the compiler's driver tells changed sources by whole
    /// seconds, and an edit soon after a build would be missed.
    private static func isDated(_ path: String, behind replaced: String) -> Bool {
        var old = stat()
        guard stat(replaced, &old) == 0 else { return true }
        #if canImport(Glibc)
            let second = old.st_mtim.tv_sec
        #else
            let second = old.st_mtimespec.tv_sec
        #endif
        guard second >= time(nil) else { return true }
        let date = timespec(tv_sec: second + 1, tv_nsec: 0)
        return utimensat(AT_FDCWD, path, [date, date], 0) == 0
    }

    static var lastError: String { String(cString: strerror(errno)) }
}
