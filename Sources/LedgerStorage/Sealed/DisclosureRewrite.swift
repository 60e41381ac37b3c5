internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Makes the file of disclosures anew without some of them: a new file, synced, in the place of the old one, whose bytes
/// are overwritten where the file system lets that reach the disk. Only under the writer's lock.
enum DisclosureRewrite {
    /// - Parameters:
    ///   - reached: called between the steps; an error ends it there.
    ///   - isErased: which lines are left out.
    static func run(
        _ path: String, genesis: Hash, reached: (ErasurePoint) throws(StorageError) -> Void,
        leavingOut isErased: (DisclosureScanner.Line) -> Bool
    ) throws(StorageError) {
        guard let lines = try DisclosureScanner(path, genesis: genesis) else { return }
        try DisclosureLog.checkRights(path)
        let draft = path + ".new"
        // Of a rewriting that was interrupted: what it holds stands in the file itself.
        if try FileSystem.status(draft) != nil { FileSystem.erase(draft) }
        let old = DisclosureLog.opened(path)
        guard old >= 0 else { throw FileSystem.failure("write", path) }
        defer { close(old) }
        try FileSystem.create(draft, Array(DisclosureScanner.header(genesis).utf8), mode: 0o600)
        do throws(StorageError) {
            try fill(draft, lines, isErased)
            // What a crash left is gone by now; nothing else may be lost with a line that cannot be read.
            guard lines.tornOffset == nil else { throw lines.damage() }
            try reached(.written)
            try FileSystem.rename(draft, to: path)
        } catch {
            if error.code != .interrupted { FileSystem.erase(draft) }
            throw error
        }
        try reached(.replaced)
        FileSystem.overwrite(old)
    }

    /// Adds the lines that stay to a file that holds the header, durably; says how many they were.
    @discardableResult
    static func fill(
        _ draft: String, _ lines: DisclosureScanner, _ isLeftOut: (DisclosureScanner.Line) -> Bool
    ) throws(StorageError) -> Int {
        let descriptor = DisclosureLog.opened(draft)
        guard descriptor >= 0 else { throw FileSystem.failure("write", draft) }
        defer { close(descriptor) }
        var place = Int(try FileSystem.status(draft)?.size ?? 0)
        var buffer: [UInt8] = []
        var count = 0
        while let line = try lines.next() {
            if isLeftOut(line) { continue }
            count += 1
            buffer.append(contentsOf: "\(line.seq) \(line.text)\n".utf8)
            guard buffer.count >= 1 << 20 else { continue }
            try FileSystem.write(descriptor, buffer, at: place, draft)
            place += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
        try FileSystem.write(descriptor, buffer, at: place, draft)
        guard fsync(descriptor) == 0 else { throw FileSystem.failure("write", draft) }
        return count
    }
}
