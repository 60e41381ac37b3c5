internal import LedgerCore

/// Where the entries that a backup lacks are taken from. What it hands out is not trusted: a refill counts only where it
/// leads to the root that the pin remembers.
package final class RefillSource {
    private enum Kind {
        case bundle(BundleLines, BundleReader, next: UInt64)
        case ledger(LedgerReader)
        case log(LedgerReader, ImportedLog)
        case tiles(TileTree)
    }

    private var kind: Kind

    /// - Parameters:
    ///   - path: a bundle, the folder of a tile tree, another copy of the ledger, or a ledger that imported it.
    ///   - identity: of the ledger that is refilled.
    package init(_ path: String, _ identity: LedgerIdentity) throws(StorageError) {
        guard let status = try FileSystem.status(FileSystem.resolved(path)) else {
            throw StorageError(.missing, "There is nothing at \(path); name a bundle, a published folder or a ledger.")
        }
        if status.form == .folder {
            kind = .tiles(try TileTree(path, by: KeyHistory(first: try identity.firstKey())))
        } else if try Self.isDatabase(path) {
            let reader = try LedgerReader(path, cache: nil)
            if reader.identity.genesis == identity.genesis {
                kind = .ledger(reader)
            } else if let log = try reader.importedLogs().first(where: { $0.origin == identity.origin }) {
                kind = .log(reader, log)
            } else {
                throw StorageError(
                    .badInput,
                    "\(path) is the ledger of \(reader.identity.origin) and has imported nothing of \(identity.origin); name another source."
                )
            }
        } else {
            kind = .bundle(try BundleLines(path), BundleReader(), next: 0)
        }
    }

    private static func isDatabase(_ path: String) throws(StorageError) -> Bool {
        let lines = try BundleLines(path)
        let first = try lines.next()
        // What it points at lives as long as the lines.
        return withExtendedLifetime(lines) { first?.starts(with: "SQLite format 3\0".utf8) == true }
    }

    /// The entry of a number; nil where the source ends before. Numbers are asked for in ascending order.
    package func entry(at seq: UInt64) throws(StorageError) -> RefillEntry? {
        switch kind {
        case .ledger(let reader): return try reader.stored(at: seq).map { RefillEntry($0) }
        case .log(let reader, let log): return try reader.stored(at: seq, of: log).map { RefillEntry($0) }
        case .tiles(let tree):
            guard seq < tree.checkpoint.size else { return nil }
            var found: RefillEntry?
            try tree.entries(in: seq..<seq + 1) { (_, hash, bytes) in
                found = bytes.map { .bytes(Array($0)) } ?? .erased(hash)
            }
            return found
        case .bundle(let lines, var reader, var next):
            var found: RefillEntry?
            while found == nil, let line = try lines.next() {
                do throws(BundleError) {
                    switch try reader.read(line) {
                    case .heading: continue
                    case .ending: return nil
                    case .entry(let bytes): found = next == seq ? .bytes(Array(bytes)) : nil
                    case .erased(let hash): found = next == seq ? .erased(hash) : nil
                    }
                    next += 1
                } catch {
                    throw StorageError(.badInput, "The bundle cannot be read, \(error)")
                }
            }
            kind = .bundle(lines, reader, next: next)
            return found
        }
    }
}

extension RefillEntry {
    init(_ stored: StoredEntry) { self = stored.bytes.map { .bytes($0) } ?? .erased(stored.hash) }
}
