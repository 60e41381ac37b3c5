import LedgerCore
import LedgerFacts
import LedgerMigrations
import Synchronization
import Testing

@testable import LedgerStorage

@Suite("What verification finds of the catalogue")
struct ChainFindingTests {
    /// A clock that a test sets.
    private final class Clock: Sendable {
        private let seconds: Mutex<Int64>

        init(_ text: String) throws { seconds = Mutex(try #require(Timestamp(text)).seconds) }

        var options: LedgerOptions {
            var options = LedgerOptions()
            options.clock = { [self] in Timestamp(seconds: seconds.withLock { $0 }) }
            return options
        }

        func move(by more: Int64) { seconds.withLock { $0 += more } }
    }

    private static let day: Int64 = 86_400

    private func ledger(purpose: String = "live") throws -> (TestLedger, Clock) {
        let clock = try Clock("2021-10-01T12:00:00Z")
        return (try TestLedger(purpose: purpose, options: clock.options), clock)
    }

    private func findings(_ ledger: TestLedger, _ id: String) -> [ChainFinding] {
        let report = ledger.verify()
        #expect(report.verdict == .intact && report.isComplete)
        return report.findings.filter { $0.id == id }
    }

    @Test("A clock set back is told, and changes no verdict; a little one is held, and leaves nothing to tell")
    func clock() throws {
        let (ledger, clock) = try ledger(purpose: "test")
        try ledger.append(2)
        clock.move(by: -60)
        try ledger.append(1)
        #expect(findings(ledger, "CHN-01").isEmpty)
        clock.move(by: -3_600)
        try ledger.append(1)
        let found = findings(ledger, "CHN-01")
        #expect(found.map(\.severity) == [.info] && found.map(\.seq) == [4], "\(found)")
        #expect(found.first?.message.contains("2021-10-01T10:59:00Z") == true)
    }

    @Test("What a whole day brought is dated with its midnight, which says nothing of the clock")
    func midnight() throws {
        let (ledger, _) = try ledger(purpose: "test")
        try ledger.append(1)
        let transaction = try ledger.writer().begin(isCoarse: true)
        try transaction.append(.numbered(7))
        try transaction.commit()
        try ledger.append(1)
        #expect(findings(ledger, "CHN-01").isEmpty)
    }

    @Test("Setbacks are found within chunks and between them, one for each; many are counted")
    func walk() {
        func walk(_ moments: [Int64], from seq: UInt64 = 0) -> ClockWalk {
            var walk = ClockWalk()
            for (place, second) in moments.enumerated() {
                walk.follow(seq + UInt64(place), Timestamp(seconds: second)) { false }
            }
            return walk
        }
        // 90,000 is past the midnight of a day, 86,400 is that midnight.
        let moments: [Int64] = [90_000, 90_005, 90_001, 90_002, 86_400, 90_002, 3]
        let whole = walk(moments)
        #expect(whole.setBacks.map(\.seq) == [2, 6] && whole.count == 2)
        for cut in 1..<moments.count {
            var joined = walk(Array(moments[..<cut]))
            joined.append(walk(Array(moments[cut...]), from: UInt64(cut)))
            #expect(joined.setBacks == whole.setBacks, "cut at \(cut)")
        }
        let many = walk((0..<50).map { 1_000 - $0 })
        #expect(many.count == 49 && many.setBacks.count == ClockWalk.most)
    }

    @Test("An entry that is not what was recorded is CHN-01, critical")
    func broken() throws {
        let (ledger, _) = try ledger(purpose: "test")
        try ledger.append(2)
        try RawDatabase(ledger.path).run(
            "UPDATE entries SET bytes = CAST(replace(bytes, 'number 1', 'number 9') AS BLOB) WHERE seq = 2")
        let report = ledger.verify()
        #expect(report.verdict == .tampered)
        #expect(report.findings.map(\.id) == ["CHN-01"] && report.findings.first?.severity == .critical)
        #expect(report.findings.first?.seq == 2)
    }

    @Test(
        "A live ledger of which nothing has left is told so; one with nothing recorded, an example and a test are not")
    func neverAnchored() throws {
        let (live, _) = try ledger()
        #expect(findings(live, "CHN-02").isEmpty)
        try live.append(1)
        let found = findings(live, "CHN-02")
        #expect(found.map(\.severity) == [.high] && found.first?.message.contains("No checkpoint") == true)
        _ = try live.writer().checkpoint()
        #expect(findings(live, "CHN-02").isEmpty)
        for purpose in ["example", "test"] {
            let (other, clock) = try ledger(purpose: purpose)
            try other.append(1)
            clock.move(by: 100 * Self.day)
            try other.append(1)
            #expect(findings(other, "CHN-02").isEmpty)
        }
    }

    @Test("What no checkpoint covers may be seven days old, by the ledger's own clock, and no older")
    func anchoredLongAgo() throws {
        let (ledger, clock) = try ledger()
        try ledger.append(1)
        _ = try ledger.writer().checkpoint()
        try ledger.append(1)
        clock.move(by: 7 * Self.day)
        try ledger.append(1)
        #expect(findings(ledger, "CHN-02").isEmpty)
        clock.move(by: Self.day)
        try ledger.append(1)
        let found = findings(ledger, "CHN-02")
        #expect(found.map(\.seq) == [2] && found.first?.message.contains("over 8 days") == true, "\(found)")
    }

    @Test("A checkpoint that was kept outside holds what it covers, and one that contradicts the ledger is CHN-02")
    func kept() throws {
        let (ledger, clock) = try ledger()
        try ledger.append(1)
        let note = try ledger.writer().checkpoint()
        // A copy from before anything left: what left is known from outside alone.
        let (other, _) = try self.ledger()
        try other.append(3)
        clock.move(by: 30 * Self.day)
        try ledger.append(1)
        var verifier = Verifier(migrations: LedgerMigrations.all, keys: ledger.keys)
        #expect(verifier.verify(ledger.path).findings.isEmpty)
        verifier.against = [try KeptCheckpoint(parsing: note.bytes, name: "kept")]
        #expect(verifier.verify(ledger.path).findings.isEmpty)
        verifier = Verifier(migrations: LedgerMigrations.all, keys: other.keys)
        verifier.against = [try KeptCheckpoint(parsing: note.bytes, name: "kept")]
        let report = verifier.verify(other.path)
        #expect(report.verdict == .unverifiable)
        #expect(report.findings.contains { $0.id == "CHN-02" && $0.message.hasPrefix("kept: ") })
    }
}
