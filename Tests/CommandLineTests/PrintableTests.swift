import LedgerCore
import Testing

@testable import audit_ledger

@Suite("Text fit for a terminal")
struct PrintableTests {
    /// Whatever moves a cursor or turns a direction.
    private static let hostile = [
        "\u{1B}[2J", "\u{7}", "\r", "\u{9B}31m", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}", "\u{FEFF}",
    ]

    @Test("Nothing that a terminal obeys is shown", arguments: hostile)
    func line(_ text: String) {
        let shown = Printable.line("a\(text)b")
        #expect(shown.hasPrefix("a\u{FFFD}"))
        #expect(!shown.unicodeScalars.contains { text.unicodeScalars.first == $0 })
    }

    @Test("JSON means the same and obeys nothing", arguments: hostile)
    func json(_ text: String) throws {
        let value: JSONValue = ["k": .string("选区 \(text) \"\\")]
        let shown = Printable.json(String(decoding: value.canonicalBytes, as: UTF8.self))
        #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        #expect(!shown.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x2066 })
        #expect(try JSONValue.parse(shown) == value)
    }

    @Test("Lines stay lines")
    func lines() {
        #expect(Printable.lines("a\u{1B}\nb\n") == "a\u{FFFD}\nb\n")
    }

    @Test("Values of several lines stand under one another, names measured in cells")
    func rows() {
        #expect(
            Rows.lines([("选区", "one\ntwo"), ("grounds.0.text", "三")], indent: 2) == [
                "  选区            one", "                  two", "  grounds.0.text  三",
            ])
    }

    @Test("Prose is broken at spaces, wide characters counted twice")
    func wrapped() {
        #expect(
            Wrapped.lines("according to the electoral law of 选举法 选举法 2020", cells: 24, indent: 2) == [
                "  according to the", "  electoral law of", "  选举法 选举法 2020",
            ])
    }
}
