/// One statement of a source.
struct Statement {
    /// From its first token up to what follows its semicolon.
    let range: Range<Int>
    /// The semicolon included.
    let tokens: ArraySlice<Token>

    var start: Int { range.lowerBound }

    /// The kind and name of what the statement creates: `("TABLE", "entries")`.
    var creation: (kind: String, name: Token)? { object(behind: "CREATE") }
    /// The kind and name of what the statement drops.
    var drop: (kind: String, name: Token)? { object(behind: "DROP") }

    private func object(behind verb: String) -> (kind: String, name: Token)? {
        let kinds = ["TABLE", "INDEX", "TRIGGER", "VIEW"]
        guard tokens.first?.isKeyword(verb) == true,
            let position = tokens.firstIndex(where: { token in kinds.contains(where: token.isKeyword) })
        else { return nil }
        var name = position + 1
        if tokens[safe: name]?.isKeyword("IF") == true {
            while let token = tokens[safe: name], ["IF", "NOT", "EXISTS"].contains(where: token.isKeyword) { name += 1 }
        }
        if tokens[safe: name + 1]?.isSign(".") == true { name += 2 }
        return tokens[safe: name].map { (tokens[position].content.uppercased(), $0) }
    }
}
