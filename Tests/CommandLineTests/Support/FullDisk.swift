#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import LedgerStorage
import Testing

/// A small file system in memory, which is soon full.
final class FullDisk {
    let path: String

    /// Whether this process may mount one.
    static let isPossible: Bool = {
        guard let folder = try? FileSystem.makeTemporaryFolder() else { return false }
        defer { FileSystem.removeFolder(folder) }
        return (try? FullDisk(folder, kibibytes: 64)) != nil
    }()

    init(_ path: String, kibibytes: Int) throws {
        self.path = path
        try FileSystem.makeFolder(path)
        #if os(Linux)
            try #require(mount("tmpfs", path, "tmpfs", 0, "size=\(kibibytes)k,mode=700") == 0)
        #else
            throw StorageError(.io, "There is no such file system here.")
        #endif
    }

    deinit {
        #if os(Linux)
            umount2(path, Int32(MNT_DETACH))
        #endif
    }
}
