internal import LedgerCore

extension LedgerWriter {
    /// What a commit builds on: read inside the lock, and compared with the pin and the seal.
    struct Base {
        var tree: Tree
        var head: Hash
        var newest: Timestamp
    }

    /// - Parameter key: the key in force, whose pins these are.
    func examine(_ pins: PinSet, _ key: VerifierKey) throws(StorageError) -> Base {
        let pinned = try pins.read()
        let size = try connection.size()
        guard size > 0, let head = try connection.hash(at: size - 1), let entry = try connection.entry(at: size - 1)
        else {
            throw StorageError(.tampered, "The newest entry of \(place.path) cannot be read; run verify.")
        }
        // The tree as this writer left it, where the file still ends as it did then.
        let kept = lastTree.flatMap { $0.head == head && $0.tree.size == size ? $0.tree : nil }
        let tree = if let kept { kept } else { try connection.tree(size: size) }
        let root = tree.root
        for pin in pinned { try check(pin, size, root) }
        let signature = try place.status()?.signature ?? ""
        let now = PinState(size: size, root: root, fileSignature: signature)
        if pinned.contains(where: { $0 != now }) {
            try checkForeignHands()
            try checkSeal(size: size, root: root, by: key)
            // A crash between commit and pin, or a file that was moved: complete what the seal covers.
            try pins.advance(to: now)
        }
        return Base(tree: tree, head: head, newest: entry.at)
    }

    /// Whether the ledger goes on from what a pin remembers.
    private func check(_ pin: PinState, _ size: UInt64, _ root: Hash) throws(StorageError) {
        guard pin.size <= size else {
            throw StorageError(
                .rolledBack,
                "The key of this ledger has sealed \(pin.size) entries and \(place.path) has \(size): it is an older copy, or entries were cut off. Nothing is written to it. Run verify."
            )
        }
        guard try (pin.size == size ? root : connection.tree(size: pin.size).root) == pin.root else {
            throw StorageError(
                .rolledBack,
                "At \(pin.size) entries the key of this ledger sealed another root than \(place.path) has: its history is another. Nothing is written to it. Run verify."
            )
        }
    }

    /// Somebody else has touched the file since this key's last commit, or a crash came between: look at all of it
    /// before building on it.
    private func checkForeignHands() throws(StorageError) {
        // The pin is read, and held, already.
        var verifier = Verifier(migrations: migrations, keys: nil)
        verifier.checksDisclosures = false
        let report = verifier.verify(place.path)
        guard report.isFitForWriting else { throw Self.refusal(report, place) }
    }

    /// SQLite undoes what an interrupted writer left as soon as a file is opened for writing. What that leads to is
    /// looked at before, in a private copy: the journal may be another's, or older than the ledger.
    static func checkInterrupted(
        _ place: LedgerPlace, _ keys: KeyFolder, _ migrations: [Migration]
    ) throws(StorageError) {
        guard try FileSystem.status(place.journal) != nil, try Evidence.isHot(place.path) else { return }
        var verifier = Verifier(migrations: migrations, keys: keys)
        verifier.checksDisclosures = false
        let report = verifier.verify(place.path)
        guard report.isFitForWriting else { throw refusal(report, place) }
    }

    /// Why a ledger is not written to, from what its verification found.
    static func refusal(_ report: VerificationReport, _ place: LedgerPlace) -> StorageError {
        let failed = report.checks.first { $0.result == .fail }
        let code: StorageError.Code =
            switch report.verdict {
            case .unverifiable: failed?.id == "pin" ? .keyMissing : .newerSchema
            case .couldNotRun: .io
            case .truncated: .rolledBack
            default: .tampered
            }
        let reason = report.firstBad?.reason ?? failed?.detail ?? report.failure ?? ""
        return StorageError(
            code, "\(place.path) is not as its key left it, and nothing is written to it. \(reason) Run verify.")
    }

    /// Entries beyond the pin are accepted only where the key's seal covers just them.
    private func checkSeal(size: UInt64, root: Hash, by key: VerifierKey) throws(StorageError) {
        let seal = try connection.verifiedSeal(identity, by: key)
        guard seal.size == size, seal.root == root else {
            throw StorageError(
                .tampered,
                "Entry \(min(seal.size, size - 1)) of \(place.path) was written by nobody who holds the key: the seal covers \(seal.size) of \(size) entries. Nothing is written to it. Run verify."
            )
        }
    }
}
