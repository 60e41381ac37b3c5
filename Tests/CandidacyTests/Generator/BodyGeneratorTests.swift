import Candidacy
import Foundation
import LedgerCore
import Testing

/// The types for embedders and the article on kinds are what the table says they are.
///
/// `AUDIT_LEDGER_REWRITE=1 swift test --filter BodyGeneratorTests` writes them anew after the table was changed.
@Suite struct BodyGeneratorTests {
    private static let rewrites = ProcessInfo.processInfo.environment["AUDIT_LEDGER_REWRITE"] == "1"

    @Test(arguments: Kind.all) func theTypeIsTheTables(_ kind: Kind) throws {
        let url = Fixtures.root.appending(path: "Sources/Candidacy/Bodies/\(BodyNames.type(kind)).swift")
        let text = BodyGenerator.file(kind)
        if Self.rewrites { try text.write(to: url, atomically: true, encoding: .utf8) }
        let committed = try String(contentsOf: url, encoding: .utf8)
        #expect(committed == text, "run with AUDIT_LEDGER_REWRITE=1")
    }

    @Test func theArticleIsTheTables() throws {
        let url = Fixtures.root.appending(path: "Sources/Candidacy/Candidacy.docc/Kinds.md")
        if Self.rewrites { try KindPages.article.write(to: url, atomically: true, encoding: .utf8) }
        let committed = try String(contentsOf: url, encoding: .utf8)
        #expect(committed == KindPages.article, "run with AUDIT_LEDGER_REWRITE=1")
    }

    @Test func theArticleOnProfilesIsTheTables() throws {
        let url = Fixtures.root.appending(path: "Sources/audit-ledger/Documentation.docc/Profiles.md")
        if Self.rewrites { try ProfilePages.article.write(to: url, atomically: true, encoding: .utf8) }
        let committed = try String(contentsOf: url, encoding: .utf8)
        #expect(committed == ProfilePages.article, "run with AUDIT_LEDGER_REWRITE=1")
    }
}
