public import LedgerCore

/// An entry of the chain as the status of a candidacy is told from it.
public struct RecordedEntry: Hashable, Sendable {
    /// Its place in the chain, from 0.
    public let seq: UInt64
    public let hash: Hash
    /// When it was recorded.
    public let at: Instant
    public let kind: String
    public let body: JSONObject

    public init(seq: UInt64, hash: Hash, at: Instant, kind: String, body: JSONObject) {
        self.seq = seq
        self.hash = hash
        self.at = at
        self.kind = kind
        self.body = body
    }
}

extension RecordedEntry {
    /// When it happened; nil if that is not known.
    var effective: When? { body["effective"]?.string.flatMap(When.init) }

    /// Whether a source told of it.
    var isReported: Bool { body["source"] != nil }

    /// The entry with another body.
    func with(body: JSONObject) -> RecordedEntry {
        RecordedEntry(seq: seq, hash: hash, at: at, kind: kind, body: body)
    }

    /// The entry that a reference of the body names.
    func reference(_ name: String) -> Hash? { body[name]?.string.flatMap { Hash(base64: $0) } }
}
