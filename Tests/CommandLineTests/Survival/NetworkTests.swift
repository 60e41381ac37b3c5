import Foundation
import LedgerStorage
import Testing

/// A disk of another machine, as `statfs` would tell of one; strace puts the answer in its place.
@Suite("Network file systems")
struct NetworkTests {
    private static let strace = "/usr/bin/strace"
    private static let isHere = FileManager.default.isExecutableFile(atPath: strace)

    @Test(
        "Nothing is made or written there unless somebody says that it may be; what is there is read",
        .enabled(if: isHere, "strace is not here: apt-get install strace"))
    func refused() throws {
        let desk = try Desk()
        let record = [
            "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set", "source=paper",
        ]
        let before = try desk.evidence()
        let new = desk.folder.path + "/ledger/new.sqlite"
        for words in [
            record,
            ["--ledger", new, "init", "--origin", "example.org/new", "--observer", "--purpose", "test", "--yes"],
        ] {
            let answer = try run(words, desk)
            #expect(answer.status == 1 && answer.errors.contains("network file system (NFS)"), "\(answer.errors)")
        }
        for value in ["=no", "=", "=YES", "=1"] {
            #expect(try run(record, desk, ["-E", NetworkFileSystem.override + value]).status == 1, "\(value)")
        }
        #expect(try desk.evidence() == before)
        #expect(try run(["verify"], desk).status == 0)
        let forced = try run(record, desk, ["-E", NetworkFileSystem.override + "=yes"])
        #expect(forced.status == 0, "\(forced.errors)")
        #expect(desk.verify().verdict == .intact && desk.verify().size == 2)
    }

    private func run(_ words: [String], _ desk: Desk, _ more: [String] = []) throws -> Tool.Answer {
        // 0x6969, the magic number of NFS, little-endian.
        let type = "6969000000000000"
        let options = [
            "-f", "-qq", "-o", "/dev/null", "-e", "trace=statfs", "-e", "inject=statfs:poke_exit=@arg2=\(type)",
        ]
        return try desk.tool.launch(Self.strace, options + more + [Tool.path] + words)
    }
}
