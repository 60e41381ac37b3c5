internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct TemplateCommand: Command {
    static let name = "template"
    static let summary = "Print a body of a kind to fill in"
    static let help = """
        KIND [--all] [--observer | --committee]

        Prints the body of an entry as JSON, with a placeholder for everything that is required or wanted. Fill them in,
        remove the lines of what is not known, and record the file. A placeholder that was left is refused.

          --all            with election: one file for its whole frame, in the order in which entries name each other
          --observer       for an observer's ledger, in which every act has a source
          --committee      for a committee's own ledger; else the ledger at hand decides, if there is one
          --format json    one object; its member template is the body

        For example:
          audit-ledger template ruling > ruling.json
          audit-ledger record ruling --from ruling.json
          audit-ledger template election --all > frame.json
          audit-ledger record --from frame.json
        """

    private let kind: Kind
    private let isWholeFrame: Bool
    private let role: RecordingContext.Role?

    init(_ arguments: inout Arguments) throws(CommandError) {
        let (isObserver, isCommittee) = (arguments.flag("--observer"), arguments.flag("--committee"))
        guard !(isObserver && isCommittee) else { throw .usage("Give --observer or --committee, not both.") }
        role = isObserver ? .observer : isCommittee ? .committee : nil
        isWholeFrame = arguments.flag("--all")
        kind = try arguments.kind()
        guard !isWholeFrame || kind == .election else {
            throw .usage("--all gives the frame of an election: audit-ledger template election --all.")
        }
        guard kind.isRecordable else {
            throw .usage("Nobody fills in an entry of the kind \(kind.name): audit-ledger \(kind.verb) makes it.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        // No ledger is needed; one that cannot be read only leaves its role unknown.
        let identity = role == nil ? (try? call.reader())?.identity : nil
        let role = role ?? identity.flatMap { RecordingContext.Role(rawValue: $0.role) } ?? .committee
        let text = isWholeFrame ? frame(for: role) : Template(kind, for: role).text
        if call.isJSON {
            Output.json([
                ("kind", .string(kind.name)), ("role", .string(role.rawValue)),
                ("template", try? JSONValue.parse(text)),
            ])
        } else {
            Terminal.write(text)
        }
        return Status.success
    }

    /// What must stand before a candidacy can be ruled on, each kind once, as an array that `record --from` takes.
    private func frame(for role: RecordingContext.Role) -> String {
        let entries = [Kind.committee, .election, .constituency, .candidacy].map { kind in
            "{\"kind\": \"\(kind.name)\", \"body\": \(Template(kind, for: role).text.dropLast())}"
        }
        return "[\n" + entries.joined(separator: ",\n") + "\n]\n"
    }
}
