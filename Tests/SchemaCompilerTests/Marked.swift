import Testing

@testable import schema_compiler

/// SQL in which `¦` stands where the refusal must point.
struct Marked: ExpressibleByStringLiteral, CustomTestStringConvertible {
    let marked: String
    let text: String
    let line: Int
    let column: Int

    init(stringLiteral marked: String) {
        self.marked = marked
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
        let before = parts.first ?? ""
        text = parts.joined()
        line = before.split(separator: "\n", omittingEmptySubsequences: false).count
        column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf8.count ?? 0) + 1
    }

    var testDescription: String { text }
}

/// Expects a migration behind some others, and nothing else, to be refused at its mark with a message that holds `word`.
func expectRefusal(
    of migration: Marked, _ word: String, behind earlier: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = try Folder()
    var paths: [String] = []
    for (index, text) in (earlier + [migration.text]).enumerated() {
        paths.append(try folder.write("\(MigrationName.digits(index + 1))_step.sql", text.utf8))
    }
    expect(folder.refusals(paths), at: paths[paths.count - 1], migration.line, migration.column, word, sourceLocation)
}

/// Expects a check to be refused at its mark.
func expectRefusal(ofCheck check: Marked, _ word: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = try Folder()
    let path = try folder.write("DAT-99.sql", check.text.utf8)
    expect(folder.refusals([path], as: .checks), at: path, check.line, check.column, word, sourceLocation)
}

/// Expects exactly one refusal, at this place.
func expect(
    _ refusals: [Diagnostic], at path: String, _ line: Int, _ column: Int, _ word: String,
    _ sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(refusals.count == 1, sourceLocation: sourceLocation)
    guard let refusal = refusals.first else { return }
    #expect(
        refusal.description.hasPrefix("\(path):\(line):\(column): error: "), "\(refusal)",
        sourceLocation: sourceLocation)
    #expect(refusal.message.contains(word), "\(refusal)", sourceLocation: sourceLocation)
}
