/// Writes what was proved as Swift that imports nothing: an enum with an array of tuples.
enum SwiftFile {
    /// The file, whose `rows` are names and Swift expressions in the order of the tuple type `element`.
    static func text(
        type: String, element: String, comment: String, rows: [[(name: String, value: String)]]
    ) -> String {
        var text = "// Written by schema-compiler from SQL that it proved. Changes here are lost.\n"
        text += "// \(comment)\n"
        // A target may make MainActor its default; data belongs to no actor.
        text += "nonisolated enum \(type) {\n    static let all: [\(element)] = [\n"
        for row in rows {
            text += "        (" + row.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "),\n"
        }
        return text + "    ]\n}\n"
    }

    /// A Swift string literal with the same scalars, in printable ASCII alone.
    static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": literal += "\\n"
            case "\"", "\\": literal += "\\\(scalar)"
            case " "..."~": literal.unicodeScalars.append(scalar)
            default: literal += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return literal + "\""
    }
}
