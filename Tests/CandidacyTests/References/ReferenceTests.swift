import Candidacy
import LedgerCore
import Testing

@Suite struct ReferenceTests {
    @Test func threeSpellings() {
        #expect(Reference("@12") == .sequence(12))
        #expect(Reference("@ruling:bar-1") == .identifier(kind: "ruling", id: "bar-1"))
        #expect(Reference("@ruling:a:b") == .identifier(kind: "ruling", id: "a:b"))
        #expect(Reference(someHash)?.description == someHash)
        for text in [
            "", "@", "@-1", "@012", "@ruling:", "@:a", "12", "@ruling", "@ruling:a b", String(someHash.dropLast()),
        ] {
            #expect(Reference(text) == nil, "\(text)")
        }
    }

    @Test func foundAndReplacedWhereverTheyStand() throws {
        let body = """
            {"committee":"ec","request":{"entry":"@3"},"facts":[{"text":"@9 is a text"},{"text":"b","entry":"@list:l"}],\
            "supersedes":"\(someHash)","form":"@1"}
            """
        let ruling = try draft(.ruling, body)
        let expected = ["facts.1.entry @list:l", "request.entry @3", "supersedes \(someHash)"]
        #expect(ruling.references.map { "\($0.path) \($0.reference)" } == expected)
        let hash = try #require(Hash(bytes: [UInt8](repeating: 7, count: 32)))
        let resolved = ruling.resolving { _, _ in hash }
        #expect(resolved.body["request"] == ["entry": .string(hash.base64)])
        #expect(resolved.body["facts"]?.array?[0] == ["text": "@9 is a text"])
        #expect(resolved.body["form"] == "@1")
    }

    @Test func inTheReplacementOfACorrection() throws {
        let body =
            #"{"supersedes":"@4","reason":"r","replacement":{"of":"@2","form":"instrument","entries":["@7"],"quote":"@8"}}"#
        let paths = try draft(.correction, body).references.map(\.path)
        #expect(paths == ["replacement.entries.0", "replacement.of", "supersedes"])
    }

    @Test func whatCannotBeResolvedIsThrown() throws {
        struct Unknown: Error, Equatable { let path: String }
        let notice = try draft(.notice, #"{"of":"@12"}"#)
        #expect(throws: Unknown(path: "of")) {
            _ = try notice.resolving { (_, path) throws(Unknown) in throw Unknown(path: path) }
        }
    }

    @Test func framesAreNamedByKind() throws {
        let decision = try Decision.check(try example(.list), in: committee)
        let found = decision.frameReferences.map { "\($0.path) \($0.kind.rawValue):\($0.id)" }
        #expect(found.first == "committee committee:ec-example")
        #expect(found.contains("entries.4.candidacy candidacy:c-0006-06"))
        #expect(found.count == 8)
        let publication = try Decision.check(
            try draft(
                .publication,
                #"{"id":"b","outlet":"x","what":"report","extent":"full","effective":"2011","reprints":"a"}"#),
            in: committee)
        #expect(publication.frameReferences.map(\.kind) == [.publication])
    }
}
