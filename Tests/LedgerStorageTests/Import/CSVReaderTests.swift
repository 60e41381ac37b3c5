import LedgerCore
import Testing

@testable import LedgerStorage

@Suite("Rows of CSV")
struct CSVReaderTests {
    /// Every row as its fields, every problem as its place.
    private func rows(_ text: String, separator: UInt8 = UInt8(ascii: ",")) throws -> [String] {
        try rows(Array(text.utf8), separator: separator)
    }

    private func rows(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) throws -> [String] {
        let file = ImportFile(bytes)
        let reader = CSVReader(try ByteSource(path: file.path), separator: separator)
        var rows: [String] = []
        while let step = try reader.next() {
            switch step {
            case .problem(let problem): rows.append("\(problem.line):\(problem.column) \(problem.code.rawValue)")
            case .row:
                let fields = (0..<min(reader.scanner.count, ImportLimits.columns)).map {
                    CSVSlice(reader.row, reader.scanner[$0]).text(.utf8) ?? "?"
                }
                rows.append("\(reader.line) " + fields.joined(separator: "|"))
            }
        }
        return rows
    }

    @Test(
        "Fields, quotes and ends of lines",
        arguments: [
            ("a,b\nc,d", ["1 a|b", "2 c|d"]),
            ("a,b\r\nc,d\r\n", ["1 a|b", "2 c|d"]),
            ("a,b\rc,d\r", ["1 a|b", "2 c|d"]),
            ("a,\n,b\n,\n", ["1 a|", "2 |b", "3 |"]),
            ("\"a\",\"b,c\",\"d\"\"e\"\n", ["1 a|b,c|d\"e"]),
            ("\"\",\"\"\"\",\"\"\"x\"\n", ["1 |\"|\"x"]),
            ("\"a\nb\",c\nd,e\n", ["1 a\nb|c", "3 d|e"]),
            ("\"a\r\nb\r\nc\",d\r\ne,f\r\n", ["1 a\r\nb\r\nc|d", "4 e|f"]),
            ("\"a\rb\",c\rd,e", ["1 a\rb|c", "3 d|e"]),
            ("a\n\n\r\n\nb\n", ["1 a", "5 b"]),
            ("a\"b,c\"\n", ["1 a\"b|c\""]),
            ("\"a\"", ["1 a"]),
            ("a,\"\"", ["1 a|"]),
            ("é,日本\n", ["1 é|日本"]),
        ])
    func fields(_ text: String, _ expected: [String]) throws {
        #expect(try rows(text) == expected)
    }

    @Test("Any separator", arguments: [",", ";", "\t", "|"])
    func separators(_ separator: String) throws {
        let byte = try #require(separator.utf8.first)
        #expect(
            try rows("a\(separator)\"b\(separator)\"\n\(separator)c\n", separator: byte) == [
                "1 a|b\(separator)", "2 |c",
            ])
    }

    @Test(
        "A fault is reported where it is, and the rows behind it are read",
        arguments: [
            // A quote never closed, at the line where it opened.
            ("a,b\nc,\"d\ne,f\ng,h\n", ["1 a|b", "2:3 unterminated-quote", "3 e|f", "4 g|h"]),
            // The same met by the first quote of the next line.
            ("a,\"b\n\"c\",d\n", ["1:3 unterminated-quote", "2 c|d"]),
            ("\"a\"b,c\nd,e\n", ["1:4 text-after-quote", "2 d|e"]),
            ("\"a\nb\",\"c\" d\ne,f\n", ["2:7 text-after-quote", "3 e|f"]),
            ("a,b\u{0}\nc,d\n", ["1:4 nul", "2 c|d"]),
            ("a,\"b\u{0}\"\r\nc,d\n", ["1:5 nul", "2 c|d"]),
            ("\"", ["1:1 unterminated-quote"]),
            ("a\r\n\"", ["1 a", "2:1 unterminated-quote"]),
            ("\"\"\"", ["1:1 unterminated-quote"]),
        ])
    func faults(_ text: String, _ expected: [String]) throws {
        #expect(try rows(text) == expected)
    }

    @Test("A field at the limit is read, one byte more is a problem")
    func fieldLimit() throws {
        let fits = String(repeating: "x", count: ImportLimits.field)
        #expect(try rows("a,\(fits)\nb,\"\(fits)\"\n").map { $0.count } == [4 + fits.count, 4 + fits.count])
        #expect(
            try rows("a,\(fits)x\nb,c\nd,\"\(fits)x\"\ne,f") == [
                "1:3 field-too-long", "2 b|c", "3:3 field-too-long", "4 e|f",
            ])
        // Doubled quotes count as they stand, on both sides of the limit.
        let quotes = String(repeating: "\"\"", count: ImportLimits.field / 2)
        #expect(try rows("\"\(quotes)\"\n").first?.count == 2 + ImportLimits.field / 2)
        #expect(try rows("\"x\(quotes)\"\nb\n") == ["1:1 field-too-long", "2 b"])
        // A quote that swallows lines is what is reported, not the length.
        let lines = String(repeating: "y\n", count: ImportLimits.field)
        #expect(try rows("a,\"\(lines)").first == "1:3 unterminated-quote")
    }

    @Test("A row at the limit is read, one byte more is a problem")
    func rowLimit() throws {
        let field = String(repeating: "x", count: 65_535)
        let fits = Array(repeating: field, count: 16).joined(separator: ",") + ","
        #expect(fits.utf8.count == ImportLimits.row)
        #expect(try rows(fits + "\nb,c\n").map { $0.count } == [2 + fits.count, 5])
        #expect(try rows(fits + ",\nb,c\n").map { $0.prefix(1) } == ["1", "2"])
        #expect(try rows(fits + "x\nb,c\n") == ["1:1048577 row-too-long", "2 b|c"])
        #expect(try rows(String(repeating: ",", count: 3 << 20) + "\nb,c\n") == ["1:1048577 row-too-long", "2 b|c"])
    }

    @Test("Rows across the chunks of the source are read whole, whatever ends them", arguments: ["\n", "\r\n", "\r"])
    func chunks(_ end: String) throws {
        let lines = (0..<20_000).map { "\($0),\"\(String(repeating: "z", count: $0 % 83))\(end)\"\"\"" }
        let read = try rows(lines.joined(separator: end))
        #expect(read.count == 20_000)
        #expect(read.last == "39999 19999|" + String(repeating: "z", count: 19_999 % 83) + end + "\"")
    }

    @Test("Time stays linear in hostile quotes")
    func hostile() throws {
        let text =
            String(repeating: "a\"\",\"\"\"\n", count: 200_000) + "\"" + String(repeating: "\"\"", count: 1 << 20)
        let read = try rows(text)
        #expect(read.count >= 100_000)
    }

    @Test("Bytes of no text do no harm")
    func noise() throws {
        var state: UInt64 = 42
        for _ in 0..<40 {
            let bytes = (0..<3_000).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1
                let choice = UInt8(truncatingIfNeeded: state >> 33)
                return choice < 160 ? Array("\",;\r\n\t\u{0}x".utf8)[Int(choice) % 8] : choice
            }
            _ = try rows(bytes)
        }
    }
}
