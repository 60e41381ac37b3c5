import LedgerCore
import Testing

@Suite("Moments and dates")
struct TimestampTests {
    @Test(
        "Known moments",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2000-02-29T12:00:00Z", 951_825_600),
            ("2011-06-09T02:11:45Z", 1_307_585_505), ("2038-01-19T03:14:08Z", 2_147_483_648),
            ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
            ("1900-03-01T00:00:00Z", -2_203_891_200),
        ] as [(String, Int64)])
    func known(_ text: String, _ seconds: Int64) throws {
        #expect(try #require(Timestamp(text)).seconds == seconds)
        #expect(Timestamp(seconds: seconds).description == text)
    }

    @Test("Random moments are written and read as the same")
    func roundTrip() {
        var random = Seeded(40)
        for _ in 0..<2_000 {
            let moment = Timestamp(seconds: Int64.random(in: Timestamp.range, using: &random))
            #expect(Timestamp(moment.description) == moment)
            #expect(moment.description.utf8.count == 20)
        }
    }

    @Test("Moments that cannot be written are held to the range")
    func clamped() {
        #expect(Timestamp(seconds: .max).description == "9999-12-31T23:59:59Z")
        #expect(Timestamp(seconds: .min).description == "0001-01-01T00:00:00Z")
    }

    @Test(
        "Nothing else is a moment",
        arguments: [
            "", "2011-06-09", "2011-06-09T02:11:45", "2011-06-09T02:11:45z", "2011-06-09t02:11:45Z",
            "2011-06-09 02:11:45Z", "2011-06-09T02:11:45+00:00", "2011-06-09T02:11:45.0Z", "2011-06-09T24:00:00Z",
            "2011-06-09T02:60:00Z", "2011-06-09T02:11:60Z", "2011-13-01T00:00:00Z", "2011-00-01T00:00:00Z",
            "2011-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2011-04-31T00:00:00Z", "2011-06-00T00:00:00Z",
            "0000-01-01T00:00:00Z", "-001-01-01T00:00:00Z", "+011-06-09T02:11:45Z", "２０11-06-09T02:11Z",
            "2011-06-09T02:11:4 Z", "2011/06/09T02:11:45Z", " 011-06-09T02:11:45Z",
        ])
    func refused(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("Every day of eight hundred years has its date, and every date its day")
    func calendar() {
        let first = CivilCalendar.days(year: 1599, month: 12, day: 31)!
        var (year, month, day) = (1599, 12, 31)
        for days in first..<first + 292_200 {
            let date = CivilCalendar.date(fromDays: days)
            guard date == (year, month, day), CivilCalendar.days(year: year, month: month, day: day) == days else {
                Issue.record("\(days): \(date) is not \((year, month, day))")
                return
            }
            day += 1
            if day > CivilCalendar.length(year: year, month: month) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(CivilCalendar.days(year: 10_000, month: 1, day: 1) == nil)
        #expect(CivilCalendar.days(year: 0, month: 12, day: 31) == nil)
    }
}
