internal import LedgerCore

extension Backup {
    /// Writes what opens the sealed fields of a ledger into a file of its own, which must be free and is for its owner
    /// alone.
    ///
    /// - Parameter size: how many entries the backup has that it belongs to.
    /// - Returns: how many disclosures it holds.
    public func writeDisclosures(of ledger: String, to target: String, size: UInt64) throws(StorageError) -> Int {
        let identity = try Connection(ledger, .readOnly).identity()
        try FileSystem.create(target, Array(DisclosureScanner.header(identity.genesis).utf8), mode: 0o600)
        do throws(StorageError) {
            let path = LedgerPlace(ledger).disclosures
            guard let lines = try DisclosureScanner(path, genesis: identity.genesis) else { return 0 }
            return try DisclosureRewrite.fill(target, lines) { $0.seq >= size }
        } catch {
            FileSystem.erase(target)
            throw error
        }
    }
}
