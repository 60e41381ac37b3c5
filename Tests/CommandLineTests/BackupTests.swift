import LedgerCore
import LedgerStorage
import Testing

@Suite("backup")
struct BackupTests {
    @Test("A backup is a verified copy of its own")
    func copy() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let before = try desk.evidence()
        let target = desk.folder.path + "/ledger/copy.sqlite"
        let object = try desk.succeed("backup", target, "--format", "json").object()
        #expect(object["size"]?.integer == 3 && object["verdict"]?.string == "intact")
        var after = try desk.evidence()
        #expect(after.removeValue(forKey: target) != nil)
        #expect(after == before)
        #expect(try desk.tool.run(["verify"], ledger: target).status == 0)
        let again = try desk.run("backup", target)
        #expect(again.status == 1 && again.errors.contains("not overwritten"))
    }

    @Test("A backup that is put back is an older ledger, and nothing is written to it")
    func rollback() throws {
        let desk = try Desk()
        let target = desk.folder.path + "/ledger/copy.sqlite"
        try desk.succeed("backup", target)
        try desk.recordFrame()
        #expect(try desk.tool.run(["verify"], ledger: target).status == 3)
        let record = try desk.tool.run(["record", "--from", "-"], ledger: target, input: Desk.frame)
        #expect(record.status == 3 && record.errors.contains("older copy"), "\(record.errors)")
    }

    @Test("The guard keeps another ledger from being taken for this one")
    func origin() throws {
        let desk = try Desk()
        let answer = try desk.run("backup", desk.folder.path + "/copy.sqlite", "--origin", "a.example.org/other")
        #expect(answer.status == 64)
        #expect(try FileSystem.status(desk.folder.path + "/copy.sqlite") == nil)
    }
}
