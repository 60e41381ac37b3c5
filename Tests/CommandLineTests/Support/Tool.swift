import Foundation
import LedgerCore
import Testing

/// The built tool, run as a child with surroundings of its own.
struct Tool {
    struct Answer {
        let status: Int32
        let bytes: [UInt8]
        let errors: String

        var output: String { String(decoding: bytes, as: UTF8.self) }
        var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// The one JSON object that the answer is.
        func object() throws -> JSONObject {
            #expect(lines.count == 1)
            return try #require(try JSONValue.parse(output).object)
        }

        /// The JSON objects that the answer is, one a line.
        func objects() throws -> [JSONObject] {
            try lines.map { try #require(try JSONValue.parse($0).object) }
        }
    }

    let folder: String

    /// Beside the test bundle, wherever the build system put both.
    static let path: String = {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        if !CommandLine.arguments[0].hasSuffix("xctest") {
            folder =
                Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }?
                .deletingLastPathComponent() ?? Bundle.main.bundleURL
        }
        return folder.appending(path: "audit-ledger").path
    }()

    func callAsFunction(_ words: String..., ledger: String? = nil) throws -> Answer { try run(words, ledger: ledger) }

    func run(_ words: [String], ledger: String? = nil, input: String? = nil) throws -> Answer {
        try launch(Self.path, words, ledger: ledger, input: input)
    }

    /// Runs another program in the surroundings of the tool.
    func launch(_ program: String, _ words: [String], ledger: String? = nil, input: String? = nil) throws -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = words
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [
            "HOME": folder, "AUDIT_LEDGER_KEYS": folder + "/keys", "XDG_CACHE_HOME": folder + "/cache",
            "AUDIT_LEDGER": ledger ?? folder + "/ledger/ledger.sqlite", "TMPDIR": folder,
            "PATH": "/usr/bin:/bin",
        ]
        // Files, not pipes: an answer longer than a pipe would need a second reader.
        let (out, err) = (folder + "/out-\(UUID())", folder + "/err-\(UUID())")
        for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardInput = FileHandle.nullDevice
        if let input {
            let path = folder + "/in-\(UUID())"
            try input.write(toFile: path, atomically: false, encoding: .utf8)
            process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
        }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: err))
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, bytes: Array(try Data(contentsOf: URL(filePath: out))),
            errors: try String(contentsOf: URL(filePath: err), encoding: .utf8))
    }
}
