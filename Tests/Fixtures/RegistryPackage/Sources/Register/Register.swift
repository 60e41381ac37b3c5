/// What the package knows of the ledger that it carries.
public enum Register {
    public static let line =
        "\(LedgerSnapshot.size) entries, head \(LedgerSnapshot.head), "
        + LedgerSnapshot.findings.map { "\($0.count) \($0.severity)" }.joined(separator: ", ")
}
