public import LedgerCore

/// The body of a kind as JSON Schema, draft 2020-12, for a form in a browser or an editor.
///
/// It says less than the check: contradictions, normal forms, personal data and what only the ledger knows are not in
/// it. What the check takes, the schema takes.
public enum JSONSchema {
    public static func schema(of kind: Kind) -> JSONValue {
        var schema = node(kind.root)
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        schema["$id"] = .string("urn:audit-ledger:1:kind:\(kind.name)")
        schema["title"] = .string(kind.title)
        schema["description"] = .string(kind.summary)
        schema["$defs"] = .object(JSONObject([("sealed", sealed)]))
        return .object(schema)
    }

    private static let sealed: JSONValue = [
        "type": "object",
        "description": "the digest of a sealed value, RFC 9901 section 4.2.3",
        "properties": ["sealed": ["type": "string", "pattern": "^[A-Za-z0-9_-]{43}$"]],
        "required": ["sealed"],
        "additionalProperties": .bool(false),
    ]

    private static func node(_ node: Node) -> JSONObject {
        if let field = node.field { return sealable(leaf(field), node, description(field)) }
        if let element = node.element {
            let array = JSONObject([
                ("type", "array"), ("items", .object(self.node(element))), ("minItems", 1),
                ("maxItems", .integer(Int64(PathComponent.memberLimit))),
            ])
            return sealable(array, node, nil)
        }
        var object = JSONObject([
            ("type", "object"), ("additionalProperties", .bool(false)), ("minProperties", 1),
            ("properties", .object(JSONObject(node.children.map { ($0.key, .object(self.node($0))) }))),
        ])
        let required = node.children.filter { child in
            child.demanded.contains { ($0.need == .required || $0.need == .eachMember) && !$0.isFilled }
        }
        if !required.isEmpty { object["required"] = .array(required.map { .string($0.key) }) }
        return sealable(object, node, nil)
    }

    /// The schema, or that of a sealed value where the whole may be sealed.
    private static func sealable(_ schema: JSONObject, _ node: Node, _ description: String?) -> JSONObject {
        var schema = schema
        if node.isSealable, !node.path.isEmpty {
            let choices: [JSONValue] = [.object(schema), ["$ref": "#/$defs/sealed"]]
            schema = JSONObject([("anyOf", .array(choices))])
        }
        if let description { schema["description"] = .string(description) }
        return schema
    }

    private static func description(_ field: Field) -> String {
        field.meaning + (field.article.map { " (\($0))" } ?? "")
    }

    private static func leaf(_ field: Field) -> JSONObject {
        switch field.type {
        case .text, .url, .contact: string(("minLength", 1), ("maxLength", .integer(Int64(Checker.textLimit))))
        case .identifier: string(("pattern", "^[A-Za-z0-9][A-Za-z0-9._/:-]{0,95}$"))
        case .reference:
            string(("pattern", "^([A-Za-z0-9+/]{43}=|@[0-9]+|@[a-z-]+:[A-Za-z0-9][A-Za-z0-9._/:-]{0,95})$"))
        case .date: string(("pattern", .string("^\(day)$")), ("format", "date"))
        case .when: string(("pattern", .string("^\(when)$")))
        case .instant: string(("pattern", .string("^\(instant)$")), ("format", "date-time"))
        case .moment: string(("pattern", .string("^(\(instant)|\(when))$")))
        case .count: integer(least: 0)
        case .integer: integer(least: -JSONLimits.integer)
        case .yesNo: string(("enum", ["yes", "no"]))
        case .digest: string(("pattern", "^sha256:[0-9a-f]{64}$"))
        case .language: string(("pattern", "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"))
        case .object: JSONObject([("type", "object"), ("minProperties", 1)])
        case .choice(let words): string(("enum", .array(words.map { .string($0) })))
        }
    }

    private static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    private static let side = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
    private static let when = "(\(side)|\(side)/\(side)|\\.\\./\(side)|\(side)/\\.\\.)"
    private static let instant =
        "\(day)T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"

    private static func string(_ rules: (String, JSONValue)...) -> JSONObject {
        JSONObject([("type", "string")] + rules)
    }

    private static func integer(least: Int64) -> JSONObject {
        JSONObject([
            ("type", "integer"), ("minimum", .integer(least)), ("maximum", .integer(JSONLimits.integer)),
        ])
    }
}
