import Foundation
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@testable import audit_ledger

private let isRoot = geteuid() == 0
private let setpriv = "/usr/bin/setpriv"
private let canBecomeNobody = isRoot && FileManager.default.isExecutableFile(atPath: setpriv)

/// What keeps a ledger from being written: each is said in one sentence, and nothing changes.
@Suite("What keeps record from writing")
struct FailureTests {
    private let anomaly = [
        "record", "anomaly", "--set", "type=other", "--set", "detail=a test", "--set", "effective=2011",
    ]

    private func error(_ words: [String], _ call: Call) throws -> CommandError {
        try #require(throws: CommandError.self) {
            var arguments = Arguments(Array(words.dropFirst()))
            _ = try RecordCommand(&arguments).run(call)
        }
    }

    @Test("There is no ledger")
    func missing() throws {
        let desk = try Desk()
        let answer = try desk.tool.run(anomaly, ledger: desk.folder.path + "/none.sqlite")
        #expect(answer.status == 1 && answer.errors.contains("There is no ledger at"))
    }

    @Test("The file is no ledger")
    func foreign() throws {
        let desk = try Desk()
        let path = try desk.write("ledger/letter.txt", "Dear committee")
        let answer = try desk.tool.run(anomaly, ledger: path)
        #expect(answer.status == 1 && answer.errors.contains("is not an audit-ledger file"), "\(answer.errors)")
    }

    @Test("The key is not here")
    func keyMissing() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        let answer = try desk.tool.run(anomaly + ["--keys", desk.folder.path + "/elsewhere"])
        #expect(answer.status == 1 && answer.errors.contains("The key of this ledger"), "\(answer.errors)")
        #expect(try desk.evidence() == before)
    }

    @Test("Somebody else is writing")
    func busy() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        let pin = try #require(try FileSystem.names(in: desk.keys.path).first { $0.hasSuffix(".pin") })
        // The lock belongs to the opened file, so that this process keeps out itself as it would another.
        let descriptor = open(desk.keys.path + "/" + pin, O_RDWR)
        #expect(flock(descriptor, LOCK_EX) == 0)
        defer { close(descriptor) }
        var call = try desk.call()
        call.busyMilliseconds = 100
        let error = try error(anomaly, call)
        #expect(error.status == 75 && error.message.contains("try again"))
        #expect(try desk.evidence() == before)
    }

    @Test("The ledger lacks a migration of this software, until it is applied")
    func pending() throws {
        let desk = try Desk()
        let sql = "CREATE TABLE witnesses (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
        let next = Migration(
            number: LedgerMigrations.all.count + 1, name: "witnesses", sql: sql, digest: SHA256.digest(sql))
        var call = try desk.call()
        call.migrations = LedgerMigrations.all + [next]
        let before = try desk.evidence()
        let error = try error(anomaly, call)
        #expect(error.status == 1 && error.message.contains("migrate apply"))
        #expect(try desk.evidence() == before)
        func migrate(_ words: String...) throws -> Int32 {
            var arguments = Arguments(words)
            return try MigrateCommand(&arguments).run(call)
        }
        #expect(try migrate("status", "--exit-code") == 8)
        #expect(try migrate("plan") == 0)
        #expect(try desk.evidence() == before)
        #expect(try migrate("apply", "--yes") == 0)
        #expect(try migrate("status", "--exit-code") == 0)
        #expect(try desk.entry(1).kind == "migration")
        #expect(call.verifier().verify(desk.ledger).verdict == .intact)
        // A ledger that knows more than the software is never written.
        let newer = try desk.tool.run(anomaly)
        #expect(newer.status == 6 && newer.errors.contains("newer release"), "\(newer.errors)")
    }

    @Test("The folder is read-only", .enabled(if: !isRoot || canBecomeNobody, "Needs a user other than root."))
    func readOnly() throws {
        let desk = try Desk()
        let folder = FileSystem.folder(of: desk.ledger)
        let before = try desk.folder.contents(folder)
        var (program, words) = (Tool.path, anomaly)
        if isRoot {
            // Root may write anywhere, so another user is needed, who must reach the tool and own the ledger.
            program = desk.folder.path + "/audit-ledger"
            try FileManager.default.copyItem(atPath: Tool.path, toPath: program)
            let everything = try FileManager.default.subpathsOfDirectory(atPath: desk.folder.path)
            for path in [""] + everything { _ = chown(desk.folder.path + "/" + path, 65_534, 65_534) }
            words = ["--reuid=65534", "--regid=65534", "--clear-groups", program] + words
            program = setpriv
        }
        chmod(folder, 0o555)
        defer { chmod(folder, 0o755) }
        let answer = try desk.tool.launch(program, words)
        #expect(answer.status == 1 && answer.errors.contains("cannot be written"), "\(answer.errors)")
        #expect(try desk.folder.contents(folder) == before)
    }

    @Test("A file may not grow as it would have to")
    func fileSize() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        let line =
            #"{"kind":"anomaly","body":{"type":"other","effective":"2011","detail":"\#(String(repeating: "x", count: 7_000))"}}"#
        let file = try desk.write("many.jsonl", String(repeating: line + "\n", count: 200))
        // Blocks of 512 bytes: room for the ledger as it is, not for what is to be added.
        let script = "ulimit -f 400; exec \"$0\" record --from \"$1\""
        let answer = try desk.tool.launch("/bin/sh", ["-c", script, Tool.path, file])
        #expect(answer.status == 1 && answer.errors.contains("check the disk"), "\(answer.errors)")
        #expect(try desk.evidence() == before)
        #expect(desk.verify().verdict == .intact)
    }

    @Test("The disk is full", .enabled(if: FullDisk.isPossible, "Needs the right to mount a file system."))
    func diskFull() throws {
        let desk = try Desk()
        let disk = try FullDisk(desk.folder.path + "/disk", kibibytes: 400)
        try FileManager.default.copyItem(atPath: desk.ledger, toPath: disk.path + "/ledger.sqlite")
        let before = try desk.folder.contents(disk.path)
        let line =
            #"{"kind":"anomaly","body":{"type":"other","effective":"2011","detail":"\#(String(repeating: "x", count: 7_000))"}}"#
        let file = try desk.write("many.jsonl", String(repeating: line + "\n", count: 200))
        let answer = try desk.tool.run(["record", "--from", file], ledger: disk.path + "/ledger.sqlite")
        #expect(answer.status == 1 && answer.errors.contains("is full"), "\(answer.errors)")
        #expect(try desk.folder.contents(disk.path) == before)
    }
}
