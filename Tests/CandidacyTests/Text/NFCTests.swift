import Candidacy
import Testing

@Suite struct NFCTests {
    @Test(arguments: [
        ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("A\u{30A}", "\u{C5}"), ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}"),
        ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{AC00}\u{11A8}", "\u{AC01}"), ("\u{F900}", "\u{8C48}"),
        ("\u{2F800}", "\u{4E3D}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{958}", "\u{915}\u{93C}"),
        ("か\u{3099}", "が"), ("\u{2126}", "\u{3A9}"), ("\u{344}", "\u{308}\u{301}"), ("\u{1D15E}", "\u{1D157}\u{1D165}"),
        ("a\u{315}\u{300}\u{5AE}\u{300}b", "\u{E0}\u{5AE}\u{300}\u{315}b"), ("\u{9C7}\u{9BE}", "\u{9CB}"),
        ("s\u{323}\u{307}", "\u{1E69}"), ("\u{1E0B}\u{323}", "\u{1E0D}\u{307}"),
    ])
    func normalForms(_ text: String, _ normal: String) {
        #expect(Array(NFC.normalize(text).utf8) == Array(normal.utf8))
        #expect(NFC.isNormalized(normal))
        #expect(NFC.isNormalized(text) == (Array(text.utf8) == Array(normal.utf8)))
    }

    @Test(arguments: [
        "", "plain", "全国人大常委会", "ção", "ﾊﾞ", "Ω", "한국어", "“quoted”", "\u{FB1D}".uppercased(),
        "\u{1F468}\u{200D}\u{1F469}",
    ])
    func textsThatStay(_ text: String) {
        let isStable = Array(NFC.normalize(text).utf8) == Array(text.utf8)
        #expect(NFC.isNormalized(text) == isStable)
        #expect(NFC.isNormalized(NFC.normalize(text)))
    }
}
