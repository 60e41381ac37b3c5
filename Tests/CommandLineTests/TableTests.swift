import Testing

@testable import audit_ledger

@Suite("Columns")
struct TableTests {
    private let rows = [
        EntryTable.heading,
        EntryTable.Row(
            seq: "7", at: "2021-09-01", effective: "2021-08-20", kind: "constituency", id: "ex-6",
            gist: "第六选区 · seats 2"),
        EntryTable.Row(
            seq: "12", at: "2021-09-07", effective: "2021-08/2021-09-06", kind: "ruling", id: "第六-1",
            gist: "corrected by 21 · refuse-nomination · 联名推荐的选民不足十人"),
        EntryTable.Row(
            seq: "113", at: "2021-09-07", effective: "-", kind: "list", id: "e\u{301}te\u{301}",
            gist: "👨‍👩‍👧 🇨🇳 ✔️ preliminary"),
    ]

    @Test("Chinese text, combining marks and emoji stand in columns")
    func aligned() {
        var table = EntryTable(cells: nil)
        #expect(
            table.lines(rows) == [
                "seq  recorded    effective           kind          id      what it says",
                "  7  2021-09-01  2021-08-20          constituency  ex-6    第六选区 · seats 2",
                " 12  2021-09-07  2021-08/2021-09-06  ruling        第六-1  corrected by 21 · refuse-nomination · 联名推荐的选民不足十人",
                "113  2021-09-07  -                   list          e\u{301}te\u{301}     👨‍👩‍👧 🇨🇳 ✔️ preliminary",
            ])
    }

    @Test("On a terminal a line is cut to its cells, never through a wide character", arguments: 60...100)
    func cut(_ cells: Int) {
        var table = EntryTable(cells: cells)
        for line in table.lines(rows) { #expect(Cells.width(line) <= cells) }
        let ruling = table.lines(rows)[2]
        #expect(ruling.hasSuffix("…") || Cells.width(ruling) < cells)
    }

    @Test("A narrow terminal still gets the beginning of each line")
    func narrow() {
        var table = EntryTable(cells: 82)
        #expect(
            table.lines(rows)[2]
                == " 12  2021-09-07  2021-08/20…  ruling        第六-1  corrected by 21 · refuse-nomi…")
    }

    @Test("Later pages are aligned with the widest so far")
    func pages() {
        var table = EntryTable(cells: nil)
        _ = table.lines(rows)
        #expect(table.lines([rows[1]]) == ["  7  2021-09-01  2021-08-20          constituency  ex-6    第六选区 · seats 2"])
    }

    @Test(
        "Cells of a terminal",
        arguments: [
            ("", 0), ("abc", 3), ("选区", 4), ("e\u{301}", 1), ("ｆ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
            ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("✔️", 2), ("\u{200B}", 0), ("\u{1B}", 0), ("क्ष", 2), ("“”", 2),
        ])
    func cells(_ text: String, _ cells: Int) {
        #expect(Cells.width(text) == cells)
    }
}
