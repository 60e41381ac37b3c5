/// Why a draft cannot be recorded: everything found at once, so that it can be put right at once.
public struct DraftError: Error, Hashable, Sendable {
    /// How many problems are told apart; the rest are counted.
    public static let limit = 20

    /// In the order of the body, at most ``limit``.
    public let problems: [Problem]
    /// How many were found.
    public let count: Int

    public init(_ problems: [Problem], count: Int? = nil) {
        self.problems = Array(problems.prefix(Self.limit))
        self.count = max(count ?? problems.count, problems.count)
    }

    init(_ code: Problem.Code, path: String = "", _ reason: String, suggestion: String? = nil) {
        self.init([Problem(path: path, code: code, reason: reason, suggestion: suggestion)])
    }
}

extension DraftError: CustomStringConvertible {
    public var description: String {
        let rest = count - problems.count
        return (problems.map(\.description) + (rest > 0 ? ["… and \(rest) more."] : [])).joined(separator: "\n")
    }
}
