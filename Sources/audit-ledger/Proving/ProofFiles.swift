internal import LedgerCore
internal import LedgerStorage

/// Files of notes, receipts, policies and entries that a person names.
enum ProofFiles {
    static func receipt(_ name: String) throws(CommandError) -> Receipt {
        let bytes = try InputFile.bytes(name, limit: Receipt.maximumByteCount)
        do {
            return try Receipt(parsing: bytes)
        } catch {
            throw refused(name, "\(error) It is no receipt as it was handed out; ask for it again.")
        }
    }

    /// A checkpoint, by itself or in a receipt.
    static func kept(_ name: String) throws(CommandError) -> KeptCheckpoint {
        let bytes = try InputFile.bytes(name, limit: Receipt.maximumByteCount)
        do {
            return try KeptCheckpoint(parsing: bytes, name: InputFile.shown(name))
        } catch {
            throw refused(name, "\(error) It is neither a checkpoint nor a receipt as it was handed out.")
        }
    }

    static func policy(_ name: String) throws(CommandError) -> Policy {
        let bytes = try InputFile.bytes(name, limit: Policy.maximumByteCount)
        do {
            return try Policy(parsing: bytes)
        } catch {
            throw refused(name, "\(error) Correct it; its grammar is that of C2SP tlog-policy.")
        }
    }

    static func verifierKey(_ text: String) throws(CommandError) -> VerifierKey {
        do {
            return try VerifierKey(parsing: text)
        } catch {
            throw CommandError(Status.badData, "--vkey: \(error) Copy it whole, as key show printed it.")
        }
    }

    /// Refuses, before anything is done, a file that stands there already.
    static func checkFree(_ name: String) throws(CommandError) {
        do throws(StorageError) {
            guard try FileSystem.status(name) == nil else {
                throw StorageError(.exists, "\(name) exists already and is not overwritten; name a new file.")
            }
        } catch {
            throw CommandError(error)
        }
    }

    /// Makes a new file.
    static func write(_ bytes: [UInt8], to name: String, mode: UInt32) throws(CommandError) {
        do throws(StorageError) {
            try FileSystem.create(name, bytes, mode: mode)
        } catch {
            throw CommandError(error)
        }
    }

    private static func refused(_ name: String, _ reason: String) -> CommandError {
        CommandError(Status.badData, "\(Printable.line(InputFile.shown(name))): \(reason)")
    }
}
