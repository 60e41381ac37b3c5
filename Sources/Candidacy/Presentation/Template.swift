/// A body to fill in: JSON with a placeholder for everything a kind requires or wants.
///
/// A placeholder is a text between `<<` and `>>`; recording one that was left is refused, so what is not known is
/// removed with its line. What a committee's ledger fills by itself is not asked for.
public struct Template: Hashable, Sendable {
    /// Indented JSON, ending with a line feed.
    public let text: String

    public init(_ kind: Kind, for role: RecordingContext.Role = .committee) {
        let fields = kind.fields.filter { field in
            switch field.need {
            case .required, .eachMember, .wanted: !(field.isFilled && role == .committee)
            case .ownAct: !field.isFilled && role == .committee
            case .observer: role == .observer
            case .optional: false
            }
        }
        var lines: [String] = []
        Self.write(fields.map { ($0.path.split(separator: ".").map(String.init), $0) }, depth: 0, into: &lines)
        text = lines.joined(separator: "\n") + "\n"
    }

    /// Whether the text is a placeholder that was not filled in.
    static func isPlaceholder(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "<") && text.hasPrefix("<<") && text.hasSuffix(">>")
    }

    private typealias Rest = (path: [String], field: Field)

    /// Writes an object, its members in the order of the table.
    private static func write(_ fields: [Rest], depth: Int, into lines: inout [String]) {
        var names: [String] = []
        for (path, _) in fields { if let name = path.first, !names.contains(name) { names.append(name) } }
        open("{", into: &lines)
        for (index, name) in names.enumerated() {
            let below = fields.filter { $0.path.first == name }.map {
                (path: Array($0.path.dropFirst()), field: $0.field)
            }
            lines.append(String(repeating: "  ", count: depth + 1) + "\"\(name)\": ")
            value(below, depth: depth + 1, into: &lines)
            if index < names.count - 1 { close(",", into: &lines) }
        }
        lines.append(String(repeating: "  ", count: depth) + "}")
    }

    private static func value(_ fields: [Rest], depth: Int, into lines: inout [String]) {
        if let field = fields.first(where: { $0.path.isEmpty })?.field {
            close("\"\(placeholder(field))\"", into: &lines)
        } else if fields.contains(where: { $0.path.first == "*" }) {
            open("[", into: &lines)
            value(fields.map { (Array($0.path.dropFirst()), $0.field) }, depth: depth, into: &lines)
            close("]", into: &lines)
        } else {
            write(fields, depth: depth, into: &lines)
        }
    }

    private static func placeholder(_ field: Field) -> String {
        let need = field.need == .wanted ? "wanted" : "required"
        let text = "<<\(need), \(hint(field.type)): \(field.meaning)>>"
        return text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    private static func hint(_ type: FieldType) -> String {
        switch type {
        case .count, .integer: "a whole number without quotes"
        case .yesNo: "yes | no"
        case .reference: "@12 or @kind:id"
        case .date: "a day, 2011-06-09"
        case .when: "a day, month, year or interval, 2011-04/2011-06-07"
        default: type.name
        }
    }

    /// Opens a bracket behind the key that stands last.
    private static func open(_ bracket: String, into lines: inout [String]) {
        lines.isEmpty ? lines.append(bracket) : close(bracket, into: &lines)
    }

    private static func close(_ text: String, into lines: inout [String]) { lines[lines.count - 1] += text }
}
