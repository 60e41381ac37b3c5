import Foundation
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

/// Ledgers that older releases wrote stay verifiable for ever. A file here is never made anew.
@Suite("Frozen ledgers")
struct FrozenLedgerTests {
    @Test(
        "A ledger of the first format of entries",
        arguments: [
            (
                file: "entries-1.sqlite", size: UInt64(332), head: "+ciBHlSAnazTly5Jo4HHes0zpi+Qpl8GnwcAL1BYNGM=",
                root: "+99t1vj6YujQCRhORLbcV+BTbdLFGPj5QJtPO6btXmU="
            )
        ])
    func verifies(_ frozen: (file: String, size: UInt64, head: String, root: String)) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + frozen.file
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/frozen")
        try FileManager.default.copyItem(atPath: fixtures.appending(path: frozen.file).path, toPath: path)
        let report = Verifier(migrations: LedgerMigrations.all, keys: nil).verify(path)
        #expect(report.verdict == .intact, "\(report)")
        #expect(report.size == frozen.size)
        #expect(report.head?.base64 == frozen.head)
        #expect(report.root?.base64 == frozen.root)
    }
}
