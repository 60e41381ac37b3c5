import LedgerCore

/// A value of a body, whatever its type.
protocol BodyValue: Hashable, Sendable {
    /// What the type is, in a phrase.
    static var meaning: String { get }
    /// Reads the value that stands at a path.
    init(_ json: JSONValue, at path: String) throws(DraftError)
    var json: JSONValue { get }
}

extension BodyValue {
    /// The error for a value of another type.
    static func mismatch(at path: String) -> DraftError { DraftError(.type, path: path, "This is \(meaning).") }
}

extension String: BodyValue {
    static var meaning: String { "a text" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard case .string(let text) = json else { throw Self.mismatch(at: path) }
        self = text
    }
    var json: JSONValue { .string(self) }
}

extension Int: BodyValue {
    static var meaning: String { "a whole number" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard case .integer(let number) = json, let number = Int(exactly: number) else { throw Self.mismatch(at: path) }
        self = number
    }
    var json: JSONValue { .integer(Int64(self)) }
}

/// A question is answered `yes` or `no`.
extension Bool: BodyValue {
    static var meaning: String { "`yes` or `no`" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        switch json.string {
        case "yes": self = true
        case "no": self = false
        default: throw Self.mismatch(at: path)
        }
    }
    var json: JSONValue { self ? "yes" : "no" }
}

extension JSONObject: BodyValue {
    static var meaning: String { "a JSON object" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard case .object(let object) = json else { throw Self.mismatch(at: path) }
        self = object
    }
    var json: JSONValue { .object(self) }
}

extension Array: BodyValue where Element: BodyValue {
    static var meaning: String { "an array" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard case .array(let values) = json else { throw Self.mismatch(at: path) }
        self = []
        for (index, value) in values.enumerated() { append(try Element(value, at: "\(path).\(index)")) }
    }
    var json: JSONValue { .array(map(\.json)) }
}
