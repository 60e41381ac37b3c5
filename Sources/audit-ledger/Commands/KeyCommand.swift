internal import LedgerCore
internal import LedgerStorage

struct KeyCommand: Command {
    static let name = "key"
    static let summary = "Show, make or change the key that signs"
    static let help = """
        show
             new --origin NAME
             rotate [--to VKEY] [--reason TEXT] [--yes]

          show          the verifier keys of the ledger, where key and pin lie, and what the pin holds
          new           make a key for the ledger of that name, without a ledger, to hand over to later
          rotate        hand over to another key. An entry under the old key names the new one; what was signed before
                        stays verifiable. The old key signs nothing larger; keep its pin
          --to VKEY     the key to hand over to, made by key new; else one is made
          --reason TEXT why, for the record; no personal data
          --yes         do not ask on a terminal

        Exit status: 0 done · 1 could not run, or you said no · 2 tampered · 3 truncated · 65 that key cannot take over ·
        75 busy, try again.

        For example:
          audit-ledger key show
          audit-ledger key rotate --reason "change of secretary"
        """

    private enum Action: String, CaseIterable { case show, new, rotate }

    private let action: Action
    private let next: VerifierKey?
    private let reason: String?
    private let isSure: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        let to = try arguments.value("--to")
        reason = try arguments.value("--reason")
        isSure = arguments.flag("--yes")
        action = try arguments.choice("show, new or rotate", among: Action.self)
        if action != .rotate, to != nil || reason != nil { throw .usage("--to and --reason go with key rotate.") }
        do throws(NoteError) {
            next = if let to { try VerifierKey(parsing: to) } else { nil }
        } catch {
            throw .usage("--to takes a verifier key as key new prints it: \(error)")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        switch action {
        case .show: try ShownKeys(call).tell(call)
        case .new: try make(call)
        case .rotate: try rotate(call)
        }
        return Status.success
    }

    private func make(_ call: Call) throws(CommandError) {
        guard let origin = call.origin else {
            throw .usage("--origin is missing: the name of the ledger that the key is for.")
        }
        let keys = try call.keys()
        let key: VerifierKey
        do throws(StorageError) {
            key = try keys.makeKey(origin: origin).verifierKey
        } catch {
            throw CommandError(error)
        }
        if call.isJSON {
            return Output.json([
                ("vkey", .string("\(key)")), ("key", .string(keys.keyPath(key))), ("pin", .string(keys.pinPath(key))),
            ])
        }
        Output.line("Made. Its verifier key, for everybody: \(key)")
        Output.line("The signing key lies in \(Printable.line(keys.keyPath(key))), its pin beside it. Keep a copy.")
    }

    private func rotate(_ call: Call) throws(CommandError) {
        let identity = try call.reader().identity
        if Terminal.isInput, Terminal.isError, !isSure, !call.isJSON {
            let question =
                "There is no way back. Hand \(Printable.line(identity.origin)) over to another key? [yes/no] "
            guard Terminal.ask(question) == "yes" else {
                throw CommandError(Status.failure, "Nothing was changed.")
            }
        }
        let (next, reason) = (next, reason)
        let history = try call.storing { (writer) throws(StorageError) in
            try writer.rotateKey(reason: reason, to: next)
        }
        guard let old = history.terms.dropLast().last else { return }
        let size = old.through ?? 0
        if call.isJSON {
            return Output.json([
                ("origin", .string(identity.origin)), ("vkey", .string("\(history.current)")),
                ("previous", .string("\(old.key)")), ("size", JSONValue(size)), ("seq", JSONValue(size - 1)),
            ])
        }
        Output.heading(identity, call.ledger)
        Output.line("Entry \(size - 1) hands over. The old key signs nothing above \(size) entries.")
        Output.line("The verifier key in force, for everybody: \(history.current)")
        Output.line("Keep a copy of it and of its pin.")
    }
}
