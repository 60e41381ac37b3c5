import LedgerCore

/// A key chosen by the recorder, opaque: ``IdentifierShape`` says which texts are one, and the check holds it to that.
public struct Identifier: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }
}

extension Identifier: BodyValue {
    static var meaning: String { "an id" }
    init(_ json: JSONValue, at path: String) throws(DraftError) { text = try String(json, at: path) }
    var json: JSONValue { .string(text) }
}
