internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct RedactCommand: Command {
    static let name = "redact"
    static let summary = "Erase a sealed value, or a whole entry, by order of somebody and on a ground"
    static let help = """
        SEQ PATH --ground TEXT --authority TEXT --code CODE [--effective DAYS] [--yes]
        audit-ledger redact SEQ '*' [--log ORIGIN] --ground TEXT --authority TEXT --code CODE [--effective DAYS] --yes

        Records a redaction, and then removes what opens the field from every file of this ledger. Its digest stays, so
        that the chain, earlier receipts and verify are as before; without the salt nobody finds the value in it. With '*'
        the bytes of the whole entry go and its hash stays: for what should never have been recorded in clear.

        SEQ is a number (12 or @12), a kind and an id (@candidacy:c-1), or a hash. It is listed beside the pin, so that a
        backup that is put back loses the value again. Copies that left this machine are out of reach: exports, bundles,
        backups, what others imported, and what was disclosed. Where this was interrupted, call it again.

        With --log ORIGIN and '*', SEQ is the number of an entry in a log that was imported: what others recorded in clear
        goes from this ledger, and does not come back with their next bundle.

          --log ORIGIN       the imported log that the entry stands in, as verify names it
          --ground TEXT      the legal ground, in words that do not repeat the value; for ever public
          --authority TEXT   who ordered it
          --code CODE        \(Redaction.GroundCode.allCases.map(\.rawValue).joined(separator: ", "))
          --effective DAYS   when it was ordered
          --yes              do not ask on a terminal; must be given for a whole entry

        Exit status: 0 erased · 1 could not run, or you said no · 64 the call is off · 65 it cannot be erased ·
        75 busy, try again.

        For example:
          audit-ledger redact @candidacy:c-1 name --ground 'order of 9 January 2017' --authority court-example \\
              --code court-order
        """

    private let reference: Reference
    private let path: String
    private let ground: String
    private let authority: String
    private let code: Redaction.GroundCode
    private let effective: String?
    private let isSure: Bool
    private let log: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        let codes = Redaction.GroundCode.allCases.map(\.rawValue)
        let said = try (
            arguments.value("--ground"), arguments.value("--authority"), arguments.word("--code", among: codes)
        )
        effective = try arguments.value("--effective")
        log = try arguments.value("--log")
        isSure = arguments.flag("--yes")
        reference = try EntryFinder.reference(try arguments.positional("SEQ"))
        path = try arguments.positional("PATH")
        guard let ground = said.0, let authority = said.1, let code = said.2.flatMap(Redaction.GroundCode.init) else {
            throw .usage(
                "Say why and by whose order: --ground TEXT --authority TEXT --code \(codes.joined(separator: "|")).")
        }
        (self.ground, self.authority, self.code) = (ground, authority, code)
        guard path != "*" || isSure else {
            throw .usage(
                "This erases the bytes of the whole entry, for ever; where that is meant, say so with --yes.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let stored = try stored(call)
        try ask(stored.seq, call)
        let recorder = try call.recorder()
        var request = ErasureRequest(
            seq: stored.seq, path: path, ground: ground, authority: authority, groundCode: code)
        request.effective = effective
        request.log = log
        let report: ErasureReport
        do throws(RecordError) {
            report = try recorder.redact(request)
        } catch {
            throw CommandError(error)
        }
        if call.isJSON {
            Output.json([
                ("origin", .string(recorder.writer.identity.origin)), ("seq", JSONValue(report.redaction)),
                ("of", JSONValue(stored.seq)), ("log", .orNull(log)), ("path", .string(path)),
                ("repeat", .bool(report.isRepeat)), ("wasOpen", .bool(report.wasOpen)),
                (
                    "related",
                    .array(report.related.map { ["seq": JSONValue($0.seq), "path": .string($0.path)] })
                ),
            ])
            return Status.success
        }
        Output.heading(recorder.writer.identity, call.ledger)
        let entry = "entry \(stored.seq)" + (log.map { " of the log of \($0)" } ?? "")
        let what = path == "*" ? "The bytes of \(entry)" : "\(path) of \(entry)"
        let rest = report.isRepeat ? "ordered it before; what was left to do is done" : "orders it"
        Output.line(Printable.line("\(what) \(path == "*" ? "are" : "is") erased. Entry \(report.redaction) \(rest)."))
        if !report.wasOpen {
            Output.line(
                Printable.line(
                    "Nothing beside the ledger opened it. Where the ledger lay elsewhere before, the file of disclosures may still lie there: move it to \(call.ledger).disclosures and record something, or destroy it."
                ))
        }
        for place in report.related {
            let hint = path == "*" ? "may repeat what was erased" : "holds the value under a seal of its own"
            Output.line(
                Printable.line(
                    "Entry \(place.seq) corrects it and \(hint): redact \(place.seq) \(Self.quoted(place.path))"))
        }
        return Status.success
    }

    private func stored(_ call: Call) throws(CommandError) -> StoredEntry {
        guard let log else { return try OpenLedger(call).finder.find(reference) }
        guard case .sequence(let seq) = reference else {
            throw .usage("With --log an entry is named by its number, 12 or @12.")
        }
        return try ImportedEntries(log, call).stored(at: seq)
    }

    private static func quoted(_ path: String) -> String { path == "*" ? "'*'" : path }

    private func ask(_ seq: UInt64, _ call: Call) throws(CommandError) {
        guard Terminal.isInput, Terminal.isError, !isSure, !call.isJSON else { return }
        let question = "Erase what opens \(Printable.line(path)) of entry \(seq), for ever? [yes/no] "
        guard Terminal.ask(question) == "yes" else { throw CommandError(Status.failure, "Nothing was erased.") }
    }
}
