internal import LedgerCore

/// A bundle whose checkpoint stands by its entries, and what is held of its log.
struct ArrivingBundle {
    let file: BundleFile
    let content: BundleFile.Content
    /// The key by which the log is trusted.
    let trusted: VerifierKey
    let isFirstUse: Bool
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
    /// Proves that the bundle's checkpoint stands by its entries and was signed under the key that is trusted.
    func arrival(_ file: BundleFile, _ content: BundleFile.Content) throws(StorageError) -> ArrivingBundle {
        guard content.origin.text != writer.identity.origin else {
            throw StorageError(
                .badInput,
                "\(file.path) is a bundle of this ledger itself, \(content.origin); to refill a backup from it use restore."
            )
        }
        let signed = try content.signed(file)
        let held = try writer.connection.importedLog(content.origin.text)
        // Where the log is held, what contradicts it is told first, whoever cosigned that.
        let asked = try held == nil ? judge(file, content, held) : nil
        let trusted = try trusted(content, held, asked)
        let bundle = ArrivingBundle(
            file: file, content: content, trusted: trusted, isFirstUse: held == nil && trust == .firstUse, held: held)
        // An older bundle may be signed by a key before the one that is trusted; what it says is compared.
        if !content.keys.extends(trusted, to: signed), try !isHeld(bundle) {
            throw file.refusal(
                BundleError(
                    line: content.line,
                    "The checkpoint is not signed under the key that is trusted for \(content.origin), \(trusted); the bundle is another's, or a forgery."
                ))
        }
        return bundle
    }

    /// Whether what the bundle says is held already.
    func isHeld(_ bundle: ArrivingBundle) throws(StorageError) -> Bool {
        let size = bundle.content.chain.size
        guard let held = bundle.held, size <= held.size else { return false }
        return try writer.connection.tree(size: size, of: held.place).root == bundle.content.chain.edge.root
    }

    private func trusted(
        _ content: BundleFile.Content, _ held: ImportedLog?, _ asked: VerifierKey?
    ) throws(StorageError) -> VerifierKey {
        // Anybody can hand over to a key that is trusted; only it and those behind it vouch for what lies before.
        if case .key(let key) = trust, !content.keys.isVouched(content.note, by: key) {
            throw StorageError(
                .badInput,
                "The bundle is signed for \(content.origin) under \(content.keys.current), and not under the key that was handed in; it is another's, or a forgery. Nothing was imported."
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
            if let asked { return asked }
            throw StorageError(
                .badInput,
                "Nothing of \(content.origin) was imported yet, so say whose key you trust: give --vkey KEY as you know it from elsewhere, --policy FILE, or --trust-on-first-use. The bundle names \(content.keys.terms[0].key). Nothing was imported."
            )
        }
    }

    /// Holds the last checkpoint against the policy, where there is one.
    ///
    /// - Returns: the log key of the policy that signed it.
    @discardableResult
    func judge(
        _ file: BundleFile, _ content: BundleFile.Content, _ held: ImportedLog?
    ) throws(StorageError) -> VerifierKey? {
        try policy.map { (policy) throws(StorageError) in try signer(policy, file, content, held) }
    }

    /// The log key of the policy that signed the last checkpoint, with as many witnesses as the policy asks for.
    private func signer(
        _ policy: Policy, _ file: BundleFile, _ content: BundleFile.Content, _ held: ImportedLog?
    ) throws(StorageError) -> VerifierKey {
        do throws(PolicyError) {
            var policy = policy
            // A policy without logs says who cosigns, whatever the log.
            if policy.logs.isEmpty, let known = knownKey(content, held) { policy = try policy.accepting(known) }
            let log = try policy.verify(content.note).log
            guard content.keys.term(of: log) != nil else {
                throw .foreign("The log's entries do not name the policy's key, \(log).")
            }
            return log
        } catch {
            throw file.refusal(
                BundleError(line: content.line, "The policy does not accept the checkpoint: \(error)"))
        }
    }

    private func knownKey(_ content: BundleFile.Content, _ held: ImportedLog?) -> VerifierKey? {
        if held != nil || trust == .firstUse { return content.keys.current }
        if case .key(let key) = trust { return key }
        return nil
    }
}

extension BundleFile.Content {
    fileprivate func signed(_ file: BundleFile) throws(StorageError) -> VerifiedNote {
        do throws(NoteError) {
            return try signed()
        } catch {
            throw file.refusal(BundleError(line: line, "The checkpoint does not stand by these entries: \(error)"))
        }
    }

    /// The checkpoint, if it is one over just these entries that a key of theirs signed while it was in force.
    func signed() throws(NoteError) -> VerifiedNote {
        let (checkpoint, note) = try keys.verify(note)
        guard checkpoint.size <= chain.size else {
            throw .malformed(
                "It is over \(checkpoint.size) entries, and there are only \(chain.size): the end was cut off.")
        }
        guard checkpoint.size == chain.size else {
            throw .malformed("It is over \(checkpoint.size) entries, and there are \(chain.size).")
        }
        guard checkpoint.root == chain.edge.root else {
            throw .malformed("Its root is not that of these entries: one of them was changed.")
        }
        return note
    }
}
