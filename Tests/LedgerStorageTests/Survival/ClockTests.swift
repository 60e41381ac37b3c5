import LedgerCore
import LedgerStorage
import Testing

/// The sequence decides the order, and never the clock.
@Suite("A clock that is wrong")
struct ClockTests {
    private static let day: Int64 = 86_400
    /// The last second that 32 bits hold, and the last second of the year 9999.
    private static let (last32, last): (Int64, Int64) = (Int64(Int32.max), 253_402_300_799)

    @Test(
        "Back a day, before 1970, behind 2038 and at the end of all times: recorded in order, and intact",
        arguments: [-day, 0, last32 - 1, last32, last32 + 1, 1 << 32, last])
    func step(_ offset: Int64) throws {
        let ledger = try TestLedger(entries: 2)
        let now = try #require(try newest(ledger)).at
        let seconds = offset == -Self.day ? now.seconds + offset : offset
        ledger.options.clock = { Timestamp(seconds: seconds) }
        try ledger.append(2)
        #expect(try #require(try newest(ledger)).at == Timestamp(seconds: seconds))
        // And forward again, as after a clock that was put right.
        ledger.options.clock = { now }
        try ledger.append(1)
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        // One step of the two goes back, and an entry says so.
        #expect(report.size == 7 && report.pin?.behind == 0)
        #expect(try (0..<7).filter { try steps(ledger, $0) }.count == 1)
    }

    @Test("A step back of a minute is held at the newest entry, and one of a second more is on record")
    func tolerated() throws {
        for (back, steps) in [(60, 0), (61, 1)] as [(Int64, Int)] {
            let ledger = try TestLedger(entries: 1)
            let now = try #require(try newest(ledger)).at
            ledger.options.clock = { Timestamp(seconds: now.seconds - back) }
            try ledger.append(1)
            #expect(try newest(ledger)?.at.seconds == now.seconds - (steps == 0 ? 0 : back))
            #expect(try (0..<3).filter { try self.steps(ledger, $0) }.count == steps)
        }
    }

    @Test("Between two commits of one writer")
    func within() throws {
        let ledger = try TestLedger()
        let clock = SteppingClock(at: Self.last32 - 1, step: -Self.day)
        ledger.options.clock = { clock.read() }
        let writer = try ledger.writer()
        for _ in 0..<4 { try ledger.append(1, to: writer) }
        #expect(ledger.verify().verdict == .intact)
        let reader = try LedgerReader(ledger.path, cache: nil)
        let times = try (1..<reader.size).map { try #require(try reader.entry(at: $0)).at.seconds }
        #expect(times == times.sorted(by: >) && Set(times).count == 4)
        #expect(try (1..<reader.size).filter { try steps(ledger, $0) }.count == 3)
    }

    /// Whether an entry says that the clock stepped back.
    private func steps(_ ledger: TestLedger, _ seq: UInt64) throws -> Bool {
        try LedgerReader(ledger.path, cache: nil).entry(at: seq)?.body["type"] == "clock-backwards"
    }

    private func newest(_ ledger: TestLedger) throws -> Entry? {
        let reader = try LedgerReader(ledger.path, cache: nil)
        return try reader.entry(at: reader.size - 1)
    }
}
