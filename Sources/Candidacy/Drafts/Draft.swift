public import LedgerCore

/// What somebody wants to record, not yet checked: it may be wrong, incomplete or hold personal data.
public struct Draft: Hashable, Sendable {
    /// The name of an entry kind, `ruling`.
    public var kind: String
    public var body: JSONObject
    /// An opaque request identifier, unique in the ledger: the same token with an equal body is appended once.
    public var token: String?

    public init(kind: String, body: JSONObject, token: String? = nil) {
        self.kind = kind
        self.body = body
        self.token = token
    }
}
