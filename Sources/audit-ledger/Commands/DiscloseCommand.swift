internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct DiscloseCommand: Command {
    static let name = "disclose"
    static let summary = "Hand out what opens one sealed field, for whoever is entitled to it"
    static let help = """
        SEQ PATH [--out FILE]
        audit-ledger disclose SEQ PATH --check FILE

        Prints the disclosure of a sealed field: a line of base64url that holds its salt, its path and its value. Whoever
        has it can show that the entry sealed just this value: its SHA-256 in base64url is the digest in the entry
        (RFC 9901). It lies in LEDGER.disclosures, for its owner alone; hand it to those who are entitled, and only to
        them. SEQ is a number (12 or @12), a kind and an id (@candidacy:c-1), or a hash.

          --out FILE     into a new file, for its owner alone, instead of standard output
          --check FILE   hold a disclosure that somebody has, in FILE or - for standard input, against the entry

        Exit status: 0 done · 1 could not run · 2 the disclosure does not open the field · 65 nothing is sealed there, or
        what opens it is not here, or was erased.

        For example:
          audit-ledger disclose @candidacy:c-1 name --out for-the-candidate.txt
          audit-ledger disclose 12 name --check for-the-candidate.txt

        With other software:
          printf %s "$(cat for-the-candidate.txt)" | openssl dgst -sha256 -binary | basenc --base64url
        """

    private let reference: Reference
    private let path: String
    private let target: String?
    private let checked: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        target = try arguments.value("--out")
        checked = try arguments.value("--check")
        reference = try EntryFinder.reference(try arguments.positional("SEQ"))
        path = try arguments.positional("PATH")
        guard target == nil || checked == nil else {
            throw .usage("--out writes a disclosure and --check reads one; give one of them.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let ledger = try OpenLedger(call)
        let stored = try ledger.finder.find(reference)
        let digest = try SealedField.digest(stored, path)
        guard checked == nil else { return try check(stored, digest, call) }
        let disclosure = try reading { () throws(StorageError) in
            try ledger.reader.disclosures().disclosure(of: digest)
        }
        guard let disclosure else { throw try SealedField.missing(stored, path, ledger) }
        if let target {
            try reading { () throws(StorageError) in
                try FileSystem.create(target, Array((disclosure.text + "\n").utf8), mode: 0o600)
            }
        }
        if call.isJSON {
            Output.json([
                ("seq", JSONValue(stored.seq)), ("path", .string(path)), ("digest", .string(disclosure.digestText)),
                ("disclosure", .string(disclosure.text)), ("value", disclosure.value), ("file", .orNull(target)),
            ])
        } else if let target {
            Output.line("What opens \(path) of entry \(stored.seq) is in \(Printable.line(target)).")
        } else {
            Output.line(disclosure.text)
        }
        return Status.success
    }

    private func check(_ stored: StoredEntry, _ digest: Hash, _ call: Call) throws(CommandError) -> Int32 {
        let text = try InputFile.text(checked ?? "-", limit: Disclosure.textLimit + 2)
        let disclosure: Disclosure
        do throws(DisclosureError) {
            disclosure = try Disclosure(parsing: text)
        } catch {
            throw CommandError(Status.badData, "\(Printable.line(InputFile.shown(checked ?? "-"))): \(error)")
        }
        let isOpen = disclosure.digest == digest
        if call.isJSON {
            Output.json([
                ("seq", JSONValue(stored.seq)), ("path", .string(path)), ("opens", .bool(isOpen)),
                ("value", isOpen ? disclosure.value : .null),
            ])
        } else if isOpen {
            let value = Leaf(path: path, value: disclosure.value, field: nil).text
            Output.line("Entry \(stored.seq) sealed just this at \(path): \(Printable.line(value))")
        } else {
            Output.line("This is not what entry \(stored.seq) sealed at \(path).")
        }
        return isOpen ? Status.success : Verdict.tampered.exitStatus
    }
}
