@testable import Candidacy
import Foundation
import LedgerCore
import Testing

@Suite("What a profile inherits")
struct ProfileInheritanceTests {
    private static func province() throws -> Profile {
        let url = Fixtures.root.appending(path: "Tests/Fixtures/profiles/cn-test-province.json")
        return try Profile.parse(Array(try Data(contentsOf: url)))
    }

    private static func child(_ id: String, of parent: String, _ more: String = "") throws -> Profile {
        try Profile.parse(
            """
            {"format":"audit-ledger/profile@1","id":"\(id)","version":1,"title":"\(id)","lang":"en",
             "validFrom":"2021-01-01","parent":{"id":"\(parent)","version":1},
             "coverage":{"jurisdiction":"CN-TEST","complete":"yes"}\(more)}
            """)
    }

    private static func root(_ id: String) throws -> Profile {
        try Profile.parse(
            """
            {"format":"audit-ledger/profile@1","id":"\(id)","version":1,"title":"\(id)","lang":"en",
             "validFrom":"2021-01-01","coverage":{"jurisdiction":"CN-TEST","complete":"yes"}}
            """)
    }

    @Test("A committee adds to its province, that to the nation, and each says where a rule comes from")
    func threeLayers() throws {
        var shelf = ProfileShelf()
        shelf.put(try Self.province())
        let committee = try Self.child(
            "cn-test-committee", of: "cn-test-province",
            """
            ,"rules":[{"key":"forms.answer","basis":"policy","mark":"verified","gloss":"within three days"}],
            "deadlines":[{"rule":"forms.answer","label":"P1","event":"form-answer","anchor":"form-request",
                          "direction":"after","days":3,"defined":"yes"}]
            """)
        let edition = try ProfileEdition(committee, from: shelf)
        #expect(edition.lineage.map(\.id) == ["standards", "cn-direct-2020", "cn-test-province", "cn-test-committee"])
        let origins = Dictionary(uniqueKeysWithValues: edition.rules.map { ($0.key, $0.origin) })
        #expect(origins["forms.answer"] == "cn-test-committee" && origins["forms.issue"] == "cn-test-province")
        #expect(origins["list.formal"] == "cn-direct-2020" && origins["ground.citation"] == "standards")
        let answers = edition.rows().filter { $0.table == "deadline" && $0.cells["rule"] == .text("forms.answer") }
        #expect(answers.map { $0.cells["days"] } == [.integer(3)])
        #expect(edition.rows().contains { $0.table == "threshold" && $0.cells["what"] == .text("recommenders") })
        #expect(edition.rows().contains { $0.table == "threshold" && $0.cells["denominator"] == .integer(5) })
    }

    @Test("A circle and a lineage without end are refused")
    func circle() throws {
        var shelf = ProfileShelf()
        shelf.put(try Self.child("a", of: "b"))
        shelf.put(try Self.child("b", of: "a"))
        #expect(throws: ProfileError(path: "parent.id", message: "`a` would inherit from itself.")) {
            _ = try ProfileEdition(try Self.child("a", of: "b"), from: shelf)
        }
        for number in 0..<20 { shelf.put(try Self.child("p\(number)", of: "p\(number + 1)")) }
        let error = #expect(throws: ProfileError.self) {
            _ = try ProfileEdition(try Self.child("q", of: "p0"), from: shelf)
        }
        #expect(error?.message.contains("More than 6") == true)
        // Six from the profile at hand to its eldest ancestor; the seventh is one too many.
        for (count, isTaken) in [(6, true), (7, false)] {
            var shelf = ProfileShelf()
            for number in 2..<count { shelf.put(try Self.child("p\(number)", of: "p\(number + 1)")) }
            shelf.put(try Self.root("p\(count)"))
            let first = try Self.child("p1", of: "p2")
            #expect(((try? ProfileEdition(first, from: shelf)) != nil) == isTaken)
        }
    }

    @Test("A decision that the parent makes at another step is refused")
    func steps() throws {
        let error = #expect(throws: ProfileError.self) {
            _ = try ProfileEdition(
                try Self.child("x", of: "cn-direct-2020", #","steps":[{"step":"more","decisions":["winnow-cut"]}]"#),
                from: ProfileShelf())
        }
        #expect(error?.path == "steps.0.decisions")
    }
}
