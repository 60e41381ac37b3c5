import Foundation
import Testing

/// A copy of the fixture beside a link to this package, in a folder of its own with a space in its path.
final class Consumer {
    let folder: URL
    private let buildSystem: String

    init(buildSystem: String) throws {
        self.buildSystem = buildSystem
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let manager = FileManager.default
        let parent = manager.temporaryDirectory.appending(path: "audit ledger \(UUID().uuidString)")
        folder = parent.appending(path: "notebook")
        try manager.createDirectory(at: parent, withIntermediateDirectories: true)
        try manager.copyItem(at: root.appending(path: "Tests/Fixtures/NotebookPackage"), to: folder)
        try manager.createSymbolicLink(at: parent.appending(path: "audit-ledger"), withDestinationURL: root)
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

    /// Builds and runs the fixture's program.
    func run() throws -> Outcome { try swift(["run"], ["notebook"]) }

    /// Runs the verb.
    func verb(_ arguments: String...) throws -> Outcome { try swift(["package"], ["audit-ledger"] + arguments) }

    /// Runs `swift`, once more where a signal ended it: SwiftPM itself crashes now and then.
    private func swift(_ command: [String], _ arguments: [String]) throws -> Outcome {
        let options = [
            "--package-path", folder.path(percentEncoded: false), "--build-system", buildSystem,
            "--manifest-cache", "local",
        ]
        for _ in 0..<2 {
            let outcome = try Outcome(of: ["swift"] + command + options + arguments, in: folder)
            if !outcome.wasSignalled { return outcome }
        }
        return try Outcome(of: ["swift"] + command + options + arguments, in: folder)
    }
}
