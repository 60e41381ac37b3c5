/// What the package knows of the published tree that it carries.
public enum Published {
    public static let line = "\(LedgerSnapshot.size) entries, root \(LedgerSnapshot.root)"
}
