public import LedgerCore

/// Where two bodies differ.
public enum BodyDifference {
    /// The paths of the fields that were added, removed or changed, in the order of the body.
    public static func paths(_ one: JSONObject, _ other: JSONObject) -> [String] {
        var found: [String] = []
        collect(.object(one), .object(other), "", into: &found)
        return found
    }

    private static func collect(
        _ one: JSONValue?, _ other: JSONValue?, _ path: String, into found: inout [String]
    ) {
        let prefix = path.isEmpty ? "" : path + "."
        switch (one, other) {
        case (.object(let first)?, .object(let second)?):
            for key in Set(first.keys).union(second.keys).sorted() {
                collect(first[key], second[key], prefix + key, into: &found)
            }
        case (.array(let first)?, .array(let second)?):
            for index in 0..<max(first.count, second.count) {
                let one = index < first.count ? first[index] : nil
                collect(one, index < second.count ? second[index] : nil, prefix + String(index), into: &found)
            }
        default:
            // Two Unicode spellings of one text are equal as strings, so bytes are compared.
            if one?.canonicalBytes != other?.canonicalBytes { found.append(path) }
        }
    }
}
