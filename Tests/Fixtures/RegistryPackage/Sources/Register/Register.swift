/// What the package knows of the ledger that it carries.
public enum Register {
    public static let size = LedgerSnapshot.size
    public static let head = LedgerSnapshot.head
    public static let findings = LedgerSnapshot.findings.map { "\($0.count) \($0.severity)" }
}
