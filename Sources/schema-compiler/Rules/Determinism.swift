/// A migration has one outcome and a check one answer, wherever and whenever they run: no clock, no chance, no trace
/// of the connection.
enum Determinism {
    static let clockWords: Set<String> = ["CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"]

    /// Functions whose result does not follow from their arguments, and the one that loads code.
    static let refusedFunctions: Set<String> = [
        "random", "randomblob", "changes", "total_changes", "last_insert_rowid", "sqlite_version", "sqlite_source_id",
        "sqlite_compileoption_get", "sqlite_compileoption_used", "sqlite_offset", "load_extension",
    ]

    /// Functions that read the clock where an argument asks for it, or where the date is left out.
    private static let dateFunctions = ["date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff"]
    private static let clockArguments: Set<String> = ["now", "localtime", "utc"]

    static func refusals(_ source: Source, _ tokens: [Token]) -> [Diagnostic] {
        tokens.indices.compactMap { index in
            let token = tokens[index]
            if token.kind == .word, clockWords.contains(token.content.uppercased()) {
                return source.diagnostic(
                    at: token.range.lowerBound,
                    "\(token.content.uppercased()) reads the clock. Let whoever writes the row hand the time in.")
            }
            guard isCall(tokens, index) else { return nil }
            let name = token.content.lowercased()
            if refusedFunctions.contains(name) {
                return source.diagnostic(at: token.range.lowerBound, refusal(ofFunction: name))
            }
            guard dateFunctions.contains(name), readsClock(name, tokens[(index + 2)...]) else { return nil }
            return source.diagnostic(
                at: token.range.lowerBound,
                "\(name)() reads the clock or the time zone here. Let whoever writes the row hand the time in, in UTC.")
        }
    }

    static func refusal(ofFunction name: String) -> String {
        name == "load_extension"
            ? "load_extension() runs foreign code. Do without it."
            : "\(name)() gives another result each time. Write a value that is the same on every machine."
    }

    /// A name with a parenthesis behind it that is not the name of a table with its columns.
    private static func isCall(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word || token.kind == .quotedName, index + 1 < tokens.count,
            tokens[index + 1].isSign("(")
        else { return false }
        guard index > 0 else { return true }
        let previous = tokens[index - 1]
        if previous.isSign(".") { return false }
        if ["TABLE", "INTO", "REFERENCES", "EXISTS", "WITH", "RECURSIVE"].contains(where: previous.isKeyword) {
            return false
        }
        let indexed = previous.isKeyword("ON") && index >= 3
        return !(indexed && (tokens[index - 3].isKeyword("INDEX") || tokens[index - 3].isKeyword("EXISTS")))
    }

    /// Whether a date function asks for the clock; `arguments` are the tokens behind the opening parenthesis.
    private static func readsClock(_ function: String, _ arguments: ArraySlice<Token>) -> Bool {
        var depth = 0
        var commas = 0
        for (index, token) in zip(0..., arguments) {
            if token.isSign(")") {
                if depth == 0 { return index == 0 || (function == "strftime" && commas == 0) }
                depth -= 1
            } else if token.isSign("(") {
                depth += 1
            } else if token.isSign(","), depth == 0 {
                commas += 1
            } else if token.kind == .text, clockArguments.contains(token.content.lowercased()) {
                return true
            }
        }
        return false
    }
}
