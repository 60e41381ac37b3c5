internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct ShowCommand: Command {
    static let name = "show"
    static let summary = "Show an entry, and what later entries say of it"
    static let help = """
        SEQ [--bytes] [--sealed]

        Prints every field with its path, the entries it names, and the later ones that correct, void, supersede, amend
        or otherwise name it. A sealed or erased value is said to be one. SEQ is a number (12 or @12), a kind and an id
        (@ruling:bar-1), or a hash.

          --sealed         also what the sealed fields say, where the file beside the ledger opens them; for those who
                           are entitled to it
          --bytes          the stored bytes and a newline, and nothing else
          --format json    one object: the members of the entry, its hash, its bytes as text, its references

        For example:
          audit-ledger show 12
          audit-ledger show @ruling:bar-1 --format json

        The hash of an entry is the SHA-256 of a zero byte and its bytes, which contain no newline. With other software:
          { printf '\\000'; audit-ledger show 12 --bytes | tr -d '\\n'; } | openssl dgst -sha256 -binary | base64
        """

    private let reference: Reference
    private let wantsBytes: Bool
    private let isOpened: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        wantsBytes = arguments.flag("--bytes")
        isOpened = arguments.flag("--sealed")
        reference = try EntryFinder.reference(try arguments.positional("SEQ"))
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        guard !(wantsBytes && call.isJSON) else {
            throw .usage(
                "--bytes prints the bytes alone; with --format json they are the member bytes. Give one of them.")
        }
        let ledger = try OpenLedger(call)
        let stored = try ledger.finder.find(reference)
        if wantsBytes {
            guard let bytes = stored.bytes else {
                throw CommandError(
                    Status.badData, "The bytes of entry \(stored.seq) were erased; its hash is \(stored.hash.base64).")
            }
            Output.stored(bytes)
            return Status.success
        }
        let entry = try reading { () throws(StorageError) in try ShownEntry(stored, ledger, isOpened: isOpened) }
        if call.isJSON {
            Output.json(entry.json)
        } else {
            Output.heading(ledger.reader.identity, call.ledger)
            for line in entry.lines { Output.line(line) }
        }
        return Status.success
    }
}
