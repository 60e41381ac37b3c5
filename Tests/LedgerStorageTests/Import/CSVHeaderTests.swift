import Testing

@testable import LedgerStorage

@Suite("The header of a CSV file")
struct CSVHeaderTests {
    private func reading(_ text: String) throws -> ImportReading {
        try ImportFile(text).read(DraftReader.Options(map: try plainColumnMap()))
    }

    @Test(
        "The separator is found in the header line",
        arguments: [
            "a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n", "a|b\n1|2\n", "\"a\";\"b\";\"x,y,z\"\n1;2;3\n",
            "\"x;y\nz;w\",b,a\n3,2,1\n", "c,b,a\r3,2,1\r",
        ])
    func separator(_ text: String) throws {
        let reading = try reading(text)
        #expect(reading.texts("text") == ["1"])
        #expect(reading.texts("note") == ["2"])
        #expect(reading.places == [])
    }

    @Test("A single column needs no separator")
    func single() throws {
        #expect(try reading("a\n1\n2\n").texts("text") == ["1", "2"])
    }

    @Test("The map's separator stands")
    func given() throws {
        let map = try plainColumnMap(#"{"separator":"tab"}"#)
        let reading = try ImportFile("a,x,y\tb\n1\t2\n").read(DraftReader.Options(map: map))
        #expect(reading.texts("text") == ["-"])
        #expect(reading.texts("note") == ["2"])
    }

    @Test(
        "A header that cannot be used is refused",
        arguments: [
            ("a,b,a\n", "twice, as columns 1 and 3"), ("a,,b\n", "Column 2"), ("\n\n", "no header line"),
            ("aa,b\n", "right map"), ("x;y\n", "right map"), ("x\n", "separator"), ("a,\"b\n", "never closed"),
            (String(repeating: "a", count: 257) + ",b\n", "column 1"),
            ((0..<1_025).map { "c\($0)" }.joined(separator: ","), "1024 columns"),
        ])
    func refused(_ text: String, _ word: String) throws {
        let error = #expect(throws: ImportError.self) { try reading(text) }
        #expect(error?.code == .header)
        #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
    }

    @Test("1,024 columns and names of 256 bytes are read")
    func limits() throws {
        let name = String(repeating: "n", count: 256)
        let header = "a,b," + name + (3..<1_024).map { ",c\($0)" }.joined()
        let row = "1" + String(repeating: ",2", count: 1_023)
        let reading = try reading("\(header)\n\(row)\n\(row),3\n")
        #expect(reading.texts("text") == ["1"])
        #expect(reading.problems.map(\.code) == [.fieldCount])
    }

    @Test("A row with another number of fields is a problem with its place")
    func fieldCount() throws {
        let reading = try reading("a,b\n1\n1,2,3\n1,2\n\"x\ny\",2,3\n")
        #expect(reading.places == ["2:2 field-count", "3:5 field-count", "6:6 field-count"])
        #expect(reading.texts("note") == ["2"])
        #expect(reading.rowCount == 4)
    }

    @Test("CSV without a map is refused, and a map that fits is named but not used")
    func needsMap() throws {
        let file = ImportFile("a,b\n1,2\n")
        #expect(#expect(throws: ImportError.self) { try file.read() }?.message.contains("no shipped map") == true)
        let error = #expect(throws: ImportError.self) { try ImportFixture.read("latin1-lf.csv", DraftReader.Options()) }
        #expect(error?.code == .needsMap)
        #expect(error?.message.contains("--map br-tse") == true)
    }
}
