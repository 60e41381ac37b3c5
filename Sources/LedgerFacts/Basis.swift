/// What gives a check its weight.
public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// An article of the law in force.
    case law
    /// A recognised standard of record keeping or of elections.
    case standard
    /// A choice of whoever runs the audit.
    case policy
}
