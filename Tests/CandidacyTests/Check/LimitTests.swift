import LedgerCore
import Testing

@testable import Candidacy

/// What a decision may hold: at each limit it is taken, and one beyond it is not.
@Suite("Limits of decisions")
struct LimitTests {
    @Test("A text has 8,000 bytes")
    func text() throws {
        for (text, codes) in [
            (String(repeating: "a", count: 8_000), []), (String(repeating: "a", count: 8_001), [.limit]),
            (String(repeating: "選", count: 2_666) + "aa", []), (String(repeating: "選", count: 2_667), [.limit]),
        ] as [(String, [Problem.Code])] {
            var draft = try example(.committee)
            draft.body["name"] = .string(text)
            #expect(problems(draft, in: committee).map(\.code) == codes)
        }
    }

    @Test("A token has 256 bytes")
    func token() throws {
        var draft = try example(.session)
        for (count, isTaken) in [(256, true), (257, false)] {
            draft.token = String(repeating: "t", count: count)
            #expect(((try? Decision.check(draft, in: committee)) != nil) == isTaken)
        }
    }

    @Test("A language tag has 35 bytes")
    func language() throws {
        var draft = try example(.session)
        for (last, codes) in [("aaaaaa", []), ("aaaaaaa", [.type])] as [(String, [Problem.Code])] {
            draft.body["lang"] = .string("x-aaaaaaaa-aaaaaaaa-aaaaaaaa-" + last)
            #expect(problems(draft, in: committee).map(\.code) == codes)
        }
    }

    @Test("An object that is kept whole has 48 KiB and nests to 32 within its entry")
    func document() throws {
        func told(_ document: JSONObject) -> [String] {
            var checker = Checker(kind: .profile, context: committee, opening: [])
            checker.whole(document, Field("document", .object, .optional, "a document"))
            return checker.problems.filter { $0.code == .limit }.map(\.reason)
        }
        func wide(_ count: Int) -> JSONObject { JSONObject([("a", .string(String(repeating: "x", count: count - 8)))]) }
        #expect(wide(49_152).canonicalBytes.count == 49_152)
        #expect(told(wide(49_152)) == [])
        #expect(told(wide(49_153)) == ["A document has at most 49152 bytes, not 49153."])
        func deep(_ depth: Int) -> JSONObject {
            var value = JSONValue.array([])
            for _ in 2..<depth { value = .array([value]) }
            return JSONObject([("a", value)])
        }
        // Entry and body are two levels above it.
        #expect(told(deep(29)) == [])
        #expect(told(deep(30)) == ["Objects and arrays nest too deep here."])
    }

    @Test("Twenty problems are told, and more are counted")
    func twenty() throws {
        func error(_ count: Int) throws -> DraftError? {
            var draft = try example(.session)
            for index in 0..<count { draft.body["x\(index)"] = 1 }
            do throws(DraftError) {
                _ = try Decision.check(draft, in: committee)
                return nil
            } catch { return error }
        }
        #expect(try error(20)?.problems.count == 20 && error(20)?.description.hasSuffix("more.") == false)
        #expect(try error(21)?.problems.count == 20 && error(21)?.description.hasSuffix("more.") == true)
    }
}
