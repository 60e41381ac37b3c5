internal import LedgerCore

extension Backup {
    /// Writes what opens the sealed fields of a ledger into a file of its own, which must be free and is for its owner
    /// alone.
    ///
    /// - Parameter size: how many entries the backup has that it belongs to.
    /// - Returns: how many disclosures it holds.
    public func writeDisclosures(of ledger: String, to target: String, size: UInt64) throws(StorageError) -> Int {
        let identity = try Connection(ledger, .readOnly).identity()
        var bytes = Array(DisclosureScanner.header(identity.genesis).utf8)
        var count = 0
        if let lines = try DisclosureScanner(LedgerPlace(ledger).disclosures, genesis: identity.genesis) {
            while let line = try lines.next(), line.seq < size {
                bytes.append(contentsOf: "\(line.seq) \(line.text)\n".utf8)
                count += 1
            }
        }
        try FileSystem.create(target, bytes, mode: 0o600)
        return count
    }
}
