public import LedgerCore

extension LedgerWriter {
    /// A checkpoint over everything that the pin holds, to leave this machine. It is stored, durably, before anybody
    /// sees it; where the newest stored one is over the same entries, that one is handed out again.
    public func checkpoint() throws(StorageError) -> StoredCheckpoint {
        let base = try lock()
        defer { unlock() }
        let size = base.tree.size
        let history = try connection.keyHistory(identity)
        if let newest = try connection.newestCheckpoint(history, ofAtMost: .max), newest.size == size { return newest }
        let note: SignedNote
        let checkpoint: Checkpoint
        do throws(NoteError) {
            checkpoint = Checkpoint(origin: try Origin(identity.origin), size: size, root: base.tree.root)
            note = try SignedNote(text: checkpoint.text, signedBy: signer)
        } catch {
            throw StorageError(.keyMissing, "The checkpoint could not be signed, and nothing was changed: \(error)")
        }
        return try store(note, checkpoint, base)
    }

    /// Keeps signatures that others, such as witnesses, made under a checkpoint of this ledger.
    ///
    /// - Parameters:
    ///   - note: the checkpoint with our own signature, which is checked, and with theirs.
    ///   - witnesses: keys of others that are known. A line by one of them must verify, and stands in for an earlier one
    ///     of that key; one by any other key is kept as it is, unproved, and never in the place of another.
    /// - Returns: the checkpoint with all signatures, stored under a number of its own; the one that was stored where
    ///   nothing is new.
    public func add(
        cosignatures note: SignedNote, by witnesses: [VerifierKey] = []
    ) throws(StorageError) -> StoredCheckpoint {
        let base = try lock()
        defer { unlock() }
        let history = try connection.keyHistory(identity)
        let given: Checkpoint
        do throws(NoteError) {
            given = try history.verify(note).checkpoint
        } catch {
            throw StorageError(
                .badInput, "What was handed in is no checkpoint that the key of this ledger signed: \(error)")
        }
        guard let stored = try connection.newestCheckpoint(history, ofAtMost: given.size),
            stored.note.text.utf8.elementsEqual(note.text.utf8)
        else {
            throw StorageError(
                .badInput,
                "No checkpoint over \(given.size) entries with that text left this ledger; add signatures to one that did."
            )
        }
        let merged: SignedNote
        do throws(NoteError) {
            let own = Set(history.terms.map(\.key.reference))
            let others = note.signatures.filter { !own.contains($0.key) }
            for line in others {
                guard let key = witnesses.first(where: { $0.reference == line.key }) else { continue }
                _ = try SignedNote(text: note.text, signatures: [line]).verified(by: [key])
            }
            merged = try stored.note.merging(others, replacing: Set(witnesses.map(\.reference)))
        } catch {
            throw StorageError(.badInput, "The signatures could not be added: \(error)")
        }
        return merged == stored.note ? stored : try store(merged, stored.checkpoint, base)
    }

    /// - Returns: the number it is stored under.
    @discardableResult
    func insert(_ note: SignedNote, _ checkpoint: Checkpoint) throws(StorageError) -> Int64 {
        let number = try connection.lastCheckpointNumber() + 1
        let statement = try connection.statement("INSERT INTO checkpoints VALUES (?, ?, ?)")
        statement.bind(1, number)
        statement.bind(2, checkpoint.size)
        statement.bind(3, "\(note)")
        try statement.run()
        return number
    }

    /// Within the lock, and ends the transaction.
    func store(
        _ note: SignedNote, _ checkpoint: Checkpoint, _ base: Base
    ) throws(StorageError) -> StoredCheckpoint {
        let number = try insert(note, checkpoint)
        try options.reached(.sealed)
        try connection.execute("COMMIT")
        try options.reached(.committed)
        let stored = try readBack.newestCheckpoint(readBack.keyHistory(identity), ofAtMost: checkpoint.size)
        guard let stored, stored.note == note, stored.number == UInt64(clamping: number) else {
            throw StorageError(
                .io,
                "The checkpoint read back from \(place.path) is not the one that was written; stop writing, check the disk, and run verify."
            )
        }
        try options.reached(.readBack)
        try checkUnmoved()
        // The tree is the same, but the file is not: the next writer need not ask who changed it.
        let signature = try place.status()?.signature ?? ""
        try pins.advance(to: PinState(size: base.tree.size, root: base.tree.root, fileSignature: signature))
        return stored
    }
}

extension SignedNote {
    /// The note with further signature lines; of a key that signed before, the new line stands in for the old only
    /// where it was verified: any other could take away one that is good.
    func merging(_ lines: [NoteSignature], replacing verified: Set<KeyReference>) throws(NoteError) -> SignedNote {
        var signatures = signatures
        for line in lines {
            if let place = signatures.firstIndex(where: { $0.key == line.key }) {
                if verified.contains(line.key) { signatures[place] = line }
            } else {
                signatures.append(line)
            }
        }
        return try SignedNote(text: text, signatures: signatures)
    }
}
