public import LedgerCore

/// A checkpoint that left this machine, or may have, as the ledger keeps it.
public struct StoredCheckpoint: Hashable, Sendable {
    /// Its number in the order in which they were stored, from 1.
    public let number: UInt64
    /// The whole note: our signature, and those of others that came back.
    public let note: SignedNote
    /// What the note says: origin, size and root.
    public let checkpoint: Checkpoint

    /// How many entries it is over.
    public var size: UInt64 { checkpoint.size }

    /// The note exactly as it is stored and sent, UTF-8.
    public var bytes: [UInt8] { Array("\(note)".utf8) }
}

extension StoredCheckpoint {
    /// What a row holds, if it is a checkpoint of the ledger with these keys that one of them signed within its term.
    init(number: Int64, size: Int64, note: String, _ keys: KeyHistory) throws(NoteError) {
        let signed = try SignedNote(parsing: note)
        let checkpoint = try keys.verify(signed).checkpoint
        guard let number = UInt64(exactly: number), checkpoint.size == UInt64(exactly: size) else {
            throw .malformed("It is stored under another size.")
        }
        self.init(number: number, note: signed, checkpoint: checkpoint)
    }
}
