import LedgerMigrations
import LedgerStorage
import Testing

@Suite("A process that dies within a commit")
struct CrashTests {
    @Test("Before the commit nothing was recorded", arguments: [(1, 16_384), (1_500, 16)])
    func sealed(_ count: Int, _ cacheKibibytes: Int) throws {
        let ledger = try TestLedger(entries: 20)
        let crashed = try ledger.copy(at: .sealed, appending: count, cacheKibibytes: cacheKibibytes)
        #expect(try FileSystem.status(crashed.path + "-journal") != nil)
        try expect(crashed, size: 21, behind: 0)
        try goOn(crashed, from: 21)
        // Where the process lived on, and only the commit failed, the same holds.
        try expect(ledger, size: 21, behind: 0)
        try goOn(ledger, from: 21)
    }

    @Test(
        "Behind the commit everything was recorded, and the pin is completed",
        arguments: [CommitPoint.committed, .readBack])
    func committed(_ point: CommitPoint) throws {
        for count in [1, 300] {
            let ledger = try TestLedger(entries: 20)
            let crashed = try ledger.copy(at: point, appending: count)
            let size = UInt64(21 + count)
            for ledger in [crashed, ledger] {
                try expect(ledger, size: size, behind: UInt64(count))
                // Whoever takes the lock next completes the pin before it does anything else.
                _ = try ledger.writer().begin()
                #expect(ledger.verify().pin?.behind == 0)
                try goOn(ledger, from: size)
            }
        }
    }

    @Test(
        "A pin behind a crash is not completed over what nobody sealed", arguments: [CommitPoint.committed, .readBack])
    func committedThenTampered(_ point: CommitPoint) throws {
        let crashed = try TestLedger(entries: 20).copy(at: point, appending: 2)
        try crashed.attack { raw in
            try raw.append(["appended"])
            try raw.rebuildTree()
        }
        try crashed.expect(.init(check: "seal", firstBad: 23, naming: ["Entry 23"]))
    }

    @Test("After a crash the tail can still be cut to what the pin holds, and no further")
    func cut() throws {
        let ledger = try TestLedger(entries: 20)
        let before = try TestLedger(copying: ledger)
        let crashed = try ledger.copy(at: .readBack, appending: 2)
        // Nothing was acknowledged, so the state before is as good as the one behind.
        try FileBytes.replace(crashed.path, try FileBytes.read(before.path))
        try expect(crashed, size: 21, behind: 0)
        try goOn(crashed, from: 21)
    }

    @Test("A backup beside the journal of a dead writer names the ledger, and goes well once a writer completed it")
    func backup() throws {
        let crashed = try TestLedger(entries: 20).copy(at: .sealed, appending: 1_500, cacheKibibytes: 16)
        let backup = Backup(Verifier(migrations: LedgerMigrations.all, keys: nil))
        let target = crashed.folder.path + "/copy.sqlite"
        let error = #expect(throws: StorageError.self) { try backup.write(crashed.path, to: target) }
        #expect(error?.message.hasPrefix("\(crashed.path) was left by a writer") == true, "\(error?.message ?? "")")
        #expect(try FileSystem.status(target) == nil && FileSystem.status(target + ".new") == nil)
        try crashed.append(1)
        #expect(try backup.write(crashed.path, to: target).verdict == .intact)
    }

    @Test("A writer whose commit failed writes again")
    func sameWriter() throws {
        let ledger = try TestLedger(entries: 3)
        let fails = Switch()
        ledger.options.reached = { (point) throws(StorageError) in
            if point == fails.point { throw StorageError(.io, "failed") }
        }
        let writer = try ledger.writer()
        var size: UInt64 = 4
        for point in CommitPoint.ofACommit {
            fails.point = point
            #expect(throws: StorageError.self) { try ledger.append(2, to: writer) }
            fails.point = nil
            try ledger.append(1, to: writer)
            size += point == .sealed ? 1 : 3
            try expect(ledger, size: size, behind: 0)
        }
    }

    private func expect(
        _ ledger: TestLedger, size: UInt64, behind: UInt64, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let report = try ledger.verifyUntouched(sourceLocation: sourceLocation)
        #expect(report.verdict == .intact, "\(report.summary)", sourceLocation: sourceLocation)
        #expect(report.size == size, sourceLocation: sourceLocation)
        #expect(report.pin?.behind == behind, sourceLocation: sourceLocation)
    }

    private func goOn(
        _ ledger: TestLedger, from size: UInt64, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try ledger.append(2)
        try expect(ledger, size: size + 2, behind: 0, sourceLocation: sourceLocation)
        #expect(try FileSystem.status(ledger.path + "-journal") == nil, sourceLocation: sourceLocation)
    }
}
