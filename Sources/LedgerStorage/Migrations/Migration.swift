public import LedgerCore

/// One step of a schema: a numbered SQL file, proved at build time.
public struct Migration: Hashable, Sendable {
    /// 1-based, without gaps.
    public let number: Int
    /// The file's name without number and ending: `ledger` of `0001_ledger.sql`.
    public let name: String
    /// The file's text, byte for byte.
    public let sql: String
    /// SHA-256 of the file's bytes.
    public let digest: Hash

    public init(number: Int, name: String, sql: String, digest: Hash) {
        self.number = number
        self.name = name
        self.sql = sql
        self.digest = digest
    }
}
