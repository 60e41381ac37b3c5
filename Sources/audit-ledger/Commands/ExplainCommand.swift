internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

struct ExplainCommand: Command {
    static let name = "explain"
    static let summary = "Say what a kind of entry holds, or what a check looks for"
    static let help = """
        KIND | CHECK-ID [--checks FOLDER]

        Says of every field of the kind what type it has, whether it must be there, whether it can be sealed, what it
        means, and which article asks for it. Then an example, as it is typed and as JSON. The kinds: audit-ledger kinds.

        Of a check it says what it looks for, on which rule it rests, and its SQL. The checks: audit-ledger checks.

          --checks FOLDER  with the checks in the .sql files of a folder
          --format json    one object; its member schema is the JSON Schema of a body, for forms and editors

        For example:
          audit-ledger explain ruling
          audit-ledger explain ruling --format json
          audit-ledger explain GRD-01
        """

    private enum Subject { case kind(Kind), check(Check) }

    private let subject: Subject

    init(_ arguments: inout Arguments) throws(CommandError) {
        let folder = try arguments.value("--checks")
        guard let word = arguments.positional() else {
            throw .usage("KIND or CHECK-ID is missing. See audit-ledger kinds and audit-ledger checks.")
        }
        if word.first?.isUppercase == true {
            subject = .check(try CheckShelf(folder).check(word))
        } else {
            guard let kind = Kind.named(word) else { throw UnknownKind.error(word) }
            subject = .kind(kind)
        }
    }

    func run(_ call: Call) -> Int32 {
        switch subject {
        case .kind(let kind): explain(kind, call)
        case .check(let check): explain(check, call)
        }
        return Status.success
    }

    private func explain(_ check: Check, _ call: Call) {
        let told = ToldCheck(check)
        if call.isJSON {
            Output.json((told.json.object?.members ?? []).map { ($0.key, $0.value) })
        } else {
            for line in told.lines(cells: Terminal.width ?? Wrapped.usual) { Output.line(line) }
        }
    }

    private func explain(_ kind: Kind, _ call: Call) {
        let explained = ExplainedKind(kind)
        if call.isJSON {
            Output.json(explained.json)
        } else {
            for line in explained.lines(cells: Terminal.width ?? Wrapped.usual) { Output.line(line) }
        }
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
