internal import LedgerCore
internal import LedgerStorage

struct ExportCommand: Command {
    static let name = "export"
    static let summary = "Write every entry as it is stored, one a line"
    static let help = """
        [--to FILE]

        Writes the stored bytes of every entry, one a line, every one hashed again on the way. Where the bytes of an
        entry were erased the line is # and its hash. With the hash of each line everybody can recompute the chain.

          --to FILE        a new file, never one that exists; it gets its name when it is whole and on the disk
          --format json    with --to: one object that says what was written

        For example:
          audit-ledger export --to district-6.jsonl
          audit-ledger export | grep '"kind":"ruling"'
        """

    private let target: String?

    init(_ arguments: inout Arguments) throws(CommandError) { target = try arguments.value("--to") }

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
        let reader = try call.reader()
        let report = try reading { () throws(StorageError) in try Export(target).write(reader) }
        if call.isJSON {
            Output.json([
                ("origin", .string(reader.identity.origin)), ("file", .string(target)),
                ("entries", JSONValue(report.entries)), ("erased", JSONValue(report.erased)),
                ("bytes", JSONValue(report.bytes)), ("head", .orNull(report.head?.base64)),
                ("digest", .string("sha256:\(report.digest.hexadecimal)")),
            ])
        } else {
            Output.heading(reader.identity, call.ledger)
            let erased = report.erased > 0 ? ", the bytes of \(report.erased) of them erased" : ""
            Output.line("\(Printable.line(target)): \(report.entries) entries\(erased), \(report.bytes) bytes.")
        }
        return Status.success
    }
}
