import Candidacy
import Foundation
import LedgerCore
import Testing

@Suite("Reading a profile")
struct ProfileParseTests {
    static let small = """
        {"format":"audit-ledger/profile@1","id":"mine","version":1,"title":"Mine","lang":"en","validFrom":"2020-01-01",
         "coverage":{"jurisdiction":"XX","complete":"yes"},
         "instruments":[{"name":"Act","edition":"2019","from":"2019-01-01"}],
         "rules":[{"key":"nomination.threshold","basis":"law","mark":"verified","cites":[{"instrument":"Act","article":"3"}],
                   "text":"ten","gloss":"ten recommend"}],
         "steps":[{"step":"nomination","decisions":["refuse-nomination"]}],
         "thresholds":[{"rule":"nomination.threshold","what":"recommenders","comparator":">=","amount":10,
                        "scope":"constituency"}],
         "grounds":[{"code":"G1","gloss":"too few","instrument":"Act","article":"3","effect":"refuse","step":"nomination",
                     "mark":"verified"}]}
        """

    /// What is wrong, after one piece of the text was replaced.
    private func fault(_ piece: String, _ other: String) throws -> ProfileError? {
        let text = Self.small.replacing(piece, with: other)
        #expect(text != Self.small, "\(piece)")
        do throws(ProfileError) {
            _ = try ProfileEdition(try Profile.parse(text), from: ProfileShelf())
            return nil
        } catch { return error }
    }

    @Test("The smallest that says something is read, and its digest is of its canonical form")
    func reads() throws {
        let profile = try Profile.parse(Self.small)
        #expect(profile.id == "mine" && profile.version == 1 && profile.coverage.isComplete)
        let spaced = try Profile.parse(Self.small.replacing("\n", with: "\n   "))
        #expect(spaced.digest == profile.digest)
        #expect(try #require(try fault("\"Mine\"", "7")).path == "title")
    }

    @Test(
        "What is wrong is told with its path",
        arguments: [
            ("\"lang\":\"en\"", "\"lang\":\"en\",\"limits\":1", "limits"),
            ("\"lang\":\"en\"", "\"lang\":\"english language\"", "lang"),
            ("\"version\":1", "\"version\":0", "version"),
            ("audit-ledger/profile@1", "audit-ledger/profile@2", "format"),
            ("2020-01-01", "2020-02-30", "validFrom"),
            ("\"complete\":\"yes\"", "\"complete\":\"maybe\"", "coverage.complete"),
            ("\"complete\":\"yes\"", "\"complete\":\"yes\",\"missing\":\"all\"", "coverage.missing"),
            ("nomination.threshold\",\"basis", "Nomination\",\"basis", "rules.0.key"),
            ("\"basis\":\"law\"", "\"basis\":\"lore\"", "rules.0.basis"),
            ("\"cites\":[{\"instrument\":\"Act\"", "\"cites\":[{\"instrument\":\"Acts\"", "rules.0.cites.0.instrument"),
            ("\"gloss\":\"ten recommend\"", "\"glos\":\"ten recommend\"", "rules.0.glos"),
            ("[\"refuse-nomination\"]", "[\"refuse\"]", "steps.0.decisions.0"),
            ("[\"refuse-nomination\"]", "[\"cancel\",\"cancel\"]", "steps.0.decisions.1"),
            ("[\"refuse-nomination\"]", "[\"cancel\"],\"decidedBy\":[\"court\"]", "steps.0.competence"),
            (
                "\"thresholds\":[{\"rule\":\"nomination.threshold\"", "\"thresholds\":[{\"rule\":\"nomination.limit\"",
                "thresholds.0.rule"
            ),
            ("\"amount\":10", "\"amount\":10,\"share\":\"1/3\",\"base\":\"seats\"", "thresholds.0.amount"),
            ("\"amount\":10", "\"share\":\"1/0\",\"base\":\"seats\"", "thresholds.0.share"),
            ("\"amount\":10", "\"share\":\"1/3\"", "thresholds.0.base"),
            ("\"amount\":10", "\"amount\":-1", "thresholds.0.amount"),
            ("\"refuse\",\"step\":\"nomination\"", "\"refuse\",\"step\":\"nominations\"", "grounds.0.step"),
            ("\"effect\":\"refuse\"", "\"effect\":\"ban\"", "grounds.0.effect"),
            ("\"effect\":\"refuse\",", "", "grounds.0.effect"),
            (
                "\"mark\":\"verified\"}]",
                "\"mark\":\"verified\"},{\"code\":\"G1\",\"gloss\":\"x\",\"instrument\":\"Act\",\"article\":\"3\",\"effect\":\"refuse\",\"mark\":\"verified\"}]",
                "grounds.1"
            ),
            ("\"grounds\":[", "\"parent\":{\"id\":\"mine\",\"version\":1},\"grounds\":[", "parent.id"),
            ("\"grounds\":[", "\"parent\":{\"id\":\"nobody\",\"version\":1},\"grounds\":[", "parent"),
        ])
    func refused(_ piece: String, _ other: String, _ path: String) throws {
        #expect(try fault(piece, other)?.path == path)
    }

