/// Where SQLite's messages point when `sqlite3_error_offset` does not say: it is -1 for half of them.
enum Blame {
    /// Words of the messages themselves; they would be found in the statement at the wrong place.
    private static let generic: Set<String> = [
        "a", "already", "another", "after", "as", "column", "columns", "constraint", "create", "drop", "exists",
        "failed", "for", "from", "has", "in", "index", "is", "main", "near", "no", "not", "of", "on", "or", "such",
        "table", "than", "the", "there", "to", "trigger", "values", "view", "with", "unknown", "function", "name",
        "cannot", "add", "default", "value", "null",
    ]

    /// The byte of the token that the message speaks of, else that of the first token.
    static func offset(of message: String, in tokens: some Collection<Token>) -> Int {
        token(named: message, in: tokens)?.range.lowerBound ?? tokens.first?.range.lowerBound ?? 0
    }

    /// The byte of the first token that is one of the words, else that of the first token.
    static func offset(ofAny words: [String], in tokens: some Collection<Token>) -> Int {
        let named = words.lazy.compactMap { word in tokens.first { $0.content.lowercased() == word.lowercased() } }
        return (named.first ?? tokens.first)?.range.lowerBound ?? 0
    }

    /// What stands in quotes comes first, then what stands behind the last colon, then any other word.
    static func token(named message: String, in tokens: some Collection<Token>) -> Token? {
        let quoted = Tokens(Array(message.utf8)).all.filter { $0.kind == .quotedName || $0.kind == .text }
        let parts = message.split(separator: ":")
        let behindColon = parts.count > 1 ? words(parts[parts.count - 1]).reversed() : []
        let others = words(message[...]).filter { !generic.contains($0.lowercased()) }
        // A name that stands twice is at fault where it stands again.
        let isAgain = message.hasPrefix("duplicate")
        for word in quoted.map(\.content) + behindColon + others {
            let found = tokens.filter { $0.content.lowercased() == word.lowercased() }
            if let token = isAgain ? found.dropFirst().first ?? found.first : found.first { return token }
        }
        return nil
    }

    private static func words(_ text: Substring) -> [String] {
        Tokens(Array(text.utf8)).all.filter { $0.kind == .word || $0.kind == .number }.map(\.content)
    }
}
