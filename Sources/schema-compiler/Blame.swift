/// Where SQLite's messages point when `sqlite3_error_offset` does not say: it is -1 for half of them.
enum Blame {
    /// Words of the messages themselves; they would be found in the statement at the wrong place.
    private static let generic: Set<String> = [
        "a", "already", "another", "after", "as", "column", "columns", "constraint", "create", "drop", "exists",
        "failed", "for", "from", "has", "in", "index", "is", "main", "near", "no", "not", "of", "on", "or", "such",
        "table", "than", "the", "there", "to", "trigger", "values", "view", "with", "unknown", "function", "name",
    ]

    /// The byte of the token that the message speaks of, else that of the first token.
    static func offset(of message: String, in tokens: some Collection<Token>) -> Int {
        token(named: message, in: tokens)?.range.lowerBound ?? tokens.first?.range.lowerBound ?? 0
    }

    /// What stands in quotes comes first, then what stands behind the last colon, then any other word.
    static func token(named message: String, in tokens: some Collection<Token>) -> Token? {
        let quoted = Tokens(Array(message.utf8)).all.filter { $0.kind == .quotedName || $0.kind == .text }
        let parts = message.split(separator: ":")
        let behindColon = parts.count > 1 ? words(parts[parts.count - 1]).reversed() : []
        for word in quoted.map(\.content) + behindColon + words(message[...])
        where !generic.contains(word.lowercased()) {
            if let token = tokens.first(where: { $0.content.lowercased() == word.lowercased() }) { return token }
        }
        return nil
    }

    private static func words(_ text: Substring) -> [String] {
        Tokens(Array(text.utf8)).all.filter { $0.kind == .word || $0.kind == .number }.map(\.content)
    }
}
