import Foundation
import LedgerChecks
import LedgerFacts
import Testing

/// Holds the pages on checks against the checks.
@Suite("The documented checks")
struct DocumentedChecksTests {
    private static func page(_ name: String) throws -> String {
        try String(
            contentsOf: TestFiles.root.appending(path: "Sources/audit-ledger/Documentation.docc/\(name).md"),
            encoding: .utf8)
    }

    @Test("The catalogue has a line for every check, as its header says it")
    func catalogue() throws {
        let page = try Self.page("Checks")
        for check in LedgerChecks.all {
            let needs = check.needs.isEmpty ? "no" : "yes"
            let line =
                "| \(check.id) | \(check.title) | \(check.severity.rawValue) | `\(check.rule)` | \(check.basis.rawValue) | \(needs) |"
            #expect(page.contains(line), "\(line)")
        }
    }

    @Test("Every table of facts stands there with its columns")
    func tables() throws {
        let lines = try Self.page("Checks").split(separator: "\n")
        for table in FactTable.all {
            let line = lines.first { $0.hasPrefix("| `\(table.name)` | \(table.kind)") }
            for name in table.columns.flatMap(\.names) {
                #expect(line?.contains("`\(name)`") == true, "\(table.name) \(name)")
            }
        }
    }

    @Test("The page on the article has every row, and names no check that is not there")
    func article() throws {
        let page = try Self.page("Article")
        let rows =
            (1...12).map { "P\($0)" } + (1...15).map { "A\($0)" } + ["N1", "N2", "N3, N4", "N5", "N6", "N7"]
            + (1...11).map { "E\($0)" } + (1...16).map { "F\($0)" }
        for row in rows { #expect(page.contains("| \(row) | "), "\(row)") }
        let known = Set(LedgerChecks.all.map(\.id))
        for match in page.matches(of: /\b[A-Z]{3,4}-\d\d\b/) {
            #expect(known.contains(String(match.output)), "\(match.output)")
        }
    }
}
