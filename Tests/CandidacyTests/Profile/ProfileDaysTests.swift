import Candidacy
import LedgerCore
import Testing

@Suite("Which edition judges on which day")
struct ProfileDaysTests {
    private func record(
        _ seq: UInt64, version: Int, from: String, to: String? = nil, replacing: String? = nil, election: String? = nil
    ) throws -> ProfileRecord {
        let text = """
            {"id":"p","version":\(version),"digest":"sha256:x","validFrom":"\(from)",
             "coverage":{"jurisdiction":"XX","complete":"no"}}
            """
        var body = try #require(try JSONValue.parse(text).object)
        body["validTo"] = to.map { .string($0) }
        body["election"] = election.map { .string($0) }
        if let replacing {
            body["amends"] = "x"
            body["effective"] = .string(replacing)
        }
        return try #require(ProfileRecord(seq: seq, body))
    }

    private func told(_ records: [ProfileRecord], by election: String = "e") -> [String] {
        ProfileRecord.days(of: election, records).map { days in
            "\(days.first) \(days.last) \(days.record.map { "\($0.version)" } ?? "-")"
        }
    }

    @Test("Days before and after every edition are judged by none")
    func gaps() throws {
        #expect(
            told([try record(1, version: 1, from: "2010-03-14", to: "2015-08-28")]) == [
                "0000-01-01 2010-03-13 -", "2010-03-14 2015-08-28 1", "2015-08-29 9999-12-31 -",
            ])
        #expect(told([]) == ["0000-01-01 9999-12-31 -"])
        #expect(
            told([
                try record(1, version: 1, from: "2010-01-01", to: "2010-12-31"),
                try record(2, version: 2, from: "2012-03-01", replacing: "2012-03-01"),
            ]) == [
                "0000-01-01 2009-12-31 -", "2010-01-01 2010-12-31 1", "2011-01-01 2012-02-29 -",
                "2012-03-01 9999-12-31 2",
            ])
    }

    @Test("A later edition judges from the day on which it takes the place of the earlier one")
    func editions() throws {
        let first = try record(1, version: 1, from: "2010-03-14")
        #expect(
            told([first, try record(5, version: 2, from: "2010-03-14", replacing: "2012-01-01")]) == [
                "0000-01-01 2010-03-13 -", "2010-03-14 2011-12-31 1", "2012-01-01 9999-12-31 2",
            ])
        // Recorded late for the whole time: it alone judges.
        #expect(
            told([first, try record(5, version: 2, from: "2010-03-14", replacing: "2009-01-01")]) == [
                "0000-01-01 2010-03-13 -", "2010-03-14 9999-12-31 2",
            ])
    }

    @Test("An edition for one election judges no other")
    func oneElection() throws {
        let records = [
            try record(1, version: 1, from: "2010-03-14"),
            try record(2, version: 2, from: "2010-03-14", replacing: "2011-01-01", election: "e"),
        ]
        #expect(told(records).count == 3)
        #expect(told(records, by: "f") == ["0000-01-01 2010-03-13 -", "2010-03-14 9999-12-31 1"])
    }
}
