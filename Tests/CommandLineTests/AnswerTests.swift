import Foundation
import LedgerCore
import Testing

@testable import audit_ledger

@Suite("What all commands share")
struct AnswerTests {
    private static let reading = [
        ["list"], ["show", "1"], ["status", "c-1"], ["export"], ["export", "--to", "x"], ["verify"],
    ]

    @Test("A ledger that is missing is named, with what to do", arguments: reading)
    func missing(_ words: [String]) throws {
        let folder = try TemporaryFolder()
        let answer = try Tool(folder: folder.path).run(words)
        #expect(answer.status == 1)
        #expect((answer.errors + answer.output).contains("There is no ledger at"))
        #expect((answer.errors + answer.output).contains("--ledger"))
    }

    @Test(
        "With JSON an error is one object as well",
        arguments: [["list"], ["show", "1"], ["show"], ["status", "c"], ["explain", "rulign"], ["lits"]])
    func error(_ words: [String]) throws {
        let folder = try TemporaryFolder()
        let answer = try Tool(folder: folder.path).run(words + ["--format", "json"])
        let object = try answer.object()
        #expect(object.keys == ["error", "format"])
        #expect(object["error"]?.object?["status"]?.integer == Int64(answer.status))
        #expect(answer.errors.contains(object["error"]?.object?["message"]?.string ?? "?"))
    }

    @Test("Every command has help with an example, which needs no ledger", arguments: Commands.all.map { $0.name })
    func help(_ name: String) throws {
        let folder = try TemporaryFolder()
        let answer = try Tool(folder: folder.path)(name, "--help")
        #expect(answer.status == 0)
        #expect(answer.output.contains("For example:\n  audit-ledger "))
    }

    @Test("Kinds, their explanation and template are one object each, and need no ledger")
    func kinds() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder.path)
        #expect(try tool("kinds", "--format", "json").object()["kinds"]?.array?.count == 35)
        // A schema has keys that no entry may have.
        let explained = try JSONSerialization.jsonObject(
            with: Data(try tool("explain", "ruling", "--format", "json").bytes))
        let schema = (explained as? [String: Any])?["schema"] as? [String: Any]
        #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(try tool("template", "ruling", "--format", "json").object()["role"] == "committee")
        #expect(try tool("template", "ruling", "--observer").output.contains("\"source\""))
        #expect(try tool("template", "genesis").status == 64)
        #expect(try tool("template", "ruling", "--all").status == 64)
        let frame = try #require(try JSONValue.parse(try tool("template", "election", "--all").output).array)
        #expect(frame.map { $0.object?["kind"]?.string } == ["committee", "election", "constituency", "candidacy"])
        #expect(try tool("explain").status == 64)
        #expect(try tool("explain", "rulign").errors.contains("Did you mean ruling?"))
    }

    @Test("Whoever reads only the first line ends the command without a message")
    func brokenPipe() throws {
        let ledger = try CaseLedger("case.jsonl")
        let script = "{ \"$0\" explain ruling; \"$0\" list; } 2> err | head -n 1; cat err"
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script, Tool.path]
        process.currentDirectoryURL = URL(filePath: ledger.folder.path)
        process.environment = ["AUDIT_LEDGER": ledger.path, "HOME": ledger.folder.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try #require(try pipe.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        #expect(String(decoding: output, as: UTF8.self) == "ruling · Ruling\n")
    }

    @Test("An answer that cannot be written is no success")
    func fullDisk() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "\"$0\" kinds > /dev/full 2> \"$1\"", Tool.path, folder.path + "/err"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
    }
}
