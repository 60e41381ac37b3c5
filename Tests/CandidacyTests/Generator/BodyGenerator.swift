import Candidacy

/// Writes the Swift type of a kind's body.
struct BodyGenerator {
    private var lines: [String] = []

    static func file(_ kind: Kind) -> String {
        var generator = BodyGenerator()
        let shape = BodyShape(kind)
        let name = BodyNames.type(kind)
        generator.add("// Made from the table by BodyGenerator; a test compares the two.")
        generator.add("")
        generator.add("public import LedgerCore")
        generator.add("")
        generator.comment(kind.summary, 0)
        generator.add("public struct \(name): EntryBody {")
        generator.add("    public static var kind: Kind { .\(kind.swiftName) }")
        generator.add("")
        generator.members(shape, 1)
        generator.read(shape, "public init(_ body: JSONObject) throws(DraftError) {", "BodyReader(body)", 1)
        generator.add("")
        generator.write(shape, "public var body: JSONObject {", "writer.object", 1)
        generator.nested(shape, 1)
        generator.add("}")
        generator.conformances(shape, name)
        return generator.lines.joined(separator: "\n") + "\n"
    }

    private mutating func add(_ line: String, _ depth: Int = 0) {
        lines.append(line.isEmpty ? "" : String(repeating: "    ", count: depth) + line)
    }

    /// A documentation comment, wrapped at 120 columns.
    private mutating func comment(_ text: String, _ depth: Int) {
        var line = "///"
        for word in text.split(separator: " ") {
            if line.count + word.count + depth * 4 >= 119 {
                add(line, depth)
                line = "///"
            }
            line += " " + word
        }
        add(line, depth)
    }

    // MARK: Members

    private mutating func members(_ shape: BodyShape, _ depth: Int) {
        for member in shape.members {
            if case .leaf(let field) = member.value { document(field, depth) }
            if case .array(.leaf(let field)) = member.value { document(field, depth) }
            add("public var \(BodyNames.property(member.key)): \(Self.storage(member))", depth)
        }
        add("")
        let ordered = shape.members.filter(\.isRequired) + shape.members.filter { !$0.isRequired }
        add("public init(", depth)
        for (index, member) in ordered.enumerated() {
            let value = member.isRequired ? "" : member.isArray ? " = []" : " = nil"
            let comma = index < ordered.count - 1 ? "," : ""
            add("\(BodyNames.property(member.key)): \(Self.storage(member))\(value)\(comma)", depth + 1)
        }
        add(") {", depth)
        for member in shape.members {
            let name = BodyNames.property(member.key)
            add("self.\(name) = \(name)", depth + 1)
        }
        add("}", depth)
        add("")
    }

    private mutating func document(_ field: Field, _ depth: Int) {
        comment(field.meaning + (field.article.map { " (\($0))" } ?? ""), depth)
    }

    private static func storage(_ member: BodyShape.Member) -> String {
        let type = type(member.value, member.key)
        return member.isArray || member.isRequired ? type : type + "?"
    }

    private static func type(_ value: BodyShape.Value, _ key: String) -> String {
        switch value {
        case .leaf(let field):
            let type = leaf(field, key)
            return field.seal == .never ? type : "Sealable<\(type)>"
        case .object: return BodyNames.nested(key) == "Translations" ? "Translation" : BodyNames.nested(key)
        case .array(let element): return "[\(type(element, key))]"
        }
    }

    private static func leaf(_ field: Field, _ key: String) -> String {
        switch field.type {
        case .text, .url, .contact, .language: "String"
        case .identifier: "Identifier"
        case .reference: "Reference"
        case .date: "CivilDate"
        case .when: "When"
        case .instant: "Instant"
        case .moment: "Moment"
        case .count, .integer: "Int"
        case .yesNo: "Bool"
        case .digest: "Digest"
        case .object: "JSONObject"
        case .choice: BodyNames.nested(key)
        }
    }

    // MARK: Reading and writing

    private mutating func read(_ shape: BodyShape, _ head: String, _ source: String, _ depth: Int) {
        add(head, depth)
        add("let reader = \(source)", depth + 1)
        for member in shape.members {
            let how = member.isRequired ? "required" : member.isArray ? "array" : "optional"
            let name = member.key == "path" ? "self.path" : BodyNames.property(member.key)
            add("\(name) = try reader.\(how)(\"\(member.key)\")", depth + 1)
        }
        add("}", depth)
    }

    private mutating func write(_ shape: BodyShape, _ head: String, _ result: String, _ depth: Int) {
        add(head, depth)
        add("var writer = BodyWriter()", depth + 1)
        for member in shape.members {
            add("writer.put(\"\(member.key)\", \(BodyNames.property(member.key)))", depth + 1)
        }
        add("return \(result)", depth + 1)
        add("}", depth)
    }

    // MARK: Nested types

    private static let shared: Set<String> = ["seen", "confidence", "translations"]

    private mutating func nested(_ shape: BodyShape, _ depth: Int) {
        for member in shape.members where !Self.shared.contains(member.key) {
            var value = member.value
            if case .array(let element) = value { value = element }
            switch value {
            case .leaf(let field):
                guard case .choice(let words) = field.type else { continue }
                add("")
                document(field, depth)
                add("public enum \(BodyNames.nested(member.key)): String, Hashable, Sendable, CaseIterable {", depth)
                for word in words {
                    let name = BodyNames.word(word)
                    add(name == word || name == "`\(word)`" ? "case \(name)" : "case \(name) = \"\(word)\"", depth + 1)
                }
                add("}", depth)
            case .object(let inner):
                add("")
                add("public struct \(BodyNames.nested(member.key)): Hashable, Sendable {", depth)
                members(inner, depth + 1)
                lines.removeLast()
                nested(inner, depth + 1)
                add("}", depth)
            case .array: continue
            }
        }
    }

    private mutating func conformances(_ shape: BodyShape, _ type: String) {
        for member in shape.members where !Self.shared.contains(member.key) {
            var value = member.value
            if case .array(let element) = value { value = element }
            let name = "\(type).\(BodyNames.nested(member.key))"
            switch value {
            case .leaf(let field):
                guard case .choice = field.type else { continue }
                add("")
                add("extension \(name): BodyValue {}")
            case .object(let inner):
                add("")
                add("extension \(name): BodyValue {")
                add("static var meaning: String { \"an object\" }", 1)
                add("")
                read(
                    inner, "init(_ json: JSONValue, at path: String) throws(DraftError) {",
                    "try BodyReader(json, at: path)", 1)
                add("")
                write(inner, "var json: JSONValue {", ".object(writer.object)", 1)
                add("}")
                conformances(inner, name)
            case .array: continue
            }
        }
    }
}

extension Kind {
    /// The name of its constant in the table.
    var swiftName: String {
        let parts = name.split(separator: "-")
        let joined =
            parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return joined == "import" ? "`import`" : joined
    }
}
