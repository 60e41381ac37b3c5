import LedgerCore

/// A value that may stand in clear or be replaced by its digest (RFC 9901 section 4.2.3).
public enum Sealable<Value: Hashable & Sendable>: Hashable, Sendable {
    case clear(Value)
    /// 43 characters of base64url.
    case sealed(String)

    /// The value in clear; nil while it is sealed.
    public var value: Value? { if case .clear(let value) = self { value } else { nil } }
}

extension Sealable: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
where Value: ExpressibleByStringLiteral {
    public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) {
        self = .clear(Value(unicodeScalarLiteral: value))
    }
    public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
        self = .clear(Value(extendedGraphemeClusterLiteral: value))
    }
    public init(stringLiteral value: Value.StringLiteralType) { self = .clear(Value(stringLiteral: value)) }
}

extension Sealable: BodyValue where Value: BodyValue {
    static var meaning: String { Value.meaning + ", or a sealed value" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        if let digest = json.object?["sealed"]?.string {
            self = .sealed(digest)
        } else {
            self = .clear(try Value(json, at: path))
        }
    }
    var json: JSONValue {
        switch self {
        case .clear(let value): value.json
        case .sealed(let digest): ["sealed": .string(digest)]
        }
    }
}
