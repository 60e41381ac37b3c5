import LedgerCore

/// What the recorder had in hand; it decides whether silence is the ruling's or the source's.
public enum Seen: String, Hashable, Sendable, CaseIterable {
    case original, copy, excerpt, report
}

/// How sure the recorder is of an account.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
    case certain, probable, doubtful
}

extension Seen: BodyValue {}
extension Confidence: BodyValue {}

/// A translation of one field; the original is never replaced by it.
public struct Translation: Hashable, Sendable {
    /// Which field is translated.
    public var path: String?
    /// Into what: a tag of BCP 47.
    public var lang: String?
    public var text: Sealable<String>?
    /// Who translated.
    public var by: String?

    public init(path: String? = nil, lang: String? = nil, text: Sealable<String>? = nil, by: String? = nil) {
        self.path = path
        self.lang = lang
        self.text = text
        self.by = by
    }
}

extension Translation: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        self.path = try reader.optional("path")
        lang = try reader.optional("lang")
        text = try reader.optional("text")
        by = try reader.optional("by")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("path", path)
        writer.put("lang", lang)
        writer.put("text", text)
        writer.put("by", by)
        return .object(writer.object)
    }
}
