internal import LedgerCore

extension Verifier {
    /// The keys that the ledger points at, before its entries were walked; nil, and a failed check, where entry 0 names
    /// none.
    func keyHistory(
        _ connection: Connection, _ identity: LedgerIdentity, _ report: inout VerificationReport
    ) throws(StorageError) -> KeyHistory? {
        let first: VerifierKey
        do throws(StorageError) {
            first = try identity.firstKey()
        } catch {
            report.fail("keys", VerificationReport.keysTitle, as: .tampered, seq: 0, error.message)
            return nil
        }
        do throws(StorageError) {
            return try connection.reading { () throws(StorageError) in try connection.keyHistory(identity) }
        } catch {
            guard error.code == .tampered else { throw error }
            // What it is that cannot be read, the checks of entries and tree tell.
            return KeyHistory(first: first)
        }
    }

    /// Follows every entry about a key, and compares that with what the ledger points at.
    ///
    /// - Returns: all keys of the ledger.
    func checkKeys(
        _ chunks: [EntryWalk.ChunkResult], _ known: KeyHistory, _ connection: Connection, _ identity: LedgerIdentity,
        _ report: inout VerificationReport
    ) throws(StorageError) -> KeyHistory {
        guard chunks.allSatisfy({ $0.badEntry == nil }) else {
            report.add("keys", VerificationReport.keysTitle, .skipped, "The entries themselves are not sound.")
            return known
        }
        var history = KeyHistory(first: try identity.firstKey())
        for seq in chunks.flatMap(\.keys) {
            guard let entry = try connection.entry(at: seq), !history.follow(entry),
                entry.body["action"]?.string == "rotate"
            else { continue }
            report.fail(
                "keys", VerificationReport.keysTitle, as: .tampered, seq: seq,
                "Entry \(seq) names another key, and the key before it did not hand over to it.")
            return history
        }
        // A writer may have rotated since the first look; then it left the checkpoint that points at the entry.
        var count = known.terms.count
        if count < history.terms.count { count = try connection.keyHistory(identity).terms.count }
        guard count >= history.terms.count else {
            report.fail(
                "keys", VerificationReport.keysTitle, as: .tampered,
                "A key was rotated, and the checkpoint that both keys signed over that entry is gone.")
            return history
        }
        report.passKeys(history)
        return history
    }
}

extension VerificationReport {
    static let keysTitle = "Each key was named by the one before it"

    mutating func passKeys(_ history: KeyHistory) {
        let rotations = history.terms.count - 1
        add(
            "keys", Self.keysTitle, .pass,
            rotations == 0
                ? "The key of entry 0 is in force."
                : "\(rotations) rotation\(rotations == 1 ? "" : "s"); \(history.current) is in force.")
    }
}
