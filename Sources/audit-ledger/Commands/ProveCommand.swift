internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct ProveCommand: Command {
    static let name = "prove"
    static let summary = "Make the receipt of an entry, which anyone can check without the ledger"
    static let help = """
        SEQ [--out FILE] [--entry-out FILE] [--disclose PATH … --disclosure-out FILE]

        Writes a receipt (C2SP tlog-proof): the entry's number, the hashes that lead from it to the root of the ledger's
        tree, and a signed checkpoint. With the entry's bytes and the verifier key anyone checks it, here with
        check-proof or with other software. The checkpoint is a stored one that covers the entry, the one that most have
        signed; where none does, one is signed and stored, for which the key must be here.

        SEQ is a number (12 or @12), a kind and an id (@ruling:bar-1), or a hash.

          --out FILE        a new file, by custom NAME.tlog-proof; else standard output
          --entry-out FILE  a new file for the bytes of the entry, exactly as hashed: who is to check the receipt needs
                            both
          --disclose PATH   also what opens a sealed field, for the one who gets the receipt and is entitled to it
          --disclosure-out FILE
                            a new file for that, a line each; for its owner alone
          --format json     one object; without --out it holds the receipt

        Exit status: 0 made · 1 could not run · 2 and 3 the ledger is not as its key left it · 64 the call is off ·
        65 there is no such entry · 75 busy, try again.

        For example:
          audit-ledger prove @ruling:bar-1 --out bar-1.tlog-proof --entry-out bar-1.json
          audit-ledger check-proof bar-1.tlog-proof --entry bar-1.json --vkey "$(cat district-6.vkey)"
        """

    private let reference: Reference
    private let target: String?
    private let entryTarget: String?
    private let disclosed: DisclosedFields

    init(_ arguments: inout Arguments) throws(CommandError) {
        target = try arguments.value("--out")
        entryTarget = try arguments.value("--entry-out")
        disclosed = try DisclosedFields(&arguments)
        reference = try EntryFinder.reference(try arguments.positional("SEQ"))
        if let target, target == entryTarget {
            throw .usage("--out and --entry-out are two files; give them two names.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        for name in [target, entryTarget, disclosed.target].compactMap({ $0 }) { try ProofFiles.checkFree(name) }
        let ledger = try OpenLedger(call)
        let entry = try ledger.finder.find(reference)
        let disclosures = try disclosed.texts(of: entry, ledger)
        if entryTarget != nil, entry.bytes == nil {
            throw CommandError(
                Status.badData,
                "The bytes of entry \(entry.seq) were erased, so there are none for --entry-out; a receipt of it proves its hash, \(entry.hash)."
            )
        }
        let made = try ReceiptWriter.make(entry.seq, call)
        if let entryTarget, let bytes = entry.bytes { try ProofFiles.write(bytes, to: entryTarget, mode: 0o600) }
        try disclosed.write(disclosures)
        if let target { try ProofFiles.write(Array("\(made.receipt)".utf8), to: target, mode: 0o644) }
        if call.isJSON {
            Output.json(json(made, entry) + [("disclosures", disclosed.json(disclosures))])
        } else if let target {
            tell(made, entry, target, call)
        } else {
            Terminal.write("\(made.receipt)")
        }
        return Status.success
    }

    private func tell(_ made: MadeReceipt, _ entry: StoredEntry, _ target: String, _ call: Call) {
        Output.heading(made.identity, call.ledger)
        Output.line("\(Printable.line(target)): the receipt of entry \(entry.seq).")
        Output.line("  hash \(entry.hash)")
        let others = made.receipt.note.signatures.count - 1
        let cosigned = others > 0 ? ", with \(others) further signature\(others == 1 ? "" : "s")" : ""
        Output.line(
            "  under \(made.isNew ? "a new checkpoint" : "a stored checkpoint") over \(made.receipt.checkpoint.size) entries\(cosigned)"
        )
        if let line = disclosed.line { Output.line(line) }
        if let entryTarget { Output.line("\(Printable.line(entryTarget)): the entry's bytes, which belong to it.") }
    }

    private func json(_ made: MadeReceipt, _ entry: StoredEntry) -> [(String, JSONValue?)] {
        [
            ("origin", .string(made.identity.origin)), ("seq", JSONValue(entry.seq)),
            ("hash", .string(entry.hash.base64)), ("size", JSONValue(made.receipt.checkpoint.size)),
            ("root", .string(made.receipt.checkpoint.root.base64)),
            ("signatures", JSONValue(made.receipt.note.signatures.count)), ("signed", .bool(made.isNew)),
            ("file", .orNull(target)), ("entryFile", .orNull(entryTarget)),
            ("receipt", .orNull(target == nil ? "\(made.receipt)" : nil)),
        ]
    }
}
