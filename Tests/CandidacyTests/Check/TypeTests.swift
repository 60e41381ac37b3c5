import Candidacy
import LedgerCore
import Testing

/// Every type with what it takes and what it refuses.
@Suite struct TypeTests {
    /// The codes that a value at a path of an otherwise sound body is refused for.
    private func codes(_ kind: Kind, _ path: String, _ value: JSONValue) throws -> [Problem.Code] {
        var builder = DraftBuilder(kind: kind, body: try example(kind).body)
        try builder.set(path, json: value)
        return problems(builder.draft, in: committee).map(\.code)
    }

    @Test(arguments: ["委员会", "two\nlines", "é", String(repeating: "a", count: 8000)])
    func textsThatAreTaken(_ text: String) throws {
        #expect(try codes(.committee, "name", .string(text)).isEmpty)
    }

    @Test(arguments: [
        "", "tab\there", "return\r\n", "\u{1B}[31m", "\u{85}", "\u{7F}", "e\u{301}", "\u{212B}", "\u{202E}abc",
        "a\u{2066}b",
        "a\u{200F}b", "a\u{61C}b",
    ])
    func textsThatAreRefused(_ text: String) throws {
        #expect(try codes(.committee, "name", .string(text)) == [.type])
    }

    @Test func aTextEndsSomewhere() throws {
        #expect(try codes(.committee, "name", .string(String(repeating: "a", count: 8001))) == [.limit])
    }

