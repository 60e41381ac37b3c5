#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension FileSystem {
    /// Writes zeros over an open file, or a range of it, and waits for the disk. A file system that never writes in
    /// place, or a flash disk that moves blocks about, may keep the old ones all the same.
    ///
    /// From the end to the beginning, so that whoever reads meanwhile, or after a crash, finds whole lines and then none.
    static func overwrite(_ descriptor: Int32, _ range: Range<Int>? = nil) {
        var raw = stat()
        guard fstat(descriptor, &raw) == 0 else { return }
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        let start = range?.lowerBound ?? 0
        var end = range?.upperBound ?? Int(raw.st_size)
        while start < end {
            let count = min(zeros.count, end - start)
            let put = pwrite(descriptor, zeros, count, off_t(end - count))
            if put < 0, errno == EINTR { continue }
            guard put == count else { break }
            end -= count
        }
        fsync(descriptor)
    }

    static func overwriteAndClose(_ descriptor: Int32) {
        overwrite(descriptor)
        close(descriptor)
    }

    /// Overwrites a file and removes it.
    static func erase(_ path: String) {
        let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        if descriptor >= 0 { overwriteAndClose(descriptor) }
        remove(path)
    }
}
