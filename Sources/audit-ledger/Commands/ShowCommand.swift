internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct ShowCommand: Command {
    static let name = "show"
    static let summary = "Show an entry, and what later entries say of it"
    static let help = """
        SEQ [--bytes] [--log ORIGIN] [--sealed]

        Prints every field with its path, the entries it names, and the later ones that correct, void, supersede, amend
        or otherwise name it. A sealed or erased value is said to be one. SEQ is a number (12 or @12), a kind and an id
        (@ruling:bar-1), or a hash.

          --sealed         also what the sealed fields say, where the file beside the ledger opens them; for those who
                           are entitled to it
          --bytes          the stored bytes and a newline, and nothing else
          --log ORIGIN     the entry of that number of another ledger that was imported, by itself
          --format json    one object: the members of the entry, its hash, its bytes as text, its references

        For example:
          audit-ledger show 12
          audit-ledger show @ruling:bar-1 --format json

        The hash of an entry is the SHA-256 of a zero byte and its bytes, which contain no newline. With other software:
          { printf '\\000'; audit-ledger show 12 --bytes | tr -d '\\n'; } | openssl dgst -sha256 -binary | base64
        """

    private let reference: Reference
    private let wantsBytes: Bool
    private let log: String?
    private let isOpened: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        wantsBytes = arguments.flag("--bytes")
        log = try arguments.value("--log")
        isOpened = arguments.flag("--sealed")
        reference = try EntryFinder.reference(try arguments.positional("SEQ"))
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        guard !(wantsBytes && call.isJSON) else {
            throw .usage(
                "--bytes prints the bytes alone; with --format json they are the member bytes. Give one of them.")
        }
        if let log { return try show(try ImportedEntries(log, call), call) }
        let ledger = try OpenLedger(call)
        let stored = try ledger.finder.find(reference)
        if wantsBytes { return try show(bytesOf: stored) }
        return show(
            try reading { () throws(StorageError) in try ShownEntry(stored, ledger, isOpened: isOpened) },
            ledger.reader.identity, call)
    }

    private func show(_ imported: ImportedEntries, _ call: Call) throws(CommandError) -> Int32 {
        guard case .sequence(let seq) = reference else {
            throw .usage("With --log an entry is named by its number, 12 or @12.")
        }
        let stored = try imported.stored(at: seq)
        return wantsBytes
            ? try show(bytesOf: stored) : show(ShownEntry(imported: stored), imported.reader.identity, call)
    }

    private func show(bytesOf stored: StoredEntry) throws(CommandError) -> Int32 {
        guard let bytes = stored.bytes else {
            throw CommandError(
                Status.badData, "The bytes of entry \(stored.seq) were erased; its hash is \(stored.hash.base64).")
        }
        Output.stored(bytes)
        return Status.success
    }

    private func show(_ entry: ShownEntry, _ identity: LedgerIdentity, _ call: Call) -> Int32 {
        if call.isJSON {
            Output.json(entry.json)
        } else {
            Output.heading(identity, call.ledger)
            for line in entry.lines { Output.line(line) }
        }
        return Status.success
    }
}
