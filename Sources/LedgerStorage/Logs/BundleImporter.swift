internal import Candidacy
public import LedgerCore

/// Imports the bundle of another ledger as a log of its own: all of it or nothing, and nothing is ever replaced.
///
/// The file is read and proved once before the lock is taken, and again while its entries are written; what differs
/// between the two is refused.
public struct BundleImporter {
    public let recorder: Recorder
    /// Needed at the first import of a log; later a key that is handed in must be one of the log's.
    public var trust: BundleTrust?
    /// Who must have signed and cosigned the bundle's last checkpoint, at this import; nil to ask for the log's key alone.
    public var policy: Policy?
    /// Where proof of a fork goes, a path that must be free; nil for a file beside the ledger, named by its content.
    public var evidence: String?
    /// Called with the number of entries read so far.
    public var progress: (UInt64) -> Void = { _ in }

    public init(_ recorder: Recorder) { self.recorder = recorder }

    var writer: LedgerWriter { recorder.writer }

    /// - Returns: what was done. A bundle that contradicts what is held is no error: it is told, with the evidence.
    /// - Throws: `badInput` where the bundle is refused, with the line and the reason; nothing was changed then.
    public func run(_ path: String) throws(StorageError) -> BundleReport {
        if let evidence, try FileSystem.status(evidence) != nil {
            throw StorageError(.exists, "\(evidence) exists already and is not overwritten; choose another path.")
        }
        let file = try BundleFile(path)
        let content = try file.read { (entry) throws(StorageError) in
            if entry.seq % 4_096 == 0 { progress(entry.seq) }
        }
        let transaction = try begin()
        defer { transaction.abandon() }
        let bundle = try arrival(file, content)
        guard let held = bundle.held else { return try append(bundle, to: transaction) }
        if try isHeld(bundle) {
            try judge(file, content, held)
            return bundle.report(.unchanged, appended: 0, seq: nil)
        }
        if content.chain.size > held.size, let report = try extend(held, bundle, transaction) { return report }
        let fork = try ForkFinding(bundle, held, writer.connection)
        transaction.abandon()
        return try tell(fork, of: bundle)
    }

    private func begin() throws(StorageError) -> Transaction {
        let transaction = try writer.begin()
        guard try !writer.hasPendingMigrations() else {
            transaction.abandon()
            throw StorageError(
                .pendingMigrations,
                "The ledger lacks migrations that this software has; look at them with migrate plan and run migrate apply."
            )
        }
        return transaction
    }
}
