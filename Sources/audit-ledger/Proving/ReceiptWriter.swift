internal import LedgerCore
internal import LedgerStorage

/// A receipt that may leave.
struct MadeReceipt {
    let identity: LedgerIdentity
    let receipt: Receipt
    /// Whether its checkpoint was signed for it.
    let isNew: Bool
}

/// Makes receipts under checkpoints that are stored before they leave.
enum ReceiptWriter {
    /// The receipt of an entry, under a stored checkpoint where one covers it.
    static func make(_ seq: UInt64, _ call: Call) throws(CommandError) -> MadeReceipt {
        let reader = try call.reader()
        let stored = try reading { () throws(StorageError) in try reader.checkpoint(covering: seq) }
        if let stored { return try make(seq, reader, stored, isNew: false) }
        let writer = try call.recorder().writer
        let signed = try reading { () throws(StorageError) in try writer.checkpoint() }
        return try make(seq, call.reader(), signed, isNew: true)
    }

    /// Writes the receipt of an entry that was recorded just now, under a checkpoint that is signed for it.
    ///
    /// - Returns: why there is none, though the entry is recorded.
    static func write(_ name: String, of seq: UInt64, by writer: LedgerWriter, _ call: Call) -> CommandError? {
        do throws(CommandError) {
            let signed = try reading { () throws(StorageError) in try writer.checkpoint() }
            let made = try make(seq, call.reader(), signed, isNew: true)
            try ProofFiles.write(Array("\(made.receipt)".utf8), to: name, mode: 0o644)
            return nil
        } catch {
            return CommandError(
                error.status,
                "Entry \(seq) is recorded, but its receipt was not written: \(error.message) Make it with prove \(seq) --out FILE."
            )
        }
    }

    private static func make(
        _ seq: UInt64, _ reader: LedgerReader, _ stored: StoredCheckpoint, isNew: Bool
    ) throws(CommandError) -> MadeReceipt {
        let receipt = try reading { () throws(StorageError) in try reader.receipt(of: seq, under: stored) }
        return MadeReceipt(identity: reader.identity, receipt: receipt, isNew: isNew)
    }
}
