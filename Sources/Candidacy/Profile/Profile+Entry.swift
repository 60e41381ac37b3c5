import LedgerCore

extension Profile {
    /// Whether this very edition comes with this package, so that a ledger need not hold its text.
    public var isShipped: Bool { Self.shipped.contains { $0.digest == digest } }

    /// What an entry of the kind `profile` says of it, but for `effective` and the text.
    var entryBody: JSONObject {
        var body = JSONObject([
            ("id", .string(id)), ("version", .integer(version)), ("digest", .string("\(digest)")),
            ("validFrom", .string("\(validFrom)")),
        ])
        body["validTo"] = validTo.map { .string("\($0)") }
        body["parent"] = parent.map { .string($0.id) }
        var coverage = JSONObject([
            ("jurisdiction", .string(self.coverage.jurisdiction)),
            ("complete", .string(self.coverage.isComplete ? "yes" : "no")),
        ])
        coverage["missing"] = self.coverage.missing.map { .string($0) }
        body["coverage"] = .object(coverage)
        return body
    }

    /// The entry that puts it on record, with its text unless it ships.
    ///
    /// - Parameter effective: the day from which it holds for the ledger; nil: from the first day of its validity.
    public func draft(effective: CivilDate? = nil) -> Draft {
        var body = entryBody
        body["effective"] = .string("\(effective ?? validFrom)")
        if !isShipped { body["document"] = .object(document) }
        return Draft(kind: "profile", body: body)
    }
}
