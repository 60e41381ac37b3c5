internal import LedgerCore

extension TileVerifier {
    static let checkpointTitle = "The checkpoint is signed by the ledger's key"

    /// Follows every entry about a key.
    ///
    /// - Returns: all keys of the ledger; nil where its entries are not sound, or entry 0 names none.
    func checkKeys(
        _ chunks: [EntryWalk.ChunkResult], _ identity: LedgerIdentity, _ folder: TileFolder,
        _ report: inout VerificationReport
    ) throws(StorageError) -> KeyHistory? {
        let title = VerificationReport.keysTitle
        guard chunks.allSatisfy({ $0.badEntry == nil }) else {
            report.add("keys", title, .skipped, "The entries themselves are not sound.")
            return nil
        }
        guard let first = try? VerifierKey(parsing: identity.verifierKey) else {
            report.fail("keys", title, as: .tampered, seq: 0, "Entry 0 names no verifier key.")
            return nil
        }
        var history = KeyHistory(first: first)
        for seq in chunks.flatMap(\.keys) {
            guard let entry = try entry(seq, report.size, folder), !history.follow(entry),
                entry.body["action"]?.string == "rotate"
            else { continue }
            report.fail(
                "keys", title, as: .tampered, seq: seq,
                "Entry \(seq) names another key, and the key before it did not hand over to it.")
            return history
        }
        report.passKeys(history)
        return history
    }

    private func entry(_ seq: UInt64, _ size: UInt64, _ folder: TileFolder) throws(StorageError) -> Entry? {
        guard let tile = Tile(.entries, seq >> 8, in: size) else { return nil }
        var bytes: [UInt8] = []
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes),
            let records = try? EntryBundle.records(of: tile, in: bytes)
        else { return nil }
        return try? Entry(Array(bytes[records[Int(seq & 255)]]))
    }

    /// Whether the key in force at its size vouches for this tree.
    func checkSignature(_ note: SignedNote, _ history: KeyHistory?, _ report: inout VerificationReport) {
        let title = Self.checkpointTitle
        guard let history else {
            return report.add("checkpoint", title, .skipped, "Whose keys these are could not be told.")
        }
        if let text = verifierKey {
            guard let key = try? VerifierKey(parsing: text) else {
                return report.fail(
                    "checkpoint", title, as: .unverifiable,
                    "The verifier key that was handed in cannot be read; copy it whole.")
            }
            guard history.term(of: key) != nil else {
                return report.fail(
                    "checkpoint", title, as: .unverifiable,
                    "The ledger names another key, \(history.current), than the one that was handed in; it is another ledger, or a forgery."
                )
            }
        }
        do throws(NoteError) {
            _ = try history.verify(note)
            // Anybody can hand over to a key that is trusted; only it and those behind it vouch for what lies before.
            if let text = verifierKey, !history.isVouched(note, by: try VerifierKey(parsing: text)) {
                return report.fail(
                    "checkpoint", title, as: .unverifiable,
                    "It is signed by a key before the one that was handed in, which has not signed this tree itself.")
            }
        } catch {
            var found = Verdict.tampered
            if case .retiredKey = error { found = .unverifiable }
            return report.fail("checkpoint", title, as: found, "It is not the key's: \(error)")
        }
        let source =
            verifierKey == nil
            ? "The key was taken from the tree itself: this proves consistency, not whose ledger it is."
            : "The key is the one that was handed in."
        report.add("checkpoint", title, .pass, "Signed by \(history.current). \(source)")
    }
}
