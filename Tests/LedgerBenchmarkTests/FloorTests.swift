import Foundation
import Testing

@testable import ledger_benchmark

@Suite("The floor, and what others would use")
struct FloorTests {
    /// A file that the floor appended so many entries to.
    private func file(_ program: Program, _ count: Int, _ work: String = "append") throws -> String {
        let path = program.folder + "/floor.sqlite"
        let made = try program("ledger-floor", work, path, try bodies(program), "\(count)", "100", "8192")
        #expect(made.status == 0, "\(made.errors)")
        return path
    }

    private func bodies(_ program: Program) throws -> String {
        let path = program.folder + "/bodies.jsonl"
        let lines = (0..<100).map { Material.body($0) + "\n" }
        try lines.joined().write(toFile: path, atomically: false, encoding: .utf8)
        return path
    }

    /// Changes one letter of a body.
    private func tamper(_ path: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        let place = try #require(bytes.range(of: Data("INDEFERIDO 7\"".utf8)))
        bytes[place.lowerBound] = 0x58
        try bytes.write(to: URL(filePath: path))
    }

    @Test(
        "It builds the tree that it proves from, at every width of its right edge",
        arguments: [1, 16, 17, 60, 256, 273])
    func proofs(_ count: Int) throws {
        let program = try Program()
        let path = try file(program, count)
        // It checks each proof against the root.
        #expect(try program("ledger-floor", "prove", path, "50").status == 0)
        for _ in 0..<2 { #expect(try program("ledger-floor", "one", path, try bodies(program)).status == 0) }
        #expect(try program("ledger-floor", "prove", path, "50").status == 0)
        let verified = try program("ledger-floor", "verify", path, "2")
        #expect(verified.output == "\(count + 2) entries\n", "\(verified.errors)")
    }

    @Test("An import keeps the same chain beside its columns")
    func imported() throws {
        let program = try Program()
        let path = try file(program, 1_000, "import")
        #expect(try program("ledger-floor", "integrity", path).output == "ok\n")
    }

    @Test("What the floor writes is on pages as large as it is told, and it sees a changed byte")
    func tampered() throws {
        let program = try Program()
        let path = try file(program, 1_000)
        #expect(try Material.pageBytes(path) == 8_192)
        #expect(try program("ledger-floor", "verify", path, "1").status == 0)
        try tamper(path)
        let verified = try program("ledger-floor", "verify", path, "1")
        #expect(verified.status == 1)
        #expect(verified.errors.contains("an entry was changed"))
    }

    @Test("The floor that is measured carries nothing of Swift's runtime")
    func plain() throws {
        let program = try Program()
        let floor = try Tool.floor(in: program.folder)
        let bytes = try Data(contentsOf: URL(filePath: floor.path))
        #expect(floor.path.hasPrefix(program.folder))
        #expect(bytes.range(of: Data("libswiftCore".utf8)) == nil)
        #expect(bytes.count < 1 << 20)
        let path = try file(program, 20)
        #expect(try floor.run(["verify", path, "1"]).output == "20 entries\n")
    }

    @Test("Python verifies the same entries, and sees a changed byte", .enabled(if: Program.python != nil))
    func python() throws {
        let program = try Program()
        let path = try file(program, 1_000)
        let peer = Program.repository.appending(path: "Tests/Peers/python/verify").path
        let python = try #require(Program.python)
        let verified = try program.run(python, [peer, path])
        #expect(verified.status == 0, "\(verified.errors)")
        #expect((Double(verified.output.dropLast()) ?? 0) > 0)
        try tamper(path)
        #expect(try program.run(python, [peer, path]).status == 1)
    }
}