    @Test(arguments: ["a", "A9._/:-", "br-tse/10001060360", String(repeating: "a", count: 96)])
    func idsThatAreTaken(_ id: String) throws { #expect(try codes(.session, "id", .string(id)).isEmpty) }

    @Test(arguments: ["", "-a", "a b", "é", "a@b", "a\n", String(repeating: "a", count: 97)])
    func idsThatAreRefused(_ id: String) throws { #expect(try codes(.session, "id", .string(id)) == [.type]) }

    @Test(arguments: [
        "2011", "2011-04", "2011-06-09", "2012-02-29", "2011-04/2011-06-07", "../2011-06-08", "2011/..",
        "2011-06/2011-06-30",
    ])
    func datesThatAreTaken(_ when: String) throws { #expect(try codes(.session, "effective", .string(when)).isEmpty) }

    @Test(arguments: [
        "2011-02-29", "2011-13", "2011-00", "2011-06-31", "11-06-09", "2011-6-9", "2011-06-09T00:00:00Z", "../..",
        "2011/",
        "/2011", "2011-04/2011-05/2011-06", "now", "2011-04 ", "-2011", "20110609",
    ])
    func datesThatAreRefused(_ when: String) throws {
        #expect(try codes(.session, "effective", .string(when)) == [.type])
    }

    @Test func anIntervalRunsForwards() throws {
        #expect(try codes(.session, "effective", "2011-06-08/2011-06-07") == [.contradiction])
        #expect(try codes(.session, "effective", "2011-06/2011-05-31") == [.contradiction])
    }

    @Test(arguments: ["2020-11-15T17:11:25-03:00", "2020-11-15T17:11:25Z", "2020-11-15T17:11:25.5+08:00"])
    func instantsThatAreTaken(_ instant: String) throws {
        #expect(try codes(.publication, "retrieved", .string(instant)).isEmpty)
        #expect(try codes(.observation, "asOf", .string(instant)).isEmpty)
    }

    @Test(arguments: [
        "2020-11-15T17:11-03:00", "2020-11-15T17:11:25", "2020-11-15 17:11:25Z", "2020-11-31T17:11:25Z",
        "2020-11-15T24:11:25Z", "2020-11-15T17:11:25+0300", "2020-11-15T17:11:25.Z",
    ])
    func instantsThatAreRefused(_ instant: String) throws {
        #expect(try codes(.publication, "retrieved", .string(instant)) == [.type])
        #expect(try codes(.observation, "asOf", .string(instant)) == [.type])
    }

    @Test func aMomentMayBeADate() throws {
        #expect(try codes(.observation, "asOf", "2020-11").isEmpty)
        #expect(try codes(.publication, "retrieved", "2020-11") == [.type])
    }

    @Test func numbersAreWhole() throws {
        #expect(try codes(.constituency, "seats", 0).isEmpty)
        #expect(try codes(.constituency, "seats", -1) == [.type])
        #expect(try codes(.constituency, "seats", "2") == [.type])
        #expect(try codes(.constituency, "seats", 9_007_199_254_740_991).isEmpty)
        #expect(try codes(.constituency, "seats", 9_007_199_254_740_992) == [.type])
        #expect(try codes(.profile, "version", -1).isEmpty)
        #expect(try codes(.ruling, "number", 17) == [.type])
    }

    @Test func questionsAreAnsweredInWords() throws {
        #expect(try codes(.session, "quorumMet", "yes").isEmpty)
        #expect(try codes(.session, "quorumMet", .bool(true)) == [.type])
        #expect(try codes(.session, "quorumMet", "true") == [.type])
        #expect(try codes(.session, "quorumMet", .null) == [.type])
        var found = try draft(.session, #"{"id":"s","effective":"2021","quorumMet":"Yes"}"#)
        #expect(problems(found).first?.suggestion == "yes")
        found.body["quorumMet"] = "no"
        #expect(problems(found).isEmpty)
    }

    @Test func wordsAreOfTheList() throws {
        var ruling = try example(.ruling)
        ruling.body["decision"] = "refuse-nominaton"
        let found = problems(ruling)
        #expect(found.map(\.code) == [.type])
        #expect(found[0].suggestion == "refuse-nomination")
    }

    @Test func digestsReferencesAndLanguages() throws {
        let zeros = String(repeating: "0", count: 64)
        #expect(try codes(.list, "document", .string("sha256:" + zeros)).isEmpty)
        #expect(try codes(.list, "document", .string("sha256:" + zeros.dropLast() + "A")) == [.type])
        #expect(try codes(.list, "document", .string(zeros)) == [.type])
        #expect(try codes(.notice, "of", .string(someHash)).isEmpty)
        for wrong in [
            "@12", "@ruling:a", someHash.replacing("d8=", with: "d9="), "abc", someHash.replacing("=", with: ""),
        ] {
            #expect(try codes(.notice, "of", .string(wrong)) == [.type])
        }
        for tag in ["zh", "pt-BR", "zh-Hant-TW", "x-case"] {
            #expect(try codes(.session, "lang", .string(tag)).isEmpty)
        }
        for tag in ["z", "zh_CN", "zh-", "1a", "toolonglanguage"] {
            #expect(try codes(.session, "lang", .string(tag)) == [.type])
        }
    }

    @Test func nothingIsEmptyOrOutOfPlace() throws {
        #expect(try codes(.list, "entries", []) == [.type])
        #expect(try codes(.list, "entries", "c-1") == [.type])
        #expect(try codes(.list, "entries", ["candidacy": "c-1"]) == [.type])
        #expect(try codes(.ruling, "tally", [:]) == [.type])
        #expect(try codes(.ruling, "tally", 7) == [.type])
        #expect(try codes(.ruling, "form", ["instrument"]) == [.type])
        #expect(try codes(.ruling, "form", ["a": "instrument"]) == [.type])
        let names = JSONValue.array((0...256).map { ["candidacy": .string("c-\($0)")] })
        #expect(try codes(.list, "entries", names) == [.limit])
        #expect(try codes(.list, "entries", .array(Array(names.array?.dropLast() ?? []))).isEmpty)
    }

    @Test func aDocumentIsKeptWholeWithinBounds() throws {
        // What a profile may not hold either is told besides.
        #expect(try codes(.profile, "document", ["Upper": 1]) == [.type, .type])
        #expect(
            try codes(.profile, "document", ["a": .string(String(repeating: "x", count: 49_152))]) == [.limit, .type])
        #expect(try codes(.profile, "document", ["a": "11010519491231002X"]) == [.privacy, .type])
    }
}
