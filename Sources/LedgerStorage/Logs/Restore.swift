internal import LedgerCore

/// Puts a backup back, and refills it from what left this machine until it is what its key last sealed.
package struct Restore {
    package let keys: KeyFolder
    package let migrations: [Migration]
    package var options = LedgerOptions()

    package init(keys: KeyFolder, migrations: [Migration]) {
        self.keys = keys
        self.migrations = migrations
    }

    /// Refills a copy of a backup, and gives it its name only where that leads to the pinned root.
    ///
    /// - Parameters:
    ///   - backup: left as it is.
    ///   - target: where the ledger belongs; must be free.
    ///   - source: what ``RefillSource`` takes.
    package func run(
        _ backup: String, to target: String, from source: String
    ) throws(StorageError) -> RefillReport {
        let place = LedgerPlace(target)
        for taken in [target, place.journal, place.writeAheadLog, place.sharedMemory]
        where try FileSystem.status(taken) != nil {
            throw StorageError(
                .exists, "\(taken) exists already and is not overwritten; move it away first, or name another --ledger."
            )
        }
        try place.checkFolder()
        try LedgerPlace(backup).checkForWriting()
        let journal = LedgerPlace(backup).journal
        guard try FileSystem.status(journal) == nil else {
            throw StorageError(
                .unsafePlace,
                "\(journal) lies beside the backup, so a writer was interrupted in it and the file alone is not whole; run verify on it, and restore from another backup."
            )
        }
        let draft = target + ".new"
        guard try FileSystem.status(draft) == nil else {
            throw StorageError(.exists, "\(draft) is left of a restore that was interrupted; remove it and try again.")
        }
        defer { for suffix in ["", "-journal"] { FileSystem.remove(draft + suffix) } }
        try FileSystem.copy(backup, to: draft)
        let report = try refill(draft, from: source)
        try FileSystem.publish(draft, as: target)
        return report
    }

    /// Refills an older copy where it lies.
    package func refill(_ path: String, from source: String) throws(StorageError) -> RefillReport {
        let writer = try LedgerWriter(path, keys: keys, migrations: migrations, options: options)
        let source = try RefillSource(source, writer.identity)
        return try writer.refill { (seq) throws(StorageError) in try source.entry(at: seq) }
    }
}
