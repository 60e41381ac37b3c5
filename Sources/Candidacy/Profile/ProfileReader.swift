import LedgerCore

/// An object of a profile on its way to being understood: says where in the file something is wrong.
struct ProfileReader {
    let path: String
    private let object: JSONObject

    /// - Throws: where it is no object, or has a member that is none of `members`.
    init(_ value: JSONValue?, at path: String, members: [String]) throws(ProfileError) {
        guard let object = value?.object else {
            throw ProfileError(path: path, message: "An object in braces is due here.")
        }
        self.path = path
        self.object = object
        for key in object.keys where !members.contains(key) {
            let hint =
                Nearest.to(key, among: members).map { "did you mean `\($0)`?" }
                ?? "known are \(members.joined(separator: ", "))."
            throw failure(key, "A profile has no such member here; \(hint)")
        }
    }

    func failure(_ key: String, _ message: String) -> ProfileError { ProfileError(path: place(key), message: message) }
    func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    subscript(key: String) -> JSONValue? { object[key] }

    func text(_ key: String) throws(ProfileError) -> String {
        guard let text = try optionalText(key) else { throw failure(key, "This is missing; it is a text.") }
        return text
    }

    func optionalText(_ key: String) throws(ProfileError) -> String? {
        guard let value = object[key] else { return nil }
        return try Self.text(value, at: place(key))
    }

    static func text(_ value: JSONValue, at path: String) throws(ProfileError) -> String {
        guard let text = value.string, !text.isEmpty, text.utf8.count <= ProfileLimits.text else {
            throw ProfileError(path: path, message: "A text of 1 to \(ProfileLimits.text) bytes is due here.")
        }
        switch TextScan.fault(in: text, place: nil) {
        case nil: return text
        case .control?: throw ProfileError(path: path, message: "A text has no control characters but line feeds.")
        case .bidirectional?:
            throw ProfileError(path: path, message: "A text has no characters that reverse the direction of reading.")
        default: throw ProfileError(path: path, message: "A text is in Unicode Normalization Form C.")
        }
    }

    func identifier(_ key: String) throws(ProfileError) -> String {
        let text = try text(key)
        guard IdentifierShape.fits(text) else {
            throw failure(key, "An id is up to 96 letters, digits and . _ / : - and begins with a letter or digit.")
        }
        return text
    }

    func date(_ key: String) throws(ProfileError) -> CivilDate {
        guard let date = CivilDate(try text(key)) else {
            throw failure(key, "A day of the calendar is due here, such as `2020-10-18`.")
        }
        return date
    }

    func optionalDate(_ key: String) throws(ProfileError) -> CivilDate? {
        object[key] == nil ? nil : try date(key)
    }

    func count(_ key: String, to limit: Int64 = 1_000_000) throws(ProfileError) -> Int64 {
        guard let number = object[key]?.integer, (0...limit).contains(number) else {
            throw failure(key, "A whole number from 0 to \(limit) is due here.")
        }
        return number
    }

    static func word(_ value: JSONValue, of words: [String], at path: String) throws(ProfileError) -> String {
        let word = try text(value, at: path)
        guard words.contains(word) else {
            let hint = Nearest.to(word, among: words).map { " Did you mean `\($0)`?" } ?? ""
            throw ProfileError(path: path, message: "This is one of \(words.joined(separator: ", ")).\(hint)")
        }
        return word
    }

    /// The elements of a list with their places; empty where it is missing.
    func list(_ key: String) throws(ProfileError) -> [(path: String, value: JSONValue)] {
        guard let value = object[key] else { return [] }
        guard let elements = value.array, !elements.isEmpty, elements.count <= ProfileLimits.list else {
            throw failure(key, "A list of 1 to \(ProfileLimits.list) elements in brackets is due here.")
        }
        return elements.enumerated().map { ("\(place(key)).\($0.offset)", $0.element) }
    }
}
