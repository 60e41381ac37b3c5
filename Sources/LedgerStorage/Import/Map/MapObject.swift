internal import LedgerCore

/// An object of a column map on its way to being understood: says where in the map something is wrong.
struct MapObject {
    let path: String
    private let object: JSONObject

    /// - Throws: where it is no object, or has a member that is none of `members`.
    init(_ value: JSONValue?, at path: String, members: [String]) throws(ColumnMapError) {
        guard let object = value?.object else {
            throw ColumnMapError(path: path, message: "An object in braces is due here.")
        }
        self.path = path
        self.object = object
        for key in object.keys where !members.contains(key) {
            throw failure(
                key,
                "This is no member of a column map here"
                    + (NearestName.nearest(to: key, among: members).map {
                        "; did you mean “\($0)”?"
                    } ?? "; known are \(members.joined(separator: ", "))."))
        }
    }

    func failure(_ key: String, _ message: String) -> ColumnMapError {
        ColumnMapError(path: place(key), message: message)
    }

    func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    func has(_ key: String) -> Bool { object[key] != nil }
    subscript(key: String) -> JSONValue? { object[key] }

    /// A text of 1 to 8,000 bytes.
    func text(_ key: String) throws(ColumnMapError) -> String {
        guard let text = try optionalText(key) else { throw failure(key, "This is missing; it is a text.") }
        return text
    }

    func optionalText(_ key: String) throws(ColumnMapError) -> String? {
        guard let value = object[key] else { return nil }
        return try Self.text(value, at: place(key))
    }

    static func text(_ value: JSONValue, at path: String) throws(ColumnMapError) -> String {
        guard let text = value.string, !text.isEmpty, text.utf8.count <= 8_000 else {
            throw ColumnMapError(path: path, message: "A text of 1 to 8,000 bytes is due here.")
        }
        return text
    }

    /// true or false; false where it is missing.
    func flag(_ key: String) throws(ColumnMapError) -> Bool {
        switch object[key] {
        case nil: return false
        case .bool(let flag): return flag
        default: throw failure(key, "This is true or false.")
        }
    }

    /// One of some words.
    func word(_ key: String, of words: [String], default fallback: String) throws(ColumnMapError) -> String {
        guard let word = try optionalText(key) else { return fallback }
        guard words.contains(word) else {
            throw failure(
                key,
                "\(ImportText.quoted(word)) is none of \(words.joined(separator: ", "))."
                    + (NearestName.nearest(to: word, among: words).map { " Did you mean “\($0)”?" } ?? ""))
        }
        return word
    }

    /// The elements of a list with their places; empty where it is missing.
    func list(_ key: String) throws(ColumnMapError) -> [(path: String, value: JSONValue)] {
        guard let value = object[key] else { return [] }
        guard let elements = value.array, !elements.isEmpty, elements.count <= ImportLimits.mapList else {
            throw failure(
                key, "A list of 1 to \(ImportText.count(ImportLimits.mapList)) elements in brackets is due here.")
        }
        return elements.enumerated().map { ("\(place(key)).\($0.offset)", $0.element) }
    }

    /// A list of texts; an empty text is allowed where it is compared with fields.
    func texts(_ key: String, allowsEmpty: Bool = false) throws(ColumnMapError) -> [String] {
        var texts: [String] = []
        for (path, value) in try list(key) {
            if allowsEmpty, value == .string("") {
                texts.append("")
            } else {
                texts.append(try Self.text(value, at: path))
            }
        }
        return texts
    }
}
