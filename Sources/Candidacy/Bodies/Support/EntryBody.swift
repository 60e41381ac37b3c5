public import LedgerCore

/// The body of an entry of one kind as a Swift value, for programs that record.
///
/// The types are made from the table; they spare misspelt paths, not the check: ``Decision`` alone says what may be
/// recorded.
public protocol EntryBody: Hashable, Sendable {
    /// The kind whose body it is.
    static var kind: Kind { get }

    /// Reads a body; members that the kind does not have are passed over.
    /// - Throws: A ``DraftError`` for a member that is missing or of another type.
    init(_ body: JSONObject) throws(DraftError)

    /// The body as JSON; what is absent or empty is left out.
    var body: JSONObject { get }
}

extension EntryBody {
    /// What is recorded: see ``Decision/check(_:in:opening:superseded:)``.
    public var draft: Draft { Draft(kind: Self.kind.name, body: body) }
}
