/// One column of facts, or the pair of columns that an imprecise date takes, and where in a body it is read.
public struct FactColumn: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        case text
        /// A number; of a sealed one `<name>_sealed` is 1 and the number is NULL.
        case number
        /// One day, counted from 1970-01-01.
        case day
        /// The first and the last day that a date allows: `<name>_earliest` and `<name>_latest`. An open end is
        /// one of ``FactDay``; both are NULL where there is no date.
        case interval
        /// The place of the entry that is referred to.
        case entry
        /// A term as it is compared: in small letters, without quotes around it.
        case term
    }

    public let name: String
    /// The keys that lead to the value; none for a member of an array that is the value itself.
    public let path: [String]
    public let form: Form

    /// - Parameter path: dotted; where it is nil, the name in lower camel case.
    init(_ name: String, _ path: String? = nil, _ form: Form = .text) {
        self.name = name
        self.path = (path ?? Self.camelCase(name)).split(separator: ".").map(String.init)
        self.form = form
    }

    private static func camelCase(_ name: String) -> String {
        let words = name.split(separator: "_")
        return words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    /// The columns of SQL that it takes, in order.
    public var names: [String] {
        switch form {
        case .interval: ["\(name)_earliest", "\(name)_latest"]
        case .number: [name, "\(name)_sealed"]
        case .text, .day, .entry, .term: [name]
        }
    }

    var sql: [String] { names.map { "\($0) \(form == .text || form == .term ? "TEXT" : "INTEGER")" } }
}

/// How days stand in facts.
public enum FactDay {
    /// An open beginning: before every day of the calendar.
    public static let openStart = -1_000_000
    /// An open end: behind every day of the calendar.
    public static let openEnd = 4_000_000
}
