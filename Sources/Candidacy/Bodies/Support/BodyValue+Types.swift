import LedgerCore

extension CivilDate: BodyValue {
    static var meaning: String { "a day, `2011-06-09`" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard let value = json.string.flatMap(CivilDate.init(_:)) else { throw Self.mismatch(at: path) }
        self = value
    }
    var json: JSONValue { .string(description) }
}

extension When: BodyValue {
    static var meaning: String { "a day, month, year or interval of them" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard let value = json.string.flatMap(When.init(_:)) else { throw Self.mismatch(at: path) }
        self = value
    }
    var json: JSONValue { .string(text) }
}

extension Instant: BodyValue {
    static var meaning: String { "a moment with seconds and offset" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard let value = json.string.flatMap(Instant.init(_:)) else { throw Self.mismatch(at: path) }
        self = value
    }
    var json: JSONValue { .string(text) }
}

extension Reference: BodyValue {
    static var meaning: String { "a reference: `@12`, `@kind:id` or a hash" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard let value = json.string.flatMap(Reference.init(_:)) else { throw Self.mismatch(at: path) }
        self = value
    }
    var json: JSONValue { .string(description) }
}

/// A word of a list.
extension BodyValue where Self: RawRepresentable, Self: CaseIterable, RawValue == String {
    static var meaning: String { "one of " + allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard let value = json.string.flatMap(Self.init(rawValue:)) else { throw Self.mismatch(at: path) }
        self = value
    }
    var json: JSONValue { .string(rawValue) }
}
