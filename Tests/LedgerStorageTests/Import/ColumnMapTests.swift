import Candidacy
import LedgerCore
import Testing

@testable import LedgerStorage

@Suite("Column maps")
struct ColumnMapTests {
    @Test("The shipped map is whole")
    func shipped() throws {
        _ = try ColumnMap.parse(ColumnMap.brTSE)
        let map = try #require(ColumnMap.named("br-tse"))
        #expect(ColumnMap.shipped.map(\.id) == ["br-tse", "br-tse-grounds", "br-tse-transitions"])
        #expect(!map.makesFrames)
        #expect(map.frames.map(\.kind) == ["election", "candidacy"])
        let columns = ["NM_CANDIDATO", "NR_CPF_CANDIDATO", "CD_SITUACAO_CANDIDATURA", "DS_SITUACAO_CANDIDATURA"]
        for column in columns { #expect(!ColumnMap.brTSE.contains(column)) }
    }

    private static let field = #"{"path":"text","column":"a"}"#

    @Test(
        "A bad map is refused with the place in it",
        arguments: [
            ("{", "", "not JSON"),
            ("[]", "", "object"),
            (#"{"kind":"observation","fields":[\#(field)]}"#, "id", "missing"),
            (#"{"id":"-","kind":"observation","fields":[\#(field)]}"#, "id", "letters"),
            (#"{"id":"m","fields":[\#(field)]}"#, "kind", "missing"),
            (#"{"id":"m","kind":"o"}"#, "fields", "missing"),
            (#"{"id":"m","kind":"o","fields":[]}"#, "fields", "list"),
            (#"{"id":"m","kind":"o","feilds":[\#(field)]}"#, "feilds", "“fields”"),
            (#"{"id":"m","kind":"o","fields":[{"path":"text","colum":"a"}]}"#, "fields.0.colum", "“column”"),
            (#"{"id":"m","kind":"o","fields":[{"path":"text"}]}"#, "fields.0", "exactly one"),
            (
                #"{"id":"m","kind":"o","fields":[{"path":"text","column":"a","given":"line"}]}"#, "fields.0",
                "exactly one"
            ),
            (#"{"id":"m","kind":"o","fields":[{"path":"text","given":"lines"}]}"#, "fields.0.given", "“line”"),
            (
                #"{"id":"m","kind":"o","fields":[{"path":"text","given":"line","trim":true}]}"#, "fields.0.trim",
                "column only"
            ),
            (#"{"id":"m","kind":"o","fields":[{"path":"A","column":"a"}]}"#, "fields.0.path", "keys"),
            (#"{"id":"m","kind":"o","fields":[{"path":"a.0","column":"a"}]}"#, "fields.0.path", "lists"),
            (#"{"id":"m","kind":"o","fields":[{"path":"a.b.c.d.e","column":"a"}]}"#, "fields.0.path", "four"),
            (#"{"id":"m","kind":"o","fields":[{"path":"a","column":1}]}"#, "fields.0.column", "text"),
            (#"{"id":"m","kind":"o","fields":[{"path":"a","column":"a","date":"d/y"}]}"#, "fields.0.date", "yyyy"),
            (
                #"{"id":"m","kind":"o","fields":[{"path":"a","column":"a","as":"integer","prefix":"x"}]}"#,
                "fields.0.as", "prefix"
            ),
            (
                #"{"id":"m","kind":"o","fields":[{"path":"a","column":"a","lookup":[["x"]]}]}"#, "fields.0.lookup.0",
                "pair"
            ),
            (
                #"{"id":"m","kind":"o","fields":[{"path":"a","column":"a","lookup":[["x","y"],["x","z"]]}]}"#,
                "fields.0.lookup.1", "already"
            ),
            (
                #"{"id":"m","kind":"o","fields":[{"path":"a","join":["x",{"column":"a","as":"integer"}]}]}"#,
                "fields.0.join.1.as", "integer"
            ),
            (
                #"{"id":"m","kind":"o","fields":[{"path":"a","instant":{"date":"a","time":"b","offset":"3"}}]}"#,
                "fields.0.instant.offset", "offset"
            ),
            (#"{"id":"m","kind":"o","fields":[\#(field),\#(field)]}"#, "fields.1.path", "Another rule"),
            (
                #"{"id":"m","kind":"o","fields":[\#(field),{"path":"text.x","column":"a"}]}"#, "fields.1.path",
                "in the way"
            ),
            (#"{"id":"m","kind":"o","constants":{"text":"x"},"fields":[\#(field)]}"#, "fields.0.path", "constant"),
            (
                #"{"id":"m","kind":"o","constants":{"text":"x"},"fields":[{"path":"text.y","column":"a"}]}"#,
                "fields.0.path", "constant"
            ),
            (#"{"id":"m","kind":"o","constants":1,"fields":[\#(field)]}"#, "constants", "object"),
            (#"{"id":"m","kind":"o","format":{"separator":"x"},"fields":[\#(field)]}"#, "format.separator", "tab"),
            (
                #"{"id":"m","kind":"o","format":{"encoding":"latin-1"},"fields":[\#(field)]}"#, "format.encoding",
                "iso-8859-1"
            ),
            (#"{"id":"m","kind":"o","sentinels":{"blanc":["x"]},"fields":[\#(field)]}"#, "sentinels.blanc", "“blank”"),
            (#"{"id":"m","kind":"o","skip":[{"column":"a"}],"fields":[\#(field)]}"#, "skip.0.in", "missing"),
            (
                #"{"id":"m","kind":"o","guards":[{"column":"a","refuseWhenAll":["x"]}],"fields":[\#(field)]}"#,
                "guards.0.message", "missing"
            ),
            (
                #"{"id":"m","kind":"o","frames":{"entries":[{"kind":"x","fields":[\#(field)]}]},"fields":[\#(field)]}"#,
                "frames.entries.0", "id"
            ),
            (#"{"id":"m","kind":"o","frames":{"on":1},"fields":[\#(field)]}"#, "frames.on", "true"),
        ])
    func bad(_ text: String, _ path: String, _ word: String) {
        let error = #expect(throws: ColumnMapError.self) { try ColumnMap.parse(text) }
        #expect(error?.path == path)
        #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
    }

    @Test("A map's digest is that of its canonical form")
    func digest() throws {
        let one = try ColumnMap.parse(#"{"id":"m","kind":"o","fields":[\#(Self.field)]}"#)
        let two = try ColumnMap.parse(#"{ "kind" : "o", "fields":[{"column":"a","path":"text"}], "id":"m" }"#)
        #expect(one.digest == two.digest)
        #expect(one == two)
    }

    @Test("A map from a file, with the file's name in what is wrong with it")
    func load() throws {
        let file = ImportFile(#"{"id":"m","kind":"o","fields":[{"path":"text","colum":"a"}]}"#)
        let error = #expect(throws: ImportError.self) { try ColumnMap.load(path: file.path) }
        #expect(error?.code == .map)
        #expect(error?.description.contains("\(file.path): fields.0.colum") == true)
        let large = ImportFile(String(repeating: " ", count: ImportLimits.map + 1))
        #expect(
            #expect(throws: ImportError.self) { try ColumnMap.load(path: large.path) }?.message.contains("at most")
                == true)
    }

    @Test("A map and its lists have limits")
    func limits() throws {
        func map(_ count: Int) -> String {
            let texts = (0..<count).map { "\"t\($0)\"" }.joined(separator: ",")
            return #"{"id":"m","kind":"o","sentinels":{"blank":[\#(texts)]},"fields":[\#(Self.field)]}"#
        }
        #expect(try ColumnMap.parse(map(1_024)).sentinels.blank.count == 1_024)
        let error = #expect(throws: ColumnMapError.self) { try ColumnMap.parse(map(1_025)) }
        #expect(error?.path == "sentinels.blank")
        let small = map(1)
        let padding = String(repeating: " ", count: ImportLimits.map - small.utf8.count)
        _ = try ColumnMap.parse(small + padding)
        #expect(throws: ColumnMapError.self) { try ColumnMap.parse(small + padding + " ") }
        func text(_ count: Int) -> String { small.replacing("t0", with: String(repeating: "t", count: count)) }
        #expect(try ColumnMap.parse(text(8_000)).sentinels.blank.first?.count == 8_000)
        #expect(throws: ColumnMapError.self) { try ColumnMap.parse(text(8_001)) }
        func id(_ count: Int) -> String {
            small.replacing("\"m\"", with: "\"" + String(repeating: "m", count: count) + "\"")
        }
        #expect(try ColumnMap.parse(id(96)).id.count == 96)
        #expect(throws: ColumnMapError.self) { try ColumnMap.parse(id(97)) }
    }

    @Test("The frames of one file have a limit")
    func frames() throws {
        let file = ImportFile("id\n1\n2\n2\n3\n")
        let table = try CSVTable(try ByteSource(path: file.path), separator: nil, repairs: [])
        let map = try ColumnMap.parse(
            #"{"id":"m","kind":"o","fields":[{"path":"x","column":"id"}],"frames":{"on":true,"entries":[{"kind":"f","fields":[{"path":"id","column":"id"}]}]}}"#
        )
        #expect(map.makesFrames)
        let context = RowContext(
            encoding: .utf8, sentinels: SentinelTable(map.sentinels, .utf8), keepsLostLetters: false, digest: "",
            fileName: "f")
        var frames = try FrameMaker(map.frames, table.header, context, limit: 2)
        var counts: [Int] = []
        for _ in 0..<3 {
            _ = try table.next()
            counts.append(try frames.drafts(table).count)
            try frames.checkLimit("f")
        }
        #expect(counts == [1, 1, 0])
        _ = try table.next()
        #expect(try frames.drafts(table).count == 1)
        let error = #expect(throws: ImportError.self) { try frames.checkLimit("f") }
        #expect(error?.code == .limit)
    }

    @Test("A row that gives no frame gives no entry either, and its frame comes with the next good row")
    func badFrame() throws {
        let map = try ColumnMap.parse(
            #"{"id":"m","kind":"o","fields":[{"path":"x","column":"a"}],"frames":{"on":true,"entries":[{"kind":"f","fields":[{"path":"id","column":"a"},{"path":"y","column":"b"}]}]}}"#
        )
        let reading = try ImportFile("a,b\n1,\n1,2\n1,3\n").read(DraftReader.Options(map: map))
        #expect(reading.places == ["2:3 blank"])
        #expect(reading.lines == [3, 4])
        #expect(reading.frames.map { $0.text("y") } == ["2"])
        #expect(reading.rowCount == 3)
    }

    private func texts(_ rule: String, _ csv: String, skip: String = "") throws -> (texts: [String], places: [String]) {
        let map = try ColumnMap.parse(#"{"id":"m","kind":"o",\#(skip)"fields":[\#(rule)]}"#)
        let reading = try ImportFile(csv).read(DraftReader.Options(map: map))
        return (reading.texts("x"), reading.places)
    }

    @Test("Trim, prefix, lookup, several columns, join, integer")
    func transforms() throws {
        #expect(try texts(#"{"path":"x","column":"a"}"#, "a\n 1 \n").texts == [" 1 "])
        #expect(try texts(#"{"path":"x","column":"a","trim":true,"prefix":"p/"}"#, "a\n 1 \n").texts == ["p/1"])
        let lookup = try texts(#"{"path":"x","column":"a","prefix":"p/","lookup":[["1","one"]]}"#, "a\n1\n2\n1\n")
        #expect(lookup.texts == ["one", "one"])
        #expect(lookup.places == ["3:1 lookup"])
        let kept = #"{"path":"x","column":"a","prefix":"p/","lookup":[["1","one"]],"otherwise":"keep"}"#
        #expect(try texts(kept, "a\n1\n2\n").texts == ["one", "p/2"])
        #expect(try texts(#"{"path":"x","column":["z","b"]}"#, "a,b\n1,2\n").texts == ["2"])
        #expect(
            try texts(#"{"path":"x","join":["<",{"column":"a"},"-",{"column":"b"},">"]}"#, "a,b\n1,2\n3,4\n").texts == [
                "<1-2>", "<3-4>",
            ])
        let integer = try texts(#"{"path":"x","column":"a","as":"integer"}"#, "a\n12\n-7\n1.5\n9007199254740992\n")
        #expect(integer.texts == ["12", "-7"])
        #expect(integer.places == ["4:1 integer", "5:1 integer"])
        let doubled = try texts(#"{"path":"x","column":"a"}"#, "a\n\"\"\"\"\n\"\"\"\"\n\"\"\"\"\"\"\n")
        #expect(doubled.texts == ["\"", "\"", "\"\""])
    }

    @Test("A column that repeats, is missing and comes back is read anew each time")
    func repeats() throws {
        let rule = #"{"path":"x","column":"a","need":"optional"}"#
        #expect(try texts(rule, "a,b\n1,x\n1,x\n,x\n1,x\n2,x\n").texts == ["1", "1", "-", "1", "2"])
        let join = #"{"path":"x","instant":{"date":"a","time":"b","offset":"Z"},"need":"optional"}"#
        let csv = "a,b\n01/02/2030,10:00:00\n01/02/2030,11:00:00\n,11:00:00\n01/02/2030,11:00:00\n02/02/2030,11:00:00\n"
        #expect(
            try texts(join, csv).texts == [
                "2030-02-01T10:00:00Z", "2030-02-01T11:00:00Z", "-", "2030-02-01T11:00:00Z", "2030-02-02T11:00:00Z",
            ])
    }

    @Test("Skipped rows are counted")
    func skip() throws {
        let map = try ColumnMap.parse(
            #"{"id":"m","kind":"o","skip":[{"column":"b","in":["","no"]}],"fields":[{"path":"x","column":"a"}]}"#)
        let reading = try ImportFile("a,b\n1,yes\n2, no \n3,\n").read(DraftReader.Options(map: map))
        #expect(reading.texts("x") == ["1"])
        #expect(reading.skippedCount == 2)
        #expect(reading.rowCount == 3)
    }

    @Test("What is joined has a limit")
    func joinLimit() throws {
        let parts = Array(repeating: #"{"column":"a"}"#, count: 5).joined(separator: ",")
        let csv = "a\n\(String(repeating: "x", count: 13_107))\n\(String(repeating: "x", count: 13_108))\n"
        let result = try texts(#"{"path":"x","join":[\#(parts)]}"#, csv)
        #expect(result.texts.map(\.count) == [65_535])
        #expect(result.places == ["3:1 field-too-long"])
    }

    @Test("An optional column may be absent, a required one not")
    func absent() throws {
        #expect(
            try texts(#"{"path":"x","column":"z","need":"optional"},{"path":"y","column":"a"}"#, "a\n1\n").texts == [
                "-"
            ])
        let error = #expect(throws: ImportError.self) {
            try texts(#"{"path":"x","column":"SQ_CANDIDATO"}"#, "SQ_CANDIDAT0,b\n")
        }
        #expect(error?.message.contains("“SQ_CANDIDAT0”") == true)
    }

    @Test(
        "Dates by their pattern",
        arguments: [
            ("dd/MM/yyyy", "29/02/2000", "2000-02-29"), ("dd/MM/yyyy", "29/02/1900", nil),
            ("dd/MM/yyyy", "1/02/2000", nil),
            ("d/M/yyyy", "1/2/2000", "2000-02-01"), ("d/M/yyyy", "11/12/2000", "2000-12-11"),
            ("d/M/yyyy", "111/2/2000", nil),
            ("yyyy-MM-dd", "2000-13-01", nil), ("yyyy-MM-dd", "2000-04-31", nil),
            ("yyyyMMdd", "20000430", "2000-04-30"),
            ("dd/MM/yyyy", "29/02/2000 ", nil), ("dd/MM/yyyy", "29/02/20000", nil), ("dd.MM.yyyy", "00.01.2000", nil),
        ] as [(String, String, String?)])
    func dates(_ pattern: String, _ text: String, _ expected: String?) throws {
        let pattern = try #require(DatePattern(pattern))
        #expect(Array(text.utf8).withUnsafeBytes { pattern.date($0) } == expected)
    }

    @Test(
        "Patterns that say too little or too much",
        arguments: ["dd/MM", "dd/MM/yy", "dd/dd/MM/yyyy", "ddd/MM/yyyy", ""])
    func patterns(_ text: String) {
        #expect(DatePattern(text) == nil)
    }
}
