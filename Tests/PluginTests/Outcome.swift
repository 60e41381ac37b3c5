import Foundation

/// How a command ended and what it wrote.
struct Outcome: CustomStringConvertible {
    let status: Int32
    let wasSignalled: Bool
    let output: String
    let errors: String

    /// Runs a command to its end. What it writes goes through files: a full pipe would stop it.
    init(of command: [String], in folder: URL) throws {
        let files = ["output", "errors"].map { folder.deletingLastPathComponent().appending(path: "\($0).txt") }
        for file in files { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        wasSignalled = process.terminationReason == .uncaughtSignal
        output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    }

    /// The build systems do not agree on where a tool's diagnostics go.
    var everything: String { output + errors }

    /// The lines of standard output that the fixture's program wrote.
    var lines: [String] {
        output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("NOTE") || $0.first?.isNumber == true }
    }

    var description: String { "status \(status)\n\(output)\n\(errors)" }
}
