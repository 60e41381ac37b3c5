internal import LedgerCore

/// The entries of a bundle or of a published tree, laid out as a ledger file of its own, from which facts can be
/// derived. It is no evidence, and is gone with this value.
package final class ScratchLedger {
    /// Of the ledger file.
    package let path: String
    private let folder: String
    private let connection: Connection
    private var chain = LogChain()

    deinit { FileSystem.removeFolder(folder) }

    /// The entries of a bundle that was verified.
    package convenience init(
        bundle path: String, _ report: VerificationReport, _ migrations: [Migration]
    ) throws(StorageError) {
        try self.init(migrations)
        let file = try BundleFile(path)
        _ = try file.read { (entry) throws(StorageError) in try append(entry.bytes, entry.hash, path) }
        try finish(report, path)
    }

    /// The entries of a published tree that was verified.
    package convenience init(
        tiles path: String, _ report: VerificationReport, _ migrations: [Migration]
    ) throws(StorageError) {
        try self.init(migrations)
        let folder = try TileFolder(path)
        var index: UInt64 = 0
        while let entries = Tile(.entries, index, in: report.size),
            let leaves = Tile(
                .hashes(level: 0), index, in: report.size)
        {
            var (bytes, hashes): ([UInt8], [UInt8]) = ([], [])
            guard try folder.read(entries.path, limit: entries.maximumByteCount, into: &bytes),
                try folder.read(leaves.path, limit: leaves.maximumByteCount, into: &hashes),
                let records = try? EntryBundle.records(of: entries, in: bytes), let leaves = try? leaves.decode(hashes)
            else { throw Self.changed(path) }
            for (record, hash) in zip(records, leaves) {
                try bytes[record].withUnsafeBufferPointer { (bytes) throws(StorageError) in
                    try append(record.isEmpty ? nil : UnsafeRawBufferPointer(bytes), hash, path)
                }
            }
            index += 1
        }
        try finish(report, path)
    }

    private init(_ migrations: [Migration]) throws(StorageError) {
        folder = try FileSystem.makeTemporaryFolder()
        path = folder + "/ledger.sqlite"
        do throws(StorageError) {
            connection = try Connection(path, .create)
            try connection.execute(
                "PRAGMA synchronous=OFF; PRAGMA encoding='UTF-8'; PRAGMA application_id=\(SchemaSnapshot.applicationID); BEGIN IMMEDIATE"
            )
            for migration in migrations { try migration.apply(to: connection) }
        } catch {
            // Nothing else removes it: a value that was not made has no end.
            FileSystem.removeFolder(folder)
            throw error
        }
    }

    private func append(
        _ bytes: UnsafeRawBufferPointer?, _ hash: Hash, _ source: String
    ) throws(StorageError) {
        let seq = chain.size
        do throws(EntryError) {
            if let bytes { try chain.append(bytes) } else { try chain.append(erased: hash) }
        } catch {
            throw Self.changed(source)
        }
        let row = try connection.statement("INSERT INTO entries VALUES (?, ?, ?)")
        row.bind(1, seq)
        hash.withUnsafeBytes { row.bind(2, copying: $0) }
        if let bytes { row.bind(3, copying: bytes) }
        try row.run()
    }

    /// What is laid out must be what was verified.
    private func finish(_ report: VerificationReport, _ source: String) throws(StorageError) {
        guard chain.size == report.size, chain.edge.root == report.root else { throw Self.changed(source) }
        try connection.execute("COMMIT")
    }

    private static func changed(_ path: String) -> StorageError {
        StorageError(.tampered, "\(path) was changed while it was looked at; run it again.")
    }
}
