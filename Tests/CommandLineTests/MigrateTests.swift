import LedgerCore
import LedgerStorage
import Testing

@Suite("migrate")
struct MigrateTests {
    @Test("Status names what the ledger has")
    func status() throws {
        let desk = try Desk()
        let object = try desk.succeed("migrate", "status", "--exit-code", "--format", "json").object()
        #expect(object["current"] == .bool(true))
        let first = try #require(object["migrations"]?.array?.first?.object)
        #expect(first["number"]?.integer == 1 && first["name"]?.string == "ledger")
        #expect(first["state"]?.string == "applied")
        #expect(try desk.succeed("migrate", "status").lines.contains("0001_ledger.sql  applied"))
        #expect(try desk.succeed("migrate", "plan").lines == ["-- Nothing is pending."])
    }

    @Test("Status needs no key")
    func noKey() throws {
        let desk = try Desk()
        try desk.succeed("migrate", "status", "--keys", desk.folder.path + "/elsewhere")
    }

    @Test("A new one gets the next number, and nothing is overwritten")
    func new() throws {
        let desk = try Desk()
        let folder = desk.folder.path + "/migrations"
        #expect(try desk.run("migrate", "new", "first").status == 1)
        try FileSystem.makeFolder(folder)
        #expect(try desk.succeed("migrate", "new", "first").lines == ["Wrote migrations/0001_first.sql."])
        try desk.write("migrations/0041_later.sql", "-- later\n")
        try desk.succeed("migrate", "new", "witness_policy", "--folder", folder)
        #expect(try FileSystem.names(in: folder) == ["0001_first.sql", "0041_later.sql", "0042_witness_policy.sql"])
        let header = try FileSystem.read(folder + "/0042_witness_policy.sql", limit: 4_096)
        #expect(header.starts(with: Array("-- ".utf8)) && header.last == UInt8(ascii: "\n"))
        for name in ["Big", "a-b", "../a", "ä"] { #expect(try desk.run("migrate", "new", name).status == 64) }
    }
}
