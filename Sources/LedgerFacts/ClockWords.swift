/// What a check may not use, since its answer would differ from one run to the next: the clock, chance, the connection.
public enum ClockWords {
    /// Functions whose result does not follow from their arguments, and the one that loads code.
    public static let refusedFunctions: Set<String> = [
        "random", "randomblob", "changes", "total_changes", "last_insert_rowid", "sqlite_version", "sqlite_source_id",
        "sqlite_compileoption_get", "sqlite_compileoption_used", "sqlite_offset", "load_extension",
        "current_timestamp", "current_date", "current_time",
    ]

    private static let dates = ["date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff"]
    private static let arguments = ["'now'", "'localtime'", "'utc'"]

    /// The first word of an SQL text by which a date function reads the clock or the time zone; nil where there is none.
    public static func first(in sql: String) -> String? {
        let words = words(sql.lowercased())
        for (index, word) in words.enumerated() {
            if ["current_timestamp", "current_date", "current_time"].contains(word) { return word.uppercased() }
            if arguments.contains(word) { return word }
            guard dates.contains(word), index + 2 < words.count, words[index + 1] == "(" else { continue }
            if words[index + 2] == ")" { return "\(word)()" }
            if word == "strftime", index + 3 < words.count, words[index + 3] == ")" {
                return "strftime() without a day"
            }
        }
        return nil
    }

    /// Names, strings with their quotes, and single signs; neither space nor comments.
    private static func words(_ sql: String) -> [String] {
        var words: [String] = []
        var rest = Substring(sql)
        while let first = rest.unicodeScalars.first {
            if rest.hasPrefix("--") {
                rest = rest.drop { $0 != "\n" && $0 != "\r\n" }
            } else if rest.hasPrefix("/*") {
                rest = rest.dropFirst(2)
                while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
                rest = rest.dropFirst(2)
            } else if "'\"`".unicodeScalars.contains(first) {
                let quote = Character(first)
                let end = rest.dropFirst().firstIndex(of: quote).map { rest.index(after: $0) } ?? rest.endIndex
                words.append(String(rest[..<end]))
                rest = rest[end...]
            } else if first.properties.isAlphabetic || first == "_" {
                let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                words.append(String(name))
                rest = rest.dropFirst(max(1, name.count))
            } else {
                if !first.properties.isWhitespace { words.append(String(rest.prefix(1))) }
                rest = rest.dropFirst()
            }
        }
        return words
    }
}
