import Foundation
import Testing

/// A copy of the fixture beside a link to this package, in a folder of its own with a space in its path.
final class Consumer {
    let folder: URL
    private let program: String
    private let buildSystem: String

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// - Parameter program: what the fixture's package and its one executable are called.
    init(_ fixture: String = "NotebookPackage", program: String = "notebook", buildSystem: String) throws {
        self.program = program
        self.buildSystem = buildSystem
        let manager = FileManager.default
        let parent = manager.temporaryDirectory.appending(path: "audit ledger \(UUID().uuidString)")
        folder = parent.appending(path: program)
        try manager.createDirectory(at: parent, withIntermediateDirectories: true)
        try manager.copyItem(at: Self.root.appending(path: "Tests/Fixtures/\(fixture)"), to: folder)
        try manager.createSymbolicLink(at: parent.appending(path: "audit-ledger"), withDestinationURL: Self.root)
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// Puts a copy of a file of the fixtures into the package.
    func put(_ fixture: String, as name: String) throws {
        try FileManager.default.copyItem(
            at: Self.root.appending(path: "Tests/Fixtures/\(fixture)"), to: folder.appending(path: name))
    }

    /// Flips a bit of the byte in front of the first place where a text stands.
    func flip(before text: String, in name: String) throws {
        var bytes = try Data(contentsOf: folder.appending(path: name))
        guard let place = bytes.range(of: Data(text.utf8))?.lowerBound else { throw CocoaError(.fileReadCorruptFile) }
        bytes[place - 1] ^= 1
        try bytes.write(to: folder.appending(path: name))
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

    /// Builds and runs the fixture's program.
    func run() throws -> Outcome { try swift(["run"], [program]) }

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
