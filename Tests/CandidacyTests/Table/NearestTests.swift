import Candidacy
import Testing

@Suite struct NearestTests {
    @Test(arguments: [
        ("rulling", "ruling"), ("form-isue", "form-issue"), ("notcie", "notice"), ("Ruling", "ruling"),
        ("publicaton", "publication"),
    ])
    func misspellings(_ word: String, _ meant: String) {
        #expect(Nearest.to(word, among: Kind.all.map(\.name)) == meant)
    }

    @Test func nothingIsNearToNonsense() {
        #expect(Nearest.to("xylophone", among: ["ruling", "notice"]) == nil)
        #expect(Nearest.to("", among: ["ruling"]) == nil)
    }

    @Test func theFirstOfEqualsIsTaken() { #expect(Nearest.to("ab", among: ["ac", "ad"]) == "ac") }

    @Test func aLastComponentIsEnough() {
        #expect(Nearest.to("code", among: ["grounds.*.code", "number"]) == "grounds.*.code")
    }
}
