import Foundation
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import LedgerStorage

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws { path = FileSystem.resolved(try FileSystem.makeTemporaryFolder()) }

    deinit {
        func remove(_ path: String) {
            for name in (try? FileSystem.names(in: path)) ?? [] {
                let child = "\(path)/\(name)"
                if let status = try? FileSystem.status(child), status.form == .folder {
                    remove(child)
                } else {
                    unlink(child)
                }
            }
            rmdir(path)
        }
        remove(path)
    }

    /// Removes a folder in it, whether it is there or not.
    func forget(_ name: String) throws {
        guard FileManager.default.fileExists(atPath: "\(path)/\(name)") else { return }
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    /// Every file below the folder, by path, with its bytes.
    func contents(_ folder: String? = nil) throws -> [String: [UInt8]] {
        let folder = folder ?? path
        var contents: [String: [UInt8]] = [:]
        for name in try FileSystem.names(in: folder) {
            let child = "\(folder)/\(name)"
            if let status = try FileSystem.status(child), status.form == .folder {
                contents.merge(try self.contents(child)) { $1 }
            } else {
                contents[child] = try FileSystem.read(child, limit: 64 << 20)
            }
        }
        return contents
    }
}
