internal import LedgerCore
internal import LedgerStorage

/// What somebody sent who signed a checkpoint: signature lines alone, as a witness answers, or a whole note.
struct CosignatureFile {
    private let name: String

    /// - Parameter name: a path, or `-` for standard input.
    init(_ name: String) { self.name = name }

    /// The note that the file is, or the newest checkpoint of a ledger with the lines of the file.
    func note(under call: Call) throws(CommandError) -> SignedNote {
        let bytes: [UInt8]
        let newest: StoredCheckpoint?
        let reader = try call.reader()
        do throws(StorageError) {
            bytes = try FileSystem.read(name == "-" ? "/dev/stdin" : name, limit: SignedNote.maximumByteCount)
            newest = try reader.newestCheckpoint()
        } catch {
            throw CommandError(error)
        }
        guard !bytes.isEmpty else { throw bad("it is empty; hand in what the witness answered.") }
        do throws(NoteError) {
            // An em dash begins a signature line, and no origin line of ours.
            guard bytes.starts(with: "— ".utf8) else { return try SignedNote(parsing: bytes) }
            guard let newest else {
                throw .malformed("No checkpoint has left this ledger yet, so nobody can have signed one.")
            }
            return try SignedNote(parsing: newest.bytes + bytes)
        } catch {
            throw bad("\(error)")
        }
    }

    private func bad(_ reason: String) -> CommandError {
        .badData(
            "Nothing was added.", [Fault(file: InputFile.shown(name), code: "signature", message: reason)])
    }
}
