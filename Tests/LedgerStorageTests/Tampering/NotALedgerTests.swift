import CLedgerSQLite
import LedgerStorage
import Testing

@Suite("Files that are no ledgers")
struct NotALedgerTests {
    static let header = Array("SQLite format 3\0".utf8)

    @Test(
        "Content of any sort is refused in one sentence",
        arguments: [
            [], [0], Array("Minutes of the meeting\n".utf8), header, header + [UInt8](repeating: 1, count: 84),
            [UInt8](repeating: 0xFF, count: 8_192),
        ])
    func content(_ bytes: [UInt8]) throws {
        let ledger = try TestLedger(entries: 1)
        try FileBytes.replace(ledger.path, bytes)
        try expectNothingRead(ledger)
        try ledger.expectWriter(.notALedger)
    }

    @Test("A database of something else")
    func otherDatabase() throws {
        for table in ["notes", "entries"] {
            let ledger = try TestLedger(entries: 1)
            FileSystem.remove(ledger.path)
            try makeDatabase(ledger.path, "CREATE TABLE \(table) (text); INSERT INTO \(table) VALUES ('x')")
            let report = try expectNothingRead(ledger)
            #expect(report.failure?.contains("something else") == true, "\(report.summary)")
            try ledger.expectWriter(.notALedger)
        }
    }

    @Test("A database of something else that calls itself a ledger")
    func impostor() throws {
        let ledger = try TestLedger(entries: 1)
        FileSystem.remove(ledger.path)
        try makeDatabase(ledger.path, "CREATE TABLE entries (text); PRAGMA application_id=\(0x414C_4447)")
        try ledger.expect(.init(check: "schema", naming: ["0 migrations"]))
    }

    @Test("A folder, or nothing")
    func noFile() throws {
        let ledger = try TestLedger(entries: 1)
        FileSystem.remove(ledger.path)
        #expect(try expectNothingRead(ledger).failure?.contains("no ledger at") == true)
        try ledger.expectWriter(.missing)
        try FileSystem.makeFolder(ledger.path)
        #expect(try expectNothingRead(ledger).failure?.contains("not a file") == true)
        try ledger.expectWriter(.notALedger)
    }

    @Test("A ledger cut anywhere is never intact")
    func cut() throws {
        let ledger = try TestLedger(entries: 400)
        let whole = try FileBytes.read(ledger.path)
        for count in stride(from: 1, to: whole.count, by: 1_531) {
            try FileBytes.replace(ledger.path, Array(whole[..<count]))
            let report = try ledger.verifyUntouched()
            #expect(report.verdict == .tampered || report.verdict == .couldNotRun, "\(count): \(report.summary)")
            let before = try ledger.folder.contents()
            #expect(throws: StorageError.self) { try ledger.writer().begin() }
            #expect(try ledger.folder.contents() == before)
        }
    }

    @Test("Random bytes behind a header are never a crash, and never intact")
    func random() throws {
        let ledger = try TestLedger(entries: 3)
        let whole = try FileBytes.read(ledger.path)
        var random = Seeded(4)
        for keep in [16, 100, 100, 100, 4_096, 4_096, 8_192] {
            let noise = (keep..<whole.count).map { _ in UInt8.random(in: 0...255, using: &random) }
            try FileBytes.replace(ledger.path, Array(whole[..<keep]) + noise)
            let report = try ledger.verifyUntouched()
            #expect(report.verdict == .tampered || report.verdict == .couldNotRun, "\(keep): \(report.summary)")
            #expect(throws: StorageError.self) { try ledger.writer().begin() }
        }
    }

    @discardableResult
    private func expectNothingRead(
        _ ledger: TestLedger, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> VerificationReport {
        let report = try ledger.verifyUntouched(sourceLocation: sourceLocation)
        #expect(report.verdict == .couldNotRun, "\(report.summary)", sourceLocation: sourceLocation)
        #expect(report.failure?.hasSuffix(".") == true, sourceLocation: sourceLocation)
        #expect(!report.isComplete, sourceLocation: sourceLocation)
        return report
    }

    private func makeDatabase(_ path: String, _ sql: String) throws {
        var handle: OpaquePointer?
        try #require(sqlite3_open(path, &handle) == SQLITE_OK)
        defer { sqlite3_close_v2(handle) }
        try #require(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK)
    }
}
