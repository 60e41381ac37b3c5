import Testing

@testable import LedgerStorage

@Suite("Files that another program damaged")
struct ImportDamageTests {
    @Test("Wrapped lines, appended commas and lost letters are counted and reported, and nothing is put right unasked")
    func reported() throws {
        let reading = try ImportFixture.read("damaged.csv")
        #expect(
            reading.places == [
                "1:1 trailing-separators", "3:1 wrapped-line", "4:122 lost-letters", "5:1 wrapped-line",
            ])
        #expect(reading.problems[0].message.contains("3 separators"))
        #expect(reading.problems[0].message.contains("“trailing”"))
        #expect(reading.problems[1].message.contains("“unwrap”"))
        #expect(reading.problems[2].message.contains("“lost-letters”"))
        #expect(reading.notices.map(\.code) == [.wrappedLine, .trailingSeparators, .lostLetters])
        #expect(reading.notices.map(\.message).map { $0.prefix(6) } == ["2 rows", "3 rows", "4 rows"])
        #expect(reading.rowCount == 5)
    }

    @Test("What was asked for is put right, and lost letters stay lost")
    func repaired() throws {
        let reading = try ImportFixture.read("damaged.csv", .brazil([.unwrap, .trailing]))
        #expect(reading.places == ["4:122 lost-letters"])
        #expect(reading.texts("candidacy").map { $0.suffix(1) } == ["1", "2", "4", "5"])
        #expect(Set(reading.texts("status.text")) == ["DEFERIDO"])
        let all = try ImportFixture.read("damaged.csv", .brazil([.unwrap, .trailing, .lostLetters]))
        #expect(all.places == [])
        #expect(all.texts("status.text").contains("REN\u{FFFD}NCIA"))
        #expect(all.notices.map(\.code) == [.wrappedLine, .trailingSeparators, .lostLetters])
    }

    private func map(_ column: String) throws -> ColumnMap {
        try ColumnMap.parse(#"{"id":"m","kind":"observation","fields":[{"path":"text","column":"\#(column)"}]}"#)
    }

    @Test("A header wrapped whole is read for its names, and reported")
    func header() throws {
        let options = DraftReader.Options(map: try map("C"))
        let reading = try ImportFixture.read("wrapped-header.csv", options)
        #expect(reading.places == ["1:1 wrapped-line", "2:1 wrapped-line"])
        #expect(reading.texts("text") == ["4"])
        var repairing = options
        repairing.repairs = [.unwrap]
        #expect(try ImportFixture.read("wrapped-header.csv", repairing).texts("text") == ["2", "4"])
    }

    @Test("Empty fields too many at the end are named for what they are")
    func trailing() throws {
        let options = DraftReader.Options(map: try map("C"))
        let reading = try ImportFixture.read("trailing-empty.csv", options)
        #expect(reading.places == ["3:7 trailing-separators"])
        var repairing = options
        repairing.repairs = [.trailing]
        #expect(try ImportFixture.read("trailing-empty.csv", repairing).texts("text") == ["3", "6", "9"])
    }

    @Test("A last field loses no more commas than the header had appended")
    func commas() throws {
        let file = ImportFile("A;C,,\n1;x,,\n2;y,,,\n3;\"z,\",,\n4;w\n")
        let reading = try file.read(DraftReader.Options(map: try map("C"), repairs: [.trailing]))
        #expect(reading.texts("text") == ["x", "y,", "z,", "w"])
    }

    @Test("A wrapped line whose fields do not add up stays a problem, whatever is asked for")
    func hopeless() throws {
        let file = ImportFile("A,B,C\n\"1,Silva, Jo,X\"\n\"1,\"\"Silva, Jo\"\",X\"\n1,2,3\n")
        let reading = try file.read(DraftReader.Options(map: try map("C"), repairs: Set(Repair.allCases)))
        #expect(reading.places == ["2:1 wrapped-line"])
        #expect(reading.problems[0].message.contains("guessing"))
        #expect(reading.texts("text") == ["X", "3"])
    }

    @Test("Lost letters in columns that the map does not read are a notice only")
    func unread() throws {
        let file = ImportFile("A,C\nx\u{FFFD},1\ny,2\n")
        let reading = try file.read(DraftReader.Options(map: try map("C")))
        #expect(reading.texts("text") == ["1", "2"])
        #expect(reading.notices.map(\.code) == [.lostLetters])
    }
}
