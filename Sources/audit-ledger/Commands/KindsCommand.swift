internal import Candidacy
internal import LedgerCore

struct KindsCommand: Command {
    static let name = "kinds"
    static let summary = "List the kinds of entries"
    static let help = """


        Lists every kind of entry with a sentence on it. Fields and an example of one: audit-ledger explain KIND.

          --format json    one object with all of them

        For example:
          audit-ledger kinds
        """

    init(_ arguments: inout Arguments) {}

    func run(_ call: Call) -> Int32 {
        guard !call.isJSON else {
            Output.json([("kinds", .array(Kind.all.map(Self.json)))])
            return Status.success
        }
        for line in Self.lines(cells: Terminal.width ?? Wrapped.usual) { Output.line(line) }
        return Status.success
    }

    static func lines(cells: Int) -> [String] {
        let width = Kind.all.map(\.name.count).max() ?? 0
        return Kind.all.flatMap { kind in
            let prose = kind.summary + (kind.isRecordable ? "" : " Made by \(kind.verb).")
            let lines = Wrapped.lines(prose, cells: cells, indent: width + 2)
            let first = Printable.padded(kind.name, cells: width) + (lines.first ?? "").dropFirst(width)
            return [first] + lines.dropFirst()
        }
    }

    private static func json(_ kind: Kind) -> JSONValue {
        [
            "kind": .string(kind.name), "title": .string(kind.title), "summary": .string(kind.summary),
            "madeBy": .array(kind.madeBy.map { .string($0.rawValue) }), "recordable": .bool(kind.isRecordable),
        ]
    }
}
