public import LedgerCore
internal import Candidacy

extension LedgerWriter {
    /// Hands the ledger over to another key: an entry under the key in force names the next one and the size up to
    /// which the old is valid. Then the new key pins and seals, and both sign the checkpoint over that size.
    ///
    /// - Parameters:
    ///   - reason: why, in words.
    ///   - next: a key that lies in the folder of keys and never sealed anything; nil to make one.
    /// - Returns: all keys of the ledger. Where it fails behind the entry, whoever writes next ends what was begun; both
    ///   keys are needed for that.
    @discardableResult
    public func rotateKey(reason: String? = nil, to next: VerifierKey? = nil) throws(StorageError) -> KeyHistory {
        let made = try next == nil ? keys.makeKey(origin: identity.origin) : nil
        try options.reached(.keyMade)
        let transaction: Transaction
        do throws(StorageError) {
            if let next { try checkUnused(next) }
            transaction = try begin()
            try transaction.append(madeBy: "key", try rotation(transaction, next ?? made?.verifierKey, reason))
        } catch {
            if let made { keys.discard(made.verifierKey) }
            throw error
        }
        try transaction.commit()
        try options.reached(.handedOver)
        // Taking the lock ends a rotation that was begun.
        _ = try lock()
        unlock()
        return try connection.keyHistory(identity)
    }

    private func checkUnused(_ next: VerifierKey) throws(StorageError) {
        guard next.name.utf8.elementsEqual(identity.origin.utf8), next.algorithm == .ed25519 else {
            throw StorageError(
                .badInput,
                "\(next) is no key for \(identity.origin): a ledger's key bears its origin as name. Make one with key new."
            )
        }
        _ = try findSigner(next)
        for pin in try keys.peekPins(origin: identity.origin, next) where pin.size > 0 {
            throw StorageError(
                .badInput, "\(next) has sealed \(pin.size) entries already; hand over to a key that was never used.")
        }
        _ = try PinSet(keys, next, origin: identity.origin)
    }

    private func rotation(
        _ transaction: Transaction, _ next: VerifierKey?, _ reason: String?
    ) throws(StorageError) -> JSONObject {
        let old = signer.verifierKey
        let size = transaction.size + 1
        let handover: SignedNote
        guard let next, next.reference != old.reference else {
            throw StorageError(.badInput, "The next key is the one in force; make another with key new.")
        }
        guard try !connection.keyHistory(identity).isFull else {
            throw StorageError(
                .badInput,
                "The ledger has had \(KeyHistory.maximumCount) keys, which is as many as one may have; start a new ledger with init --succeeds."
            )
        }
        do throws(NoteError) {
            let text = Rotation(
                origin: try Origin(identity.origin), size: size, previous: transaction.head, next: next
            ).text
            handover = try SignedNote(text: text, signedBy: signer)
        } catch {
            throw StorageError(.keyMissing, "The handover could not be signed, and nothing was changed: \(error)")
        }
        var body = JSONObject([
            ("action", "rotate"), ("vkey", .string("\(next)")), ("previous", .string("\(old)")),
            ("size", .integer(Int64(clamping: size))), ("handover", .string("\(handover)")),
            ("effective", .string(String("\(options.clock())".prefix(10)))),
        ])
        body["reason"] = reason.map { .string($0) }
        return body
    }

    /// The key that handed over in the newest entry, where the new one did not take over yet.
    func unfinishedRotation(_ history: KeyHistory) throws(StorageError) -> VerifierKey? {
        guard let term = history.terms.last, history.terms.count > 1, try connection.size() == term.from else {
            return nil
        }
        let statement = try connection.statement("SELECT count(*) FROM checkpoints WHERE size = ?")
        statement.bind(1, term.from)
        defer { statement.end() }
        return try statement.step() && statement.integer(0) == 0 ? history.terms[history.terms.count - 2].key : nil
    }

    /// The new key pins what the old one sealed last, seals it too, and both sign a checkpoint over it.
    func finishRotation(from old: VerifierKey) throws(StorageError) {
        let oldSigner = try findSigner(old)
        let oldPins = try PinSet(keys, old, origin: identity.origin)
        // Always the old pin before the new, so that no two writers wait for each other.
        try oldPins.lock(milliseconds: options.busyMilliseconds)
        defer { oldPins.unlock() }
        try pins.lock(milliseconds: options.busyMilliseconds)
        defer { unlock() }
        try checkUnmoved()
        try connection.execute("BEGIN IMMEDIATE")
        guard try unfinishedRotation(connection.keyHistory(identity)) == old else { return }
        let base = try examine(oldPins, old)
        try pins.advance(to: PinState(size: base.tree.size, root: base.tree.root, fileSignature: "none"))
        try options.reached(.succeeded)
        let note: SignedNote
        let checkpoint: Checkpoint
        do throws(NoteError) {
            checkpoint = Checkpoint(
                origin: try Origin(identity.origin), size: base.tree.size, root: base.tree.root)
            note = try SignedNote(text: checkpoint.text, signedBy: oldSigner)
                .adding(NoteSignature(of: checkpoint.text, by: signer))
        } catch {
            throw StorageError(.keyMissing, "The rotation could not be signed; try again: \(error)")
        }
        try connection.seal(identity.origin, size: base.tree.size, root: base.tree.root, by: signer)
        _ = try store(note, checkpoint, base)
    }
}