    @Test("A word that is nearly right gets a suggestion")
    func suggestion() throws {
        #expect(try #require(try fault("\"title\"", "\"titel\"")).message.contains("did you mean `title`?"))
        #expect(try #require(try fault("\"effect\":\"refuse\"", "\"effect\":\"refused\"")).message.contains("`refuse`"))
    }

    @Test("No file is too long, too deep or too wide for us to say no")
    func limits() throws {
        func message(_ text: String) -> String? {
            do throws(ProfileError) {
                _ = try Profile.parse(text)
                return nil
            } catch { return error.message }
        }
        #expect(message(String(repeating: "[", count: 100_000)) != nil)
        #expect(message("{\"format\":\"" + String(repeating: "a", count: 400_000) + "\"}")?.contains("at most") == true)
        let rule = #"{"key":"a","basis":"policy","mark":"verified","gloss":"x"}"#
        let many = Self.small.replacing("\"rules\":[", with: "\"rules\":[" + String(repeating: rule + ",", count: 300))
        #expect(message(many)?.contains("1 to 256") == true)
        #expect(message(Self.rules(256)) == nil && message(Self.rules(257))?.contains("1 to 256") == true)
        #expect(message("7") != nil && message("") != nil && message("{}") != nil)
    }

    /// So many rules, the one of ``small`` among them.
    private static func rules(_ count: Int) -> String {
        let rules = (1..<count).map { #"{"key":"a.r\#($0)","basis":"policy","mark":"verified","gloss":"x"},"# }
        return small.replacing("\"rules\":[", with: "\"rules\":[" + rules.joined())
    }

    @Test("A profile has 48 KiB of canonical JSON, a text of it 4,000 bytes, and a deadline 3,660 days")
    func edges() throws {
        func profile(_ texts: [Int], days: Int = 3) -> String {
            let rules = texts.enumerated().map {
                #"{"key":"a.r\#($0)","basis":"policy","mark":"verified","gloss":"\#(String(repeating: "x", count: $1))"}"#
            }
            let deadline =
                #"{"rule":"a.r0","label":"P1","event":"form-answer","anchor":"form-request","direction":"after","days":\#(days),"defined":"yes"}"#
            return """
                {"format":"audit-ledger/profile@1","id":"mine","version":1,"title":"Mine","lang":"en",
                "validFrom":"2020-01-01","coverage":{"jurisdiction":"XX","complete":"yes"},
                "rules":[\(rules.joined(separator: ","))],"deadlines":[\(deadline)]}
                """
        }
        func isTaken(_ text: String) -> Bool { (try? Profile.parse(text)) != nil }
        #expect(isTaken(profile([4_000])) && !isTaken(profile([4_001])))
        #expect(isTaken(profile([1], days: 3_660)) && !isTaken(profile([1], days: 3_661)))
        let texts = Array(repeating: 3_900, count: 12)
        let rest = ProfileLimits.bytes - (try JSONValue.parse(profile(texts + [0])).canonicalBytes.count)
        #expect((1..<4_000).contains(rest))
        #expect(isTaken(profile(texts + [rest])) && !isTaken(profile(texts + [rest + 1])))
        // White space is not counted, but for four times as much.
        let small = profile([1])
        let spaces = String(repeating: " ", count: ProfileLimits.bytes * 4 - small.utf8.count)
        #expect(isTaken(small + spaces) && !isTaken(small + spaces + " "))
    }

    @Test("An entry that holds a profile agrees with it")
    func entry() throws {
        let profile = try Profile.parse(Self.small)
        let draft = profile.draft()
        #expect(problems(draft).isEmpty)
        #expect(draft.body["document"] != nil && Profile.named("cn-direct-2020")?.draft().body["document"] == nil)
        var other = draft.body
        other["version"] = 2
        other["validFrom"] = "2019-01-01"
        #expect(
            problems(Draft(kind: "profile", body: other)).map(\.path) == ["validFrom", "version"].sorted().reversed())
        var bad = draft.body
        var document = profile.document
        document["grounds"] = [["code": "G1"]]
        bad["document"] = .object(document)
        #expect(problems(Draft(kind: "profile", body: bad)).map(\.path) == ["document.grounds.0.gloss"])
    }
}
