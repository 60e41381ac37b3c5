import LedgerStorage
import Testing

@Suite("Attacks beside the file")
struct SidecarAttackTests {
    @Test(
        "A write-ahead log that holds other content is never applied",
        arguments: [["-wal"], ["-shm"], ["-wal", "-shm"]])
    func writeAheadLog(_ sidecars: [String]) throws {
        let ledger = try TestLedger(entries: 5)
        let forged = try TestLedger(copying: ledger)
        try ledger.expectIntact()
        let raw = try RawDatabase(forged.path)
        try raw.run("PRAGMA journal_mode=WAL; UPDATE entries SET bytes = x'7b7d' WHERE seq = 2")
        for sidecar in sidecars { try FileSystem.copy(forged.path + sidecar, to: ledger.path + sidecar) }
        try ledger.expect(.init(check: "file", naming: [sidecars[0]], writer: .unsafePlace))
        // The file itself was judged: its entries are sound.
        #expect(ledger.verify().checks.contains { $0.id == "entries" && $0.result == .pass })
    }

    @Test("Any file, folder or link in the place of a sidecar")
    func oddSidecars() throws {
        for suffix in ["-wal", "-shm", "-journal"] {
            for form in ["empty", "folder", "link"] where suffix != "-journal" || form != "empty" {
                let ledger = try TestLedger(entries: 1)
                try ledger.expectIntact()
                switch form {
                case "folder": try FileSystem.makeFolder(ledger.path + suffix)
                case "link": try FileBytes.link(ledger.path + suffix, to: ledger.path)
                default: try FileSystem.create(ledger.path + suffix, [], mode: 0o600)
                }
                try ledger.expect(.init(check: "file", naming: [suffix], writer: .unsafePlace))
            }
        }
    }

    @Test("A file switched to write-ahead logging", arguments: [[18], [19], [18, 19]])
    func switched(_ places: [Int]) throws {
        let ledger = try TestLedger(entries: 5)
        try ledger.expectIntact()
        for place in places { try FileBytes.write([2], to: ledger.path, at: place) }
        try ledger.expect(.init(check: "file", naming: ["write-ahead logging"]))
    }

    @Test("A file switched to write-ahead logging, with a log that holds other content")
    func switchedWithLog() throws {
        let ledger = try TestLedger(entries: 5)
        let forged = try TestLedger(copying: ledger)
        try ledger.expectIntact()
        let raw = try RawDatabase(forged.path)
        try raw.run("PRAGMA journal_mode=WAL; UPDATE entries SET bytes = x'7b7d' WHERE seq = 2")
        for place in [18, 19] { try FileBytes.write([2], to: ledger.path, at: place) }
        try FileSystem.copy(forged.path + "-wal", to: ledger.path + "-wal")
        try ledger.expect(.init(check: "file", naming: ["-wal", "write-ahead logging"], writer: .unsafePlace))
    }
}
