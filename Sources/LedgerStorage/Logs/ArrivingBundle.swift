internal import LedgerCore

/// A bundle whose checkpoints were verified, and what is held of its log.
struct ArrivingBundle {
    let file: BundleFile
    let content: BundleFile.Content
    /// The key by which the log is trusted, and the checkpoints that were verified by it.
    let trusted: VerifierKey
    let isFirstUse: Bool
    let checkpoints: LogCheckpoints
    /// Nil where the log comes for the first time.
    let held: ImportedLog?

    func report(_ outcome: BundleReport.Outcome, appended: UInt64, seq: UInt64?) -> BundleReport {
        BundleReport(
            outcome: outcome, origin: content.origin.text, verifierKey: "\(trusted)", isFirstUse: isFirstUse,
            read: content.chain.size, root: content.chain.edge.root, appended: appended,
            held: (held?.size ?? 0) + appended, seq: seq)
    }
}

extension BundleImporter {
    /// Decides whose key the bundle is held to, and verifies its checkpoints by it.
    func arrival(_ file: BundleFile, _ content: BundleFile.Content) throws(StorageError) -> ArrivingBundle {
        guard content.origin.text != writer.identity.origin else {
            throw StorageError(
                .badInput,
                "\(file.path) is a bundle of this ledger itself, \(content.origin); to refill a backup from it use restore."
            )
        }
        let held = try writer.connection.importedLog(content.origin.text)
        let trusted = try trusted(file, content, held)
        do throws(NoteError) {
            let checkpoints = try LogCheckpoints(
                content.notes, origin: content.origin, keys: content.keys, trusted: trusted, size: content.chain.size
            ) { content.roots[$0] }
            return ArrivingBundle(
                file: file, content: content, trusted: trusted, isFirstUse: held == nil && trust == .firstUse,
                checkpoints: checkpoints, held: held)
        } catch {
            throw file.refusal(
                BundleError(line: content.line, "The checkpoint does not stand by these entries: \(error)"))
        }
    }

    private func trusted(
        _ file: BundleFile, _ content: BundleFile.Content, _ held: ImportedLog?
    ) throws(StorageError) -> VerifierKey {
        let signed = try policy.map { (policy) throws(StorageError) in try signer(policy, file, content, held) }
        if case .key(let key) = trust, !content.keys.contains(key) {
            throw StorageError(
                .badInput,
                "The bundle is signed for \(content.origin) under \(content.keys.terms[0].key), and not under the key that was handed in; it is another's, or a forgery. Nothing was imported."
            )
        }
        if let held {
            do {
                return try VerifierKey(parsing: held.verifierKey)
            } catch {
                throw StorageError(
                    .tampered, "The pinned key of the imported log \(held.origin) cannot be read; run verify.")
            }
        }
        switch trust {
        case .key(let key): return key
        case .firstUse: return content.keys.terms[0].key
        case nil:
            if let signed { return signed }
            throw StorageError(
                .badInput,
                "Nothing of \(content.origin) was imported yet, so say whose key you trust: give --vkey KEY as you know it from elsewhere, --policy FILE, or --trust-on-first-use. The bundle names \(content.keys.terms[0].key). Nothing was imported."
            )
        }
    }

    /// The log key of the policy that signed the last checkpoint, with as many witnesses as the policy asks for.
    private func signer(
        _ policy: Policy, _ file: BundleFile, _ content: BundleFile.Content, _ held: ImportedLog?
    ) throws(StorageError) -> VerifierKey {
        do throws(PolicyError) {
            var policy = policy
            // A policy without logs says who cosigns, whatever the log.
            if policy.logs.isEmpty, let known = knownKey(content, held) { policy = try policy.accepting(known) }
            guard let note = content.notes.last else { throw .foreign("There is no checkpoint.") }
            let log = try policy.verify(note).log
            guard content.keys.contains(log) else {
                throw .foreign("The log's entries do not name the policy's key, \(log).")
            }
            return log
        } catch {
            throw file.refusal(
                BundleError(line: content.line, "The policy does not accept the last checkpoint: \(error)"))
        }
    }

    private func knownKey(_ content: BundleFile.Content, _ held: ImportedLog?) -> VerifierKey? {
        if held != nil || trust == .firstUse { return content.keys.key(at: content.chain.size) }
        if case .key(let key) = trust { return key }
        return nil
    }
}
