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

    /// Every file below the folder, by path, with its bytes.
    func contents(_ folder: String? = nil) throws -> [String: [UInt8]] {
        let folder = folder ?? path
        var contents: [String: [UInt8]] = [:]
        for name in try FileSystem.names(in: folder) {
            let child = "\(folder)/\(name)"
            guard let status = try FileSystem.status(child) else { continue }
            switch status.form {
            case .folder: contents.merge(try self.contents(child)) { $1 }
            case .file: contents[child] = try FileSystem.read(child, limit: Int(status.size))
            case .link, .other: contents[child] = Array(status.signature.utf8)
            }
        }
        return contents
    }
}
