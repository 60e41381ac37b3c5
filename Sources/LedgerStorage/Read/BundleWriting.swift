internal import LedgerCore

/// What makes an export a bundle, and proves on the way that whoever imports it will take it.
struct BundleWriting {
    /// The first line.
    let heading: String
    private let checkpoint: StoredCheckpoint
    private var chain = LogChain()

    init(_ checkpoint: StoredCheckpoint, _ reader: LedgerReader) throws(StorageError) {
        self.checkpoint = checkpoint
        do {
            heading = LogBundle.heading(try VerifierKey(parsing: reader.identity.verifierKey))
        } catch {
            throw StorageError(.tampered, "Entry 0 names no verifier key; run verify.")
        }
    }

    /// Takes the next entry that is written.
    mutating func note(_ bytes: UnsafeRawBufferPointer?, _ hash: Hash) throws(StorageError) {
        do throws(EntryError) {
            if let bytes { try chain.append(bytes) } else { try chain.append(erased: hash) }
        } catch {
            throw StorageError(.tampered, "Entry \(chain.size) is not what was recorded: \(error). Run verify.")
        }
    }

    /// The checkpoint behind the last entry, if it is one over just these.
    func ending() throws(StorageError) -> String {
        guard chain.size == checkpoint.size, chain.edge.root == checkpoint.checkpoint.root,
            chain.unlawfulErasure == nil
        else {
            throw StorageError(
                .tampered, "The entries are not those of checkpoint \(checkpoint.number); run verify.")
        }
        return LogBundle.ending(checkpoint.note)
    }
}
