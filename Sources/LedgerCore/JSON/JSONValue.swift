/// A JSON value as an entry may hold it: RFC 8785 without floating-point numbers.
///
/// Equality is that of the text's bytes once written, since keys are ASCII and `JSONWriter` writes strings verbatim;
/// compare `canonicalBytes` where two Unicode spellings of one text must differ.
public enum JSONValue: Hashable, Sendable {
    case string(String)
    /// Within ±(2^53 − 1), RFC 7493 section 2.2.
    case integer(Int64)
    case bool(Bool)
    case null
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    public var string: String? { if case .string(let text) = self { text } else { nil } }
    public var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
    public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(stringLiteral text: String) { self = .string(text) }
    public init(integerLiteral number: Int64) { self = .integer(number) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(JSONObject(members)) }
}
