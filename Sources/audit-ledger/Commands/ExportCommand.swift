internal import LedgerCore
internal import LedgerStorage

struct ExportCommand: Command {
    static let name = "export"
    static let summary = "Write every entry as it is stored, one a line"
    static let help = """
        [--to FILE | --bundle FILE]

        Writes the stored bytes of every entry, one a line, every one hashed again on the way. Where the bytes of an
        entry were erased the line is # and its hash. With the hash of each line everybody can recompute the chain.

          --to FILE        a new file, never one that exists; it gets its name when it is whole and on the disk
          --bundle FILE    likewise, with the ledger's key in front and a signed checkpoint behind: what another ledger
                           imports. The checkpoint is signed and stored before the file is written, which needs the key
                           unless one over all entries was stored before. Disclosures are never in it
          --format json    with --to or --bundle: one object that says what was written

        For example:
          audit-ledger export --to district-6.jsonl
          audit-ledger export --bundle district-6.bundle
          audit-ledger export | grep '"kind":"ruling"'
        """

    private let target: String?
    private let isBundle: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        let (plain, bundle) = (try arguments.value("--to"), try arguments.value("--bundle"))
        guard plain == nil || bundle == nil else { throw .usage("Give --to or --bundle, not both.") }
        target = bundle ?? plain
        isBundle = bundle != nil
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        guard let target else {
            guard !call.isJSON else {
                throw .usage(
                    "export writes the entries themselves, which are JSON already; with --format json give --to FILE.")
            }
            let reader = try call.reader()
            try reading { () throws(StorageError) in
                try reader.export { (bytes, hash) throws(StorageError) in
                    bytes.map { Output.stored(Array($0)) } ?? Output.line("#\(hash)")
                }
            }
            return Status.success
        }
        var export = Export(target)
        try reading { () throws(StorageError) in try export.checkTarget() }
        if isBundle { export.checkpoint = try checkpoint(call) }
        let reader = try call.reader()
        let report = try reading { () throws(StorageError) in try export.write(reader) }
        if call.isJSON {
            Output.json([
                ("origin", .string(reader.identity.origin)), ("file", .string(target)),
                ("entries", JSONValue(report.entries)), ("erased", JSONValue(report.erased)),
                ("bytes", JSONValue(report.bytes)), ("head", .orNull(report.head?.base64)),
                ("digest", .string("sha256:\(report.digest.hexadecimal)")),
                ("checkpoint", .orNull(export.checkpoint.map { "\($0.note)" })),
            ])
        } else {
            Output.heading(reader.identity, call.ledger)
            let erased = report.erased > 0 ? ", the bytes of \(report.erased) of them erased" : ""
            Output.line("\(Printable.line(target)): \(report.entries) entries\(erased), \(report.bytes) bytes.")
            if let note = export.checkpoint?.note, let signer = try signer(of: note, reader) {
                Output.line("Signed by \(signer); tell others this key another way.")
            }
        }
        return Status.success
    }

    /// The key in force last of those that signed.
    private func signer(of note: SignedNote, _ reader: LedgerReader) throws(CommandError) -> VerifierKey? {
        let history = try reading { () throws(StorageError) in try reader.keyHistory() }
        guard let signed = try? history.verify(note).note else { return nil }
        return history.terms.map(\.key).last(where: signed.isSigned)
    }

    /// The checkpoint over everything recorded: the stored one, or one that is signed now.
    private func checkpoint(_ call: Call) throws(CommandError) -> StoredCheckpoint {
        let reader = try call.reader()
        let stored = try reading { () throws(StorageError) in try reader.newestCheckpoint() }
        if let stored, stored.size == reader.size { return stored }
        let writer = try call.recorder().writer
        return try reading { () throws(StorageError) in try writer.checkpoint() }
    }
}
