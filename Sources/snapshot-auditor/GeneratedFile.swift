internal import LedgerStorage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Writes beside the file, then renames, so that no reader meets half of it. A file that already holds the text is left
/// alone: what depends on it need not be built again.
enum GeneratedFile {
    static func write(_ text: String, to path: String) throws(Refusals) {
        let bytes = Array(text.utf8)
        let unfinished = "\(path).\(getpid())"
        do throws(StorageError) {
            if try FileSystem.status(path) != nil, try FileSystem.read(path, limit: 1 << 20) == bytes { return }
            FileSystem.remove(unfinished)
            try FileSystem.create(unfinished, bytes, mode: 0o644)
            date(unfinished, behind: path)
            try FileSystem.rename(unfinished, to: path)
        } catch {
            FileSystem.remove(unfinished)
            throw Refusals(path, error.message)
        }
    }

    /// Dates a file into a later second than the one it replaces: the compiler's driver tells changed sources by whole
    /// seconds, and a change soon after a build would be missed.
    private static func date(_ path: String, behind replaced: String) {
        var old = stat()
        guard stat(replaced, &old) == 0 else { return }
        #if canImport(Glibc)
            let second = old.st_mtim.tv_sec
        #else
            let second = old.st_mtimespec.tv_sec
        #endif
        guard second >= time(nil) else { return }
        let date = timespec(tv_sec: second + 1, tv_nsec: 0)
        _ = utimensat(AT_FDCWD, path, [date, date], 0)
    }
}
