import Candidacy

/// The Swift names of what the table names.
enum BodyNames {
    /// The type of a kind's body; the plainest words are left to other modules.
    static func type(_ kind: Kind) -> String {
        let name = upper(kind.name)
        let plain = [
            "Genesis", "Profile", "Key", "Migration", "Import", "Session", "Candidacy", "List", "Result", "Close",
        ]
        return plain.contains(name) ? name + "Entry" : name
    }

    /// The type of a nested object or enumeration, or of the members of an array.
    static func nested(_ key: String) -> String {
        let singular = [
            "grounds": "Ground", "facts": "Fact", "entries": "Entry", "members": "Member", "votes": "Vote",
            "opinions": "Opinion", "writeIns": "WriteIn", "serials": "Serials", "type": "Category",
        ]
        return singular[key] ?? key.prefix(1).uppercased() + key.dropFirst()
    }

    static func property(_ key: String) -> String { escaped(key) }

    /// The case of a word; a few words mean something else in Swift.
    static func word(_ word: String) -> String {
        switch word {
        case "none": "noneGiven"
        case "self": "oneself"
        default: escaped(lower(word))
        }
    }

    private static func escaped(_ name: String) -> String {
        ["for", "public", "private", "import", "open", "operator", "in", "is", "as", "default"].contains(name)
            && name != "open"
            ? "`\(name)`" : name
    }

    private static func upper(_ name: String) -> String {
        name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func lower(_ name: String) -> String {
        let parts = name.split(separator: "-")
        let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return parts.prefix(1).joined() + rest.joined()
    }
}
