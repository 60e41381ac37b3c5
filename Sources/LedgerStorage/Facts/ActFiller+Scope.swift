internal import LedgerCore

/// What an act is about.
struct ActScope {
    var election: String?
    var constituency: String?
    var candidacy: String?
}

extension ActFiller {
    /// What an act is about, as it says itself, or else as its candidacy, its constituency or the entry it speaks of say.
    func scope(of act: Act) throws(StorageError) -> ActScope {
        var scope = ActScope(
            election: act.body["election"]?.string, constituency: act.body["constituency"]?.string,
            candidacy: act.body["candidacy"]?.string)
        switch act.kind {
        case "election": scope.election = act.id
        case "constituency": scope.constituency = act.id
        case "candidacy": scope.candidacy = act.id
        default: break
        }
        if scope.candidacy == nil, Self.followers.contains(act.kind), let of = try seqOf(act.body["of"]) {
            scope = try scope.filled(self.scope(of: of))
        }
        if let id = scope.candidacy, scope.election == nil || scope.constituency == nil, act.kind != "candidacy" {
            scope = try scope.filled(self.scope(ofKind: "candidacy", id, before: act.seq))
        }
        if let id = scope.constituency, scope.election == nil, act.kind != "constituency" {
            scope = try scope.filled(self.scope(ofKind: "constituency", id, before: act.seq))
        }
        return scope
    }

    /// Kinds that are about what the entry is about that they speak of.
    private static let followers: Set<String> = [
        "appeal", "complaint", "deliberation", "form-issue", "investigation", "joint-recommendation", "judgment",
        "notice", "pre-election", "publication",
    ]

    private func scope(of seq: UInt64) throws(StorageError) -> ActScope {
        let statement = try facts.connection.statement(
            "SELECT election, constituency, candidacy FROM act WHERE seq = ?")
        statement.bind(1, seq)
        return try Self.scope(statement)
    }

    /// What the newest entry before another says, of a kind and with an id.
    private func scope(ofKind kind: String, _ id: String, before seq: UInt64) throws(StorageError) -> ActScope {
        let statement = try facts.connection.statement(
            """
            SELECT election, constituency, candidacy FROM act
            WHERE seq = (SELECT max(seq) FROM entry WHERE kind = ? AND id = ? AND seq < ?)
            """)
        statement.bind(1, kind)
        statement.bind(2, id)
        statement.bind(3, seq)
        return try Self.scope(statement)
    }

    private static func scope(_ statement: Statement) throws(StorageError) -> ActScope {
        defer { statement.end() }
        guard try statement.step() else { return ActScope() }
        return ActScope(
            election: statement.optionalText(0), constituency: statement.optionalText(1),
            candidacy: statement.optionalText(2))
    }
}

extension ActScope {
    func filled(_ other: ActScope) -> ActScope {
        ActScope(
            election: election ?? other.election, constituency: constituency ?? other.constituency,
            candidacy: candidacy ?? other.candidacy)
    }
}

extension Statement {
    package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
