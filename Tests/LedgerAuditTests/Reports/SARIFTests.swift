import LedgerAudit
import LedgerCore
import Testing

/// What SARIF 2.1.0 (OASIS Standard, 27 March 2020, appendix “JSON schema”) asks of the objects that are written here:
/// required members, types, enumerations, and no member that the schema does not know.
@Suite("SARIF")
struct SARIFTests {
    indirect enum Shape: Sendable {
        case text, flag, any
        case whole(from: Int64)
        case words(Set<String>)
        case list(Shape, least: Int)
        case object([String: Shape], required: Set<String>)
    }

    private static let message = Shape.object(["text": .text], required: ["text"])
    private static let location = Shape.object(
        [
            "physicalLocation": .object(
                [
                    "artifactLocation": .object(["uri": .text], required: []),
                    "region": .object(["startLine": .whole(from: 1)], required: []),
                ], required: []),
            "logicalLocations": .list(.object(["fullyQualifiedName": .text, "kind": .text], required: []), least: 0),
        ], required: [])
    private static let levels = Shape.words(["none", "note", "warning", "error"])
    private static let rule = Shape.object(
        [
            "id": .text, "name": .text, "shortDescription": message, "fullDescription": message, "help": message,
            "defaultConfiguration": .object(["level": levels], required: []), "properties": .any,
        ], required: ["id"])
    private static let result = Shape.object(
        [
            "ruleId": .text, "ruleIndex": .whole(from: -1), "level": levels, "message": message,
            "locations": .list(location, least: 0), "relatedLocations": .list(location, least: 0),
            "partialFingerprints": .any, "properties": .any,
            "suppressions": .list(
                .object(
                    [
                        "kind": .words(["inSource", "external"]),
                        "status": .words(["accepted", "underReview", "rejected"]), "justification": .text,
                    ], required: ["kind"]), least: 0),
        ], required: ["message"])
    private static let notification = Shape.object(
        ["level": levels, "message": message, "associatedRule": .any], required: ["message"])
    private static let log = Shape.object(
        [
            "version": .words(["2.1.0"]),
            "runs": .list(
                .object(
                    [
                        "tool": .object(
                            [
                                "driver": .object(
                                    [
                                        "name": .text, "version": .text, "semanticVersion": .text,
                                        "rules": .list(rule, least: 0),
                                    ], required: ["name"])
                            ], required: ["driver"]),
                        "invocations": .list(
                            .object(
                                [
                                    "executionSuccessful": .flag,
                                    "toolExecutionNotifications": .list(notification, least: 0),
                                ], required: ["executionSuccessful"]), least: 0),
                        "results": .list(result, least: 0),
                        "columnKind": .words(["utf16CodeUnits", "unicodeCodePoints"]), "properties": .any,
                    ], required: ["tool"]), least: 0),
        ], required: ["version", "runs"])

    /// What in a value does not fit the shape, each with its path.
    private static func faults(_ value: JSONValue, _ shape: Shape, _ path: String = "") -> [String] {
        switch (shape, value) {
        case (.any, _): return []
        case (.text, .string(let text)): return text.isEmpty ? ["\(path): empty"] : []
        case (.flag, .bool): return []
        case (.whole(let least), .integer(let number)): return number < least ? ["\(path): below \(least)"] : []
        case (.words(let words), .string(let text)): return words.contains(text) ? [] : ["\(path): \(text)"]
        case (.list(let element, let least), .array(let elements)):
            return (elements.count < least ? ["\(path): too few"] : [])
                + elements.enumerated().flatMap { faults($0.element, element, "\(path)/\($0.offset)") }
        case (.object(let members, let required), .object(let object)):
            let missing = required.subtracting(object.keys).map { "\(path)/\($0): missing" }
            return missing
                + object.members.flatMap { member in
                    members[member.key].map { faults(member.value, $0, "\(path)/\(member.key)") }
                        ?? ["\(path)/\(member.key): unknown"]
                }
        default: return ["\(path): of another type"]
        }
    }

    private static func report() throws -> AuditReport {
        let docket = try Docket(committee: nil, profile: nil)
        try docket.record(try TestFile.drafts("case.jsonl"))
        return try docket.audit(asOf: "2011-06-10")
    }

    @Test("The document fits the standard's schema")
    func schema() throws {
        let document = try Self.report().sarif(path: "a folder/ledger.sqlite", version: "1.0.0", sealed: false)
        #expect(Self.faults(document, Self.log) == [])
    }

    @Test("Every finding has a place, and every rule a help text")
    func places() throws {
        let document = try Self.report().sarif(path: "a folder/ledger.sqlite", version: "1.0.0", sealed: false)
        let run = try #require(document.object?["runs"]?.array?.first?.object)
        let results = try #require(run["results"]?.array)
        #expect(results.count == 17)
        for result in results {
            let place = result.object?["locations"]?.array?.first?.object?["physicalLocation"]?.object
            #expect(place?["artifactLocation"]?.object?["uri"]?.string == "a%20folder/ledger.sqlite")
            #expect((place?["region"]?.object?["startLine"]?.integer ?? 0) > 1)
        }
        let rules = try #require(run["tool"]?.object?["driver"]?.object?["rules"]?.array)
        for (index, rule) in rules.enumerated() {
            #expect((rule.object?["help"]?.object?["text"]?.string ?? "").count > 40)
            for result in results where result.object?["ruleIndex"]?.integer == Int64(index) {
                #expect(result.object?["ruleId"] == rule.object?["id"])
            }
        }
    }
}
