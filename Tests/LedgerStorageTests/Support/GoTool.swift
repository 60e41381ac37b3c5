import Foundation
import LedgerStorage
import Testing

/// The program of `Tests/Interoperability/go`, which reads and makes notes and proofs with software we did not write.
enum GoTool {
    private static let go = ["/usr/bin/go", "/usr/local/go/bin/go", "/usr/local/bin/go"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    private static let sources = "/usr/share/gocode/src/golang.org/x/mod/sumdb/note"

    /// Whether Go and its package of notes and trees are here.
    static let isHere = go != nil && FileManager.default.fileExists(atPath: sources)
    static let missing: Comment = "Go is not here: apt-get install golang-go golang-golang-x-mod-dev"

    /// The folder that holds the built program, for as long as the tests run.
    // Never changed once it is there.
    nonisolated(unsafe) private static let built = Result { () throws -> (folder: TemporaryFolder, program: String) in
        let folder = try TemporaryFolder()
        let program = folder.path + "/interoperability"
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = tests.appending(path: "Interoperability/go/main.go").path
        _ = try run(try #require(go), ["build", "-o", program, source], in: folder)
        return (folder, program)
    }

    static func run(_ words: String...) throws -> String {
        let built = try built.get()
        return try run(built.program, words, in: built.folder)
    }

    private static func run(_ program: String, _ words: [String], in folder: TemporaryFolder) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = words
        var environment = ProcessInfo.processInfo.environment
        environment.merge(["GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOPROXY": "off"]) { $1 }
        if environment["HOME"] == nil { environment["GOCACHE"] = folder.path + "/cache" }
        process.environment = environment
        let names = ["out", "err"].map { "\(folder.path)/\($0)-\(UUID())" }
        for name in names { _ = FileManager.default.createFile(atPath: name, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: names[0]))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: names[1]))
        try process.run()
        process.waitUntilExit()
        let texts = try names.map { try String(contentsOf: URL(filePath: $0), encoding: .utf8) }
        try #require(process.terminationStatus == 0, "\(words.first ?? ""): \(texts[1])")
        return texts[0].trimmingCharacters(in: .newlines)
    }
}
