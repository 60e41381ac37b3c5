#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import LedgerStorage
import Testing

/// Changes files byte by byte, besides SQLite.
enum FileBytes {
    static func read(_ path: String) throws -> [UInt8] {
        let size = try #require(try FileSystem.status(path)).size
        return try FileSystem.read(path, limit: Int(size))
    }

    /// Puts bytes over those that stand at an offset; the file stays the same file.
    static func write(_ bytes: [UInt8], to path: String, at offset: Int = 0) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0, "\(path)")
        defer { close(descriptor) }
        try #require(pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count)
    }

    /// Makes a file hold just these bytes; the file stays the same file.
    static func replace(_ path: String, _ bytes: [UInt8]) throws {
        try write(bytes, to: path)
        try #require(truncate(path, off_t(bytes.count)) == 0)
    }

    static func link(_ path: String, to target: String) throws { try #require(symlink(target, path) == 0) }

    static func setMode(_ mode: UInt32, of path: String) throws { try #require(chmod(path, mode_t(mode)) == 0) }

    static func rename(_ path: String, to name: String) throws {
        #if canImport(Glibc)
            try #require(Glibc.rename(path, name) == 0)
        #else
            try #require(Darwin.rename(path, name) == 0)
        #endif
    }

    /// The last place where bytes stand within others.
    static func lastPlace(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let first = needle.first else { return nil }
        return bytes.indices.last { bytes[$0] == first && bytes[$0...].starts(with: needle) }
    }
}
