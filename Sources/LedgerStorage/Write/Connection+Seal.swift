internal import LedgerCore

extension Connection {
    /// The note of the seal as it stands; nil where there is none.
    func sealNote() throws(StorageError) -> String? {
        let statement = try statement("SELECT note FROM seal WHERE id = 1")
        defer { statement.end() }
        return try statement.step() ? statement.text(0) : nil
    }

    /// Signs that the key holder wrote this far, in place of the seal before.
    func seal(_ origin: String, size: UInt64, root: Hash, by signer: any NoteSigner) throws(StorageError) {
        let note: SignedNote
        do throws(NoteError) {
            note = try SignedNote(text: Seal(origin: Origin(origin), size: size, root: root).text, signedBy: signer)
        } catch {
            throw StorageError(.keyMissing, "The commit could not be signed, and nothing was changed: \(error)")
        }
        let statement = try statement(
            "INSERT INTO seal VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET note = excluded.note")
        statement.bind(1, "\(note)")
        try statement.run()
    }

    /// The seal, signed by a key and over this ledger.
    func verifiedSeal(_ identity: LedgerIdentity, by key: VerifierKey) throws(StorageError) -> Seal {
        guard let note = try sealNote() else {
            throw StorageError(
                .tampered, "\(path) has no seal, so nobody who holds the key vouches for it; run verify.")
        }
        do throws(NoteError) {
            return try Seal(verifying: note, identity) { _ in [key] }
        } catch {
            throw StorageError(.tampered, "The seal of \(path) is not its key's: \(error) Run verify.")
        }
    }
}

extension Seal {
    /// The seal that a note holds, if a key that may signed it for the ledger of this identity.
    ///
    /// - Parameter keys: those that may seal so many entries.
    init(
        verifying note: String, _ identity: LedgerIdentity, by keys: (UInt64) -> [VerifierKey]
    ) throws(NoteError) {
        let signed = try SignedNote(parsing: note)
        // Lines by keys that nobody knows say nothing, and this software writes none.
        guard signed.signatures.count == 1 else { throw .malformed("A seal has one signature.") }
        self = try Seal(parsing: signed.text)
        _ = try signed.verified(by: keys(size))
        guard origin.text == identity.origin else { throw .malformed("It is a seal of \(origin).") }
    }
}
