import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// aics-tlog, an implementation that shares nothing with this one, reads and rebuilds what was published.
@Suite("A published tree, read by others")
struct TileInteroperabilityTests {
    private static let python = ProcessInfo.processInfo.environment["AUDIT_LEDGER_PYTHON"]
    private static let script = TestFiles.root.appending(path: "Tests/Interoperability/check_tiles.py").path

    @Test(
        "Python verifies checkpoint, tiles and entries, and makes the same files out of the entries",
        .enabled(if: python != nil, "AUDIT_LEDGER_PYTHON names no Python 3.12 with aics-tlog"))
    func aics() throws {
        let desk = try Desk()
        let tree = desk.folder.path + "/tree"
        let vkey = try #require(try LedgerReader(desk.ledger, cache: nil).identity.verifierKey)
        for (count, files) in [(0, 2), (255, 3), (1, 5), (700, 9)] {
            if count > 0 { try desk.record(count) }
            try desk.succeed("publish", tree)
            let size = desk.verify().size
            let answer = try desk.tool.launch(try #require(Self.python), [Self.script, tree, vkey])
            #expect(answer.status == 0, "\(answer.errors)")
            #expect(answer.lines == ["\(files) \(size)"])
        }
    }
}

extension Desk {
    /// Records so many small entries in one commit.
    func record(_ count: Int) throws {
        let writer = try LedgerWriter(ledger, keys: keys, migrations: .ledger)
        // Letters only: digits in a row may look like somebody's telephone number, and are then refused.
        let batch = String(
            "\(UUID())".map { $0.wholeNumberValue.map { Character(UnicodeScalar(103 + UInt8($0))) } ?? $0 })
        _ = try Recorder(writer, cache: nil).record((0..<count).map { .declaration("d-\(batch)-\($0)") })
    }
}
