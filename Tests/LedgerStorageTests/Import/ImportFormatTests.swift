import Testing

@testable import LedgerStorage

@Suite("What a file is, by its first bytes")
struct ImportFormatTests {
    @Test(
        "The format is found by content",
        arguments: [
            (" \n[ ]", ImportFormat.json),
            ("{\"kind\":\"close\",\"body\":{}}", .jsonLines),
            ("{\"kind\":\"close\",\"body\":{}}\n", .jsonLines),
            ("{\"a\":\"}\\\"\"}\r\n{\"a\":2}\n", .jsonLines),
            ("{\n \"kind\":\"close\",\n \"body\":{}\n}\n", .json),
            // A first line cut off does not make the others one value.
            ("{\"kind\":\"close\",\"body\":{\n{\"kind\":\"close\",\"body\":{}}\n", .jsonLines),
            ("{\"kind\":\"close\",\n", .json),
            ("a;b\n{;2\n", .csv),
            ("\"a\";\"b\"\n", .csv),
            ("\u{FEFF}{\"kind\":\"close\",\"body\":{}}\n", .jsonLines),
        ])
    func format(_ text: String, _ format: ImportFormat) throws {
        let file = ImportFile(text)
        let source = try ByteSource(path: file.path)
        try FileStart.skipMark(source)
        #expect(try FileStart.format(of: source) == format)
    }

    @Test("A line longer than what is looked at is JSON Lines")
    func longLine() throws {
        let file = ImportFile("{\"kind\":\"" + String(repeating: "x", count: ImportLimits.sniff))
        #expect(try file.read().format == .jsonLines)
    }

    @Test("The caller's word on the format stands")
    func override() throws {
        let file = ImportFile("{a};b\n1;2\n")
        let map = try ColumnMap.parse(
            #"{"id":"m","kind":"observation","fields":[{"path":"text","column":"b"}]}"#)
        #expect(try file.read(DraftReader.Options(format: .csv, map: map)).texts("text") == ["2"])
    }

    @Test(
        "What no reader can read is refused with what to do",
        arguments: [
            ([], ImportError.Code.empty, "nothing to import"),
            ([0xEF, 0xBB, 0xBF], .header, "header"),
            ([0xFF, 0xFE, 0x41, 0], .wideText, "UTF-8"),
            ([0xFE, 0xFF, 0, 0x41], .wideText, "UTF-8"),
            ([0x41, 0, 0x42, 0], .wideText, "UTF-16"),
            ([0, 0x41, 0, 0x42], .wideText, "UTF-16"),
            (Array("PK\u{3}\u{4}xx".utf8), .foreign, "unpack"),
            ([0x1F, 0x8B, 8, 8], .foreign, "unpack"),
            (Array("SQLite format 3\u{0}".utf8), .foreign, "database"),
            (Array("audit-ledger/bundle@1 x\n".utf8), .foreign, "--bundle"),
        ] as [([UInt8], ImportError.Code, String)])
    func refused(_ bytes: [UInt8], _ code: ImportError.Code, _ word: String) throws {
        let file = ImportFile(bytes)
        let error = #expect(throws: ImportError.self) { try file.read(.brazil) }
        #expect(error?.code == code)
        #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
    }
}
