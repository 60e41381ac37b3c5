/// Walks through the statements of a source by the tail that SQLite reports, so that what is a statement is SQLite's
/// word and not ours.
struct StatementWalk {
    let source: Source
    let tokens: [Token]
    private let text: [CChar]
    private var next = 0

    init(_ source: Source) {
        self.source = source
        tokens = Tokens(source.bytes).all
        text = source.bytes.map { CChar(bitPattern: $0) } + [0]
    }

    /// The token with which the next statement begins; nil behind the last.
    mutating func verb() -> Token? {
        while let token = tokens[safe: next], token.isSign(";") { next += 1 }
        return tokens[safe: next]
    }

    /// Prepares the next statement; nil behind the last.
    ///
    /// - Throws: `Diagnostic` where SQLite or the authorizer refuses it or nothing ends it.
    mutating func statement(on scratch: Scratch) throws(Diagnostic) -> (statement: Statement, prepared: Prepared)? {
        guard let first = verb() else { return nil }
        let start = first.range.lowerBound
        let prepared: Prepared
        do throws(SQLiteFailure) {
            prepared = try scratch.prepare(text[start...])
        } catch {
            throw source.refusal(error, scratch.authorizer.takeRefusal(), of: guessedStatement, "does not compile this")
        }
        let end = tokens[next...].firstIndex { $0.range.lowerBound >= start + prepared.length } ?? tokens.count
        let statement = Statement(range: start..<start + prepared.length, tokens: tokens[next..<end])
        guard statement.tokens.last?.isSign(";") == true else {
            throw source.diagnostic(
                at: start, "Nothing ends the statement that begins here. Put a semicolon behind it.")
        }
        next = end
        return (statement, prepared)
    }

    /// The tokens of a statement whose end SQLite did not reach.
    private var guessedStatement: ArraySlice<Token> {
        let rest = tokens[next...]
        let isTrigger = rest.prefix(4).contains { $0.isKeyword("TRIGGER") }
        let end = rest.indices.first { index in
            rest[index].isSign(";") && (!isTrigger || rest[index - 1].isKeyword("END"))
        }
        return rest[...(end ?? rest.endIndex - 1)]
    }
}

extension Source {
    /// What SQLite or the authorizer said about a statement, at the place that it speaks of; `what` says what SQLite
    /// does not do.
    func refusal(
        _ failure: SQLiteFailure, _ refusal: Authorizer.Refusal?, of statement: some Collection<Token>, _ what: String
    ) -> Diagnostic {
        if let refusal { return diagnostic(at: Blame.offset(ofAny: refusal.words, in: statement), refusal.message) }
        let start = statement.first?.range.lowerBound ?? 0
        return diagnostic(
            at: failure.offset.map { start + $0 } ?? Blame.offset(of: failure.message, in: statement),
            "SQLite \(Scratch.version) \(what): \(failure.message). Correct the statement.")
    }
}
