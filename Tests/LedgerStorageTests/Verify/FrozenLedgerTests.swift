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
                file: "entries-1.sqlite", size: UInt64(334), head: "Phwt4EjI58nRHrk+ejpN4HEP5fWwIN8/SeHFYbfr244=",
                root: "hoTEXJNxreRWNZJzl5T6kxqH9rHGOxD2591gP0xS8bo="
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
        #expect(report.logs.map(\.size) == [301])
        #expect(report.logs.map(\.verdict) == [.intact])
        #expect(report.isComplete)
    }
}
