internal import Candidacy
internal import LedgerCore

struct RecordCommand: Command {
    static let name = "record"
    static let summary = "Append a decision, or many of them, as one durable commit"
    static let help = """
        KIND [--set PATH=VALUE …] [--set-file PATH=FILE …] [--profile ID|FILE] [--seal PATH …] [--open PATH …]
               [--token TEXT] [--receipt FILE] [--dry-run] [--yes]
        audit-ledger record [KIND] --from FILE [--seal PATH …] [--open PATH …] [--dry-run] [--yes]

        Appends one entry. What is recorded is never edited: a mistake is corrected with correct, a change in the world
        is a new entry with amends, a new decision a new ruling with supersedes.

          --set PATH=VALUE      a field: --set decision=refuse-nomination; + is a new member of an array and - its last:
                                --set grounds.+.code=CN-G7 --set grounds.-.text='…'
          --set-file PATH=FILE  a field whose text stands in a file in UTF-8
          --from FILE           JSON, or JSON Lines; - is standard input. With KIND: the fields of an entry, which --set
                                may add to. Without: {"kind":…,"body":{…}}, one or many, all or none of them
          --profile ID|FILE     with KIND profile: what the entry says of a profile that ships, or of a file, and its text
          --seal PATH           keep the value out of the entry, which then holds its digest: where the table says may
          --open PATH           leave in clear what is sealed unless opened: only what is public already
          --token TEXT          your own identifier of this request: sent again, it is recorded once
          --receipt FILE        a new file for the receipt of the entry, to be handed out at once; of one entry only, as
                                prove makes that of each of many
          --dry-run             show the entry, its bytes and whether it may be recorded; record nothing
          --yes                 do not ask on a terminal

        Another entry is named by its number or its id: --set of=@12, --set of=@form-request:fr-liu. Days may be unknown:
        effective=2011-04 is a month, 2011-04/2011-06-07 an interval, ../2011-06-08 some time before.

        What is sealed lies in a file beside the ledger, for its owner alone, and can be erased: see disclose and redact.
        A protected report is taken only with --from FILE, together with whatever else the day brought.

        Exit status: 0 recorded · 1 could not run, or you said no · 2 and 3 the ledger is not as its key left it ·
        64 the call is off · 65 the entry cannot be recorded · 75 busy, try again.

        For example:
          audit-ledger record form-request --set id=fr-liu --set candidacy=c-liu --set requestedBy=candidate \\
              --set effective=2011-04 --set source=caixin-2011-06-07
          audit-ledger record ruling --set candidacy=c-liu --set decision=refuse-forms --set effective=2011-04 \\
              --set request.entry=@form-request:fr-liu --set-file grounds.0.text=ground.txt --dry-run
          audit-ledger record --from day.jsonl --origin elections.example.org/district-6
        """

    private let kind: String?
    private let changes: BodyChanges
    private let file: String?
    private let token: String?
    private let receipt: String?
    private let profile: String?
    private let opening: Set<String>
    private let sealing: Set<String>
    private let isDryRun: Bool
    private let isSure: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        changes = try BodyChanges(&arguments)
        file = try arguments.value("--from")
        token = try arguments.value("--token")
        receipt = try arguments.value("--receipt")
        opening = Set(try arguments.values("--open"))
        sealing = Set(try arguments.values("--seal"))
        isDryRun = arguments.flag("--dry-run")
        isSure = arguments.flag("--yes")
        profile = try arguments.value("--profile")
        kind = arguments.positional()
        if profile != nil, kind != "profile" || file != nil {
            throw .usage("--profile goes with record profile, without --from.")
        }
        if kind == nil, file == nil { throw .usage("KIND is missing: record ruling …, or record --from FILE.") }
        if kind == nil, !changes.isEmpty || token != nil {
            throw .usage("--set and --token are for one entry of one kind; name it: record KIND --from FILE.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let recording: Recording
        do throws(CommandError) {
            recording = try self.recording()
        } catch {
            Recording.tell(error, call)
            throw error
        }
        return try recording.run(call)
    }

    private func recording() throws(CommandError) -> Recording {
        let kind = try kind.map { (name) throws(CommandError) in try Self.kind(name) }
        let file = try file.map { (name) throws(CommandError) in try DraftFile(name, kind: kind?.name) }
        var drafts = file?.drafts ?? []
        if let profile { drafts = [try ProfileSource.profile(profile).draft()] }
        if let kind, file == nil || !changes.isEmpty || token != nil {
            guard drafts.count <= 1 else {
                throw .usage("--set and --token are for one entry, and the file holds \(drafts.count).")
            }
            var builder = DraftBuilder(
                kind: kind, body: drafts.first?.body ?? JSONObject(), token: token ?? drafts.first?.token)
            try changes.apply(to: &builder)
            drafts = [builder.draft.normalized]
        }
        guard receipt == nil || drafts.count == 1 else {
            throw .usage("--receipt is for one entry, and there are \(drafts.count); prove makes the receipt of each.")
        }
        guard receipt == nil || !isDryRun else { throw .usage("--dry-run records nothing that a receipt could be of.") }
        var recording = Recording(
            drafts: drafts, file: file, opening: opening, sealing: sealing, isOfTheDay: kind == nil,
            isDryRun: isDryRun, isSure: isSure)
        recording.receipt = receipt
        return recording
    }

    private static func kind(_ name: String) throws(CommandError) -> Kind {
        if let kind = Kind.named(name) { return kind }
        let near = Nearest.to(name, among: Kind.all.map(\.name)).map { " Did you mean \($0)?" } ?? ""
        throw .badData(
            "Nothing was recorded.",
            [Fault(code: "unknown-kind", message: "There is no kind “\(Printable.line(name, cells: 40))”.\(near)")])
    }
}
