/// How grave a finding is, gravest first.
public enum Severity: String, CaseIterable, Hashable, Sendable {
    case critical, high, medium, low, info
}

extension Severity: Comparable {
    /// A graver severity is the greater one.
    public static func < (one: Severity, other: Severity) -> Bool { one.rank > other.rank }

    private var rank: Int {
        switch self {
        case .critical: 0
        case .high: 1
        case .medium: 2
        case .low: 3
        case .info: 4
        }
    }
}
