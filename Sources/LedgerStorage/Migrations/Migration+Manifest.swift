public import LedgerCore

extension Migration {
    /// The file's name: `0001_ledger.sql`.
    public var fileName: String {
        String(repeating: "0", count: max(0, 4 - String(number).count)) + "\(number)_\(name).sql"
    }
}

extension Collection<Migration> {
    /// One hash over a series of migrations and their order: m₀ = SHA-256("audit-ledger/manifest@1"), and
    /// mₙ = SHA-256(mₙ₋₁ ‖ length of name ‖ name ‖ length of bytes ‖ bytes), lengths as 8 bytes, big-endian.
    public var manifest: Hash {
        reduce(SHA256.digest("audit-ledger/manifest@1")) { before, migration in
            var hasher = SHA256()
            hasher.update(before.bytes)
            for part in [Array(migration.fileName.utf8), Array(migration.sql.utf8)] {
                hasher.update((0..<8).map { UInt8(truncatingIfNeeded: part.count >> (56 - 8 * $0)) })
                hasher.update(part)
            }
            return hasher.finish()
        }
    }
}

extension Hash {
    /// As a field of type digest writes it: `sha256:` and 64 digits.
    public var digestText: String { "sha256:" + hexadecimal }
}
