/// One question put to the facts: a `SELECT` whose rows are findings.
public struct Check: Hashable, Sendable {
    /// The file's name without its ending, `DAT-03`.
    public let id: String
    /// One line for people.
    public let title: String
    /// What a finding weighs unless its row says otherwise.
    public let severity: Severity
    /// The key of the rule in the profile that the check rests on, `record.delay`.
    public let rule: String
    public let basis: Basis
    /// What a finding says, with the columns of its row in braces: `published {days} days before polling day`.
    public let message: String?
    /// The keys of rules without which the check says nothing about an election.
    public let needs: [String]
    /// The whole text of the file, header included, so that SQLite's offsets are the file's.
    public let sql: String

    public init(
        id: String, title: String, severity: Severity, rule: String, basis: Basis, message: String? = nil,
        needs: [String] = [], sql: String
    ) {
        self.id = id
        self.title = title
        self.severity = severity
        self.rule = rule
        self.basis = basis
        self.message = message
        self.needs = needs
        self.sql = sql
    }

    /// The comment for readers that follows the header, as one paragraph; empty where there is none.
    public var explanation: String {
        let lines = sql.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("--") }
        let comment = lines.drop { $0 != "--" }.map { $0.dropFirst(2).drop { $0 == " " } }
        return comment.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The names in braces of a message, in order.
    public static func columns(of message: String) -> [String] {
        message.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
