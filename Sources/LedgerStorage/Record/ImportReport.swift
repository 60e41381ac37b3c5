internal import Candidacy
public import LedgerCore

/// What an import did, or would do.
public struct ImportReport: Sendable {
    /// One row that cannot be imported.
    public struct Problem: Sendable {
        public let file: String
        /// 1-based, the header counted.
        public let line: Int
        /// The 1-based byte within the line; 1 where the row as a whole is meant.
        public let column: Int
        /// A word for programs.
        public let code: String
        /// Whole sentences.
        public let message: String
    }

    /// How many problems are told apart; the rest are counted.
    public static let problemLimit = 100

    /// Rows, lines or elements that were read.
    public internal(set) var read = 0
    /// Entries that were appended for them, the `import` entries themselves left out.
    public internal(set) var appended = 0
    /// Entries that others of the file refer to, appended beside them.
    public internal(set) var frames = 0
    /// Rows that say on what ground a candidacy was decided of which the ledger holds nothing else.
    public internal(set) var elsewhere = 0
    /// Rows that stand in the ledger already.
    public internal(set) var duplicates = 0
    /// Rows that a rule of the column map leaves out.
    public internal(set) var skipped = 0
    /// Rows that cannot be imported. Where there is one, nothing was appended.
    public internal(set) var rejected = 0
    public internal(set) var problems: [Problem] = []
    /// What should be known of a file although it does not stand in the way.
    public internal(set) var notices: [Problem] = []
    /// The first and last entry that were appended.
    public internal(set) var first: UInt64?
    public internal(set) var last: UInt64?
    /// How many entries the ledger has now, and the hash of the newest.
    public internal(set) var size: UInt64 = 0
    public internal(set) var head: Hash?
    /// How many entries were appended of each kind, and how many statuses of each code.
    public internal(set) var kinds: [String: Int] = [:]
    public internal(set) var statuses: [String: Int] = [:]
    /// How many values were sealed at each path of the table.
    public internal(set) var sealed: [String: Int] = [:]
    /// What the source calls a code, as it first did.
    public internal(set) var statusTexts: [String: String] = [:]

    mutating func reject(_ found: [Problem]) {
        rejected += 1
        problems += found.prefix(max(0, Self.problemLimit - problems.count))
    }

    /// Takes back what was counted as appended: a row was refused, so none was.
    mutating func withdraw() {
        (appended, frames, elsewhere, first, last) = (0, 0, 0, nil, nil)
        (kinds, statuses, statusTexts, sealed) = ([:], [:], [:], [:])
    }
}

extension ImportReport.Problem {
    init(_ file: String, _ problem: ImportProblem) {
        self.init(
            file: file, line: problem.line, column: problem.column, code: problem.code.rawValue,
            message: problem.message)
    }

    init(_ file: String, _ line: Int, _ problem: Candidacy.Problem) {
        self.init(file: file, line: line, column: 1, code: problem.code.rawValue, message: "\(problem)")
    }
}
