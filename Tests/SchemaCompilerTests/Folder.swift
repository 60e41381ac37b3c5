import Foundation

@testable import schema_compiler

/// A folder of its own for one test, gone when the test lets go of it.
final class Folder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "schema compiler \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var output: String { "\(path)/Compiled.swift" }

    /// Writes a file, its folder too, and returns its path.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return "\(path)/\(name)"
    }

    /// Compiles the files into `output` and returns what was refused.
    func refusals(_ paths: [String], as kind: SchemaCompiler.Kind = .migrations) -> [Diagnostic] {
        do throws(Refusals) {
            try SchemaCompiler.compile(kind, to: output, from: paths)
            return []
        } catch {
            return error.diagnostics
        }
    }

    func compiled() throws -> String { try String(contentsOfFile: output, encoding: .utf8) }
}
