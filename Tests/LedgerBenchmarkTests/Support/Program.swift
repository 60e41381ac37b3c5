import Foundation

/// A built program, run in a folder of its own that goes with this value.
final class Program {
    struct Answer {
        let status: Int32
        let output: String
        let errors: String
    }

    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ledger-benchmark-test-\(UUID())").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Beside the test bundle, wherever the build system put both.
    static let built: URL = {
        let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        guard !CommandLine.arguments[0].hasSuffix("xctest") else { return own }
        return Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }?.deletingLastPathComponent()
            ?? Bundle.main.bundleURL
    }()

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    func callAsFunction(_ name: String, _ words: String...) throws -> Answer {
        try run(Self.built.appending(path: name).path, words)
    }

    func run(_ path: String, _ words: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = words
        process.environment = ["HOME": folder, "PATH": "/usr/bin:/bin", "TMPDIR": folder]
        // Files, not pipes: an answer longer than a pipe would need a second reader.
        let (out, err) = (folder + "/out-\(UUID())", folder + "/err-\(UUID())")
        for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: err))
        try process.run()
        process.waitUntilExit()
        defer { for path in [out, err] { try? FileManager.default.removeItem(atPath: path) } }
        return Answer(
            status: process.terminationStatus, output: try String(contentsOfFile: out, encoding: .utf8),
            errors: try String(contentsOfFile: err, encoding: .utf8))
    }
}
