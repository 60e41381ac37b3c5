import LedgerCore

/// Takes the members of an object one by one.
struct BodyReader {
    private let object: JSONObject
    /// Where the object stands; empty for a body.
    private let path: String

    init(_ object: JSONObject) {
        self.object = object
        path = ""
    }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        object = try JSONObject(json, at: path)
        self.path = path
    }

    func required<Value: BodyValue>(_ key: String) throws(DraftError) -> Value {
        guard let value = object[key] else {
            throw DraftError(.missing, path: place(key), "This is required: \(Value.meaning).")
        }
        return try Value(value, at: place(key))
    }

    func optional<Value: BodyValue>(_ key: String) throws(DraftError) -> Value? {
        guard let value = object[key] else { return nil }
        return try Value(value, at: place(key))
    }

    /// The members of an array, none if it is absent.
    func array<Value: BodyValue>(_ key: String) throws(DraftError) -> [Value] {
        try optional(key) ?? []
    }

    private func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// Puts the members of an object together, leaving out what is absent or empty.
struct BodyWriter {
    private(set) var object = JSONObject()

    mutating func put(_ key: String, _ value: (some BodyValue)?) {
        let json = value?.json
        object[key] = json?.object?.isEmpty == true ? nil : json
    }

    mutating func put(_ key: String, _ values: [some BodyValue]) {
        object[key] = values.isEmpty ? nil : values.json
    }
}
