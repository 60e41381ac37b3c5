import Candidacy
import LedgerCore
import Testing

@Suite struct PresentationTests {
    @Test(arguments: Kind.all) func everyFieldIsExplained(_ kind: Kind) {
        let explanation = Explanation(kind)
        #expect(explanation.rows.map(\.path) == kind.fields.map(\.path))
        #expect(explanation.rows.allSatisfy { !$0.need.isEmpty && !$0.type.isEmpty })
    }

    @Test func rowsSayItInWords() throws {
        let rows = Explanation(.candidacy).rows
        let name = try #require(rows.first { $0.path == "name" })
        #expect(name.seal == "sealed unless opened")
        let source = try #require(rows.first { $0.path == "source" })
        #expect(source.need == "required in an observer's ledger")
        #expect(Explanation(.candidacy).rows.first { $0.path == "constituency" }?.names == "constituency")
        #expect(Explanation(.nomination).rows.first { $0.path == "route" }?.article == "选举法 2020 art. 30")
    }

    @Test(arguments: Kind.all.filter(\.isRecordable)) func aTemplateIsFilledOrRefused(_ kind: Kind) throws {
        for role in RecordingContext.Role.allCases {
            let text = Template(kind, for: role).text
            let value = try JSONValue.parse(text)
            let body = try #require(value.object)
            let context = RecordingContext(role: role, committee: "ec")
            let found = problems(Draft(kind: kind.name, body: body), in: context)
            #expect(!found.isEmpty)
            // Everything that is asked for stands in it: the placeholders are the only thing wrong.
            let others = found.filter {
                !$0.reason.contains("placeholder") && $0.path != "replacement" && $0.path != "effectBy"
            }
            #expect(others.isEmpty, "\(kind.name) \(others)")
        }
    }

    @Test(arguments: Kind.all) func theSchemaNamesWhatTheTableNames(_ kind: Kind) throws {
        let schema = JSONSchema.schema(of: kind)
        // It is JSON, if not an entry: its keys are of another form.
        #expect(String(decoding: schema.canonicalBytes, as: UTF8.self).contains(#""$schema":"https://json-schema.org"#))
        let properties = try #require(schema.object?["properties"]?.object)
        #expect(Set(properties.keys) == Set(kind.fields.map { String($0.path.prefix { $0 != "." }) }))
        let value = try JSONValue.parse(kind.example)
        try Schema.check(value, schema, root: schema)
    }

    @Test func theSchemaRequiresWhatTheTableRequires() {
        let required = JSONSchema.schema(of: .list).object?["required"]?.array
        #expect(required == ["complete", "constituency", "effective", "election", "entries", "stage"])
    }
}

/// As much of JSON Schema as the project writes, patterns included.
private enum Schema {
    struct Mismatch: Error { let value: JSONValue }

    static func check(_ value: JSONValue, _ schema: JSONValue, root: JSONValue) throws {
        let rules = try #require(schema.object)
        if let choices = rules["anyOf"]?.array {
            guard choices.contains(where: { (try? check(value, $0, root: root)) != nil }) else {
                throw Mismatch(value: value)
            }
            return
        }
        if rules["$ref"] != nil {
            let sealed = try #require(root.object?["$defs"]?.object?["sealed"])
            return try check(value, sealed, root: root)
        }
        switch (rules["type"]?.string, value) {
        case ("object", .object(let object)):
            guard let properties = rules["properties"]?.object else { return }
            for member in object.members { try check(member.value, try #require(properties[member.key]), root: root) }
            for name in rules["required"]?.array ?? [] {
                guard let key = name.string, object[key] != nil else { throw Mismatch(value: value) }
            }
        case ("array", .array(let elements)):
            for element in elements { try check(element, try #require(rules["items"]), root: root) }
        case ("string", .string(let text)):
            if let pattern = rules["pattern"]?.string {
                guard try Regex(pattern).firstMatch(in: text) != nil else { throw Mismatch(value: value) }
            }
            if let words = rules["enum"]?.array, !words.contains(value) { throw Mismatch(value: value) }
        case ("integer", .integer(let number)):
            if let least = rules["minimum"]?.integer, number < least { throw Mismatch(value: value) }
        default: throw Mismatch(value: value)
        }
    }
}
