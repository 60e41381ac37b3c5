public import LedgerCore

/// A checkpoint that somebody kept outside the ledger, by itself or in a receipt; who signed it is not yet known.
public struct KeptCheckpoint: Sendable {
    /// The name of its file.
    public let name: String
    public let note: SignedNote
    public let checkpoint: Checkpoint
    /// The receipt that it stood in.
    public let receipt: Receipt?

    /// Reads a note or a receipt.
    public init(parsing bytes: [UInt8], name: String) throws(ReceiptError) {
        self.name = name
        guard !Receipt.isOne(bytes) else {
            let receipt = try Receipt(parsing: bytes)
            (self.receipt, note, checkpoint) = (receipt, receipt.note, receipt.checkpoint)
            return
        }
        receipt = nil
        do {
            note = try SignedNote(parsing: bytes)
            checkpoint = try Checkpoint(parsing: note.text)
        } catch {
            throw .note(error)
        }
    }
}
