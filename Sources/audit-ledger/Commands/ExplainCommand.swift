internal import Candidacy

struct ExplainCommand: Command {
    static let name = "explain"
    static let summary = "Say what a kind of entry holds, with an example"
    static let help = """
        KIND

        Says of every field of the kind what type it has, whether it must be there, whether it can be sealed, what it
        means, and which article asks for it. Then an example, as it is typed and as JSON. The kinds: audit-ledger kinds.

          --format json    one object; its member schema is the JSON Schema of a body, for forms and editors

        For example:
          audit-ledger explain ruling
          audit-ledger explain ruling --format json
        """

    private let kind: Kind

    init(_ arguments: inout Arguments) throws(CommandError) { kind = try arguments.kind() }

    func run(_ call: Call) -> Int32 {
        let explained = ExplainedKind(kind)
        if call.isJSON {
            Output.json(explained.json)
        } else {
            for line in explained.lines(cells: Terminal.width ?? Wrapped.usual) { Output.line(line) }
        }
        return Status.success
    }
}

extension Arguments {
    /// The next word, which is a kind.
    mutating func kind() throws(CommandError) -> Kind {
        guard let word = positional() else { throw .usage("KIND is missing. See audit-ledger kinds.") }
        guard let kind = Kind.named(word) else { throw UnknownKind.error(word) }
        return kind
    }
}
