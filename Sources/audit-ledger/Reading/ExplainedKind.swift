internal import Candidacy
internal import LedgerCore

/// A kind as `explain` tells it.
struct ExplainedKind {
    let kind: Kind
    private let explanation: Explanation

    init(_ kind: Kind) {
        self.kind = kind
        explanation = Explanation(kind)
    }

    /// - Parameter cells: how wide a line of prose may be.
    func lines(cells: Int) -> [String] {
        [Terminal.bold(kind.name) + " · \(kind.title)"] + Wrapped.lines(explanation.summary, cells: cells) + [
            maker, "",
        ]
            + explanation.rows.flatMap { row in lines(of: row, cells: cells) } + example
    }

    private var maker: String {
        let verbs = explanation.madeBy.map { $0 == "writer" ? "the ledger itself" : "audit-ledger \($0)" }
        return "Made by \(verbs.joined(separator: ", "))."
    }

    private func lines(of row: Explanation.Row, cells: Int) -> [String] {
        let type = row.names.map { "id of \("aeiou".contains($0.prefix(1)) ? "an" : "a") \($0)" } ?? row.type
        // Many words to choose from stand on lines of their own.
        let isShort = Cells.width(type) <= 32
        let words = [isShort ? type : "", row.need, row.seal].filter { !$0.isEmpty }.joined(separator: "; ")
        let article = row.article.map { " [\($0)]" } ?? ""
        return ["  " + Terminal.bold(row.path) + "  \(words)"]
            + (isShort ? [] : Wrapped.lines(type, cells: cells, indent: 6))
            + Wrapped.lines(row.meaning + article, cells: cells, indent: 6)
    }

    private var example: [String] {
        let json = ["", "As JSON, in one line of a file for record --from:", line]
        guard let words = ExampleCommand.words(kind) else { return ["", "For example:", line] }
        return ["", "For example:"] + ExampleCommand.lines(words) + json
    }

    private var line: String { #"{"body":\#(kind.example),"kind":"\#(kind.name)"}"# }

    var json: [(String, JSONValue?)] {
        [
            ("kind", .string(kind.name)), ("title", .string(kind.title)), ("summary", .string(kind.summary)),
            ("madeBy", .array(explanation.madeBy.map { .string($0) })), ("recordable", .bool(kind.isRecordable)),
            ("fields", .array(explanation.rows.map(Self.field))), ("example", try? JSONValue.parse(kind.example)),
            ("command", ExampleCommand.words(kind).map { .array($0.map { .string($0) }) } ?? .null),
            ("schema", JSONSchema.schema(of: kind)),
        ]
    }

    private static func field(_ row: Explanation.Row) -> JSONValue {
        [
            "path": .string(row.path), "type": .string(row.type), "need": .string(row.need),
            "seal": .string(row.seal), "meaning": .string(row.meaning), "article": .orNull(row.article),
            "names": .orNull(row.names),
        ]
    }
}
