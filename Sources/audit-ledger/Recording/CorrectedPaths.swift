internal import Candidacy
internal import LedgerCore

/// What a correction changes: the paths, with what they said before and will say.
struct CorrectedPaths {
    private let title: String
    private let rows: [(path: String, before: String?, after: String?)]

    /// - Parameter title: the entry that is corrected, in words.
    init(_ title: String, from before: JSONObject, to after: JSONObject) {
        self.title = title
        rows = BodyDifference.paths(before, after).map { path in
            (path, before[path: path].map(Self.text), after[path: path].map(Self.text))
        }
    }

    /// An entry is voided.
    init(voided title: String) {
        self.title = title
        rows = []
    }

    var lines: [String] {
        if rows.isEmpty { return ["It voids \(title)."] }
        return ["It corrects \(title):"]
            + rows.map { "  \($0.path): \(Self.shown($0.before)) → \(Self.shown($0.after))" }.map { Printable.line($0) }
    }

    var json: JSONValue {
        .array(
            rows.map { ["path": .string($0.path), "before": .orNull($0.before), "after": .orNull($0.after)] })
    }

    private static func text(_ value: JSONValue) -> String { Leaf(path: "", value: value, field: nil).text }

    private static func shown(_ text: String?) -> String { text.map { "“\($0)”" } ?? "nothing" }
}
