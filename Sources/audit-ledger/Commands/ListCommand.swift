internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct ListCommand: Command {
    static let name = "list"
    static let summary = "List entries, one a line"
    static let help = """
        [--kind KIND] [--candidacy ID] [--election ID] [--since SEQ] [--limit N] [--log ORIGIN] [--sealed]

        One line for each entry: its number, the day it was recorded (UTC), when it happened, its kind, its id or its
        candidacy, and what it says in a few words. An entry that a later one corrected, voided, superseded or amended
        is listed all the same, and says so. On a terminal a line is cut to its width, in a pipe never.

          --kind KIND      entries of this kind only
          --candidacy ID   entries about this candidacy: in its scope, naming it, or speaking of such an entry
          --election ID    this election, its constituencies and candidacies, and what is about them
          --since SEQ      from this entry on
          --limit N        the first N of them
          --log ORIGIN     entries of another ledger that was imported, with --kind, --since and --limit
          --sealed         with what the sealed fields say, where the file beside the ledger opens them; for those who
                           are entitled to it
          --format json    JSON Lines, one object for each entry

        For example:
          audit-ledger list --kind ruling --candidacy c-liu
          audit-ledger list --since 100 --limit 20 --format json
        """

    private var selection = FactsCache.Selection()
    private let log: String?
    private let isOpened: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        log = try arguments.value("--log")
        selection.kind = try arguments.value("--kind")
        selection.candidacy = try arguments.value("--candidacy")
        selection.election = try arguments.value("--election")
        selection.since = try arguments.number("--since") ?? 0
        isOpened = arguments.flag("--sealed")
        if let limit = try arguments.number("--limit") { selection.limit = Int(clamping: limit) }
        guard log == nil || (selection.candidacy == nil && selection.election == nil) else {
            throw .usage("With --log entries are chosen by --kind, --since and --limit.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        if let log { return try list(try ImportedEntries(log, call), call) }
        let ledger = try OpenLedger(call)
        try check(ledger)
        let seqs = try reading { () throws(StorageError) in try ledger.facts.seqs(selection) }
        if !call.isJSON { Output.heading(ledger.reader.identity, call.ledger) }
        guard !seqs.isEmpty else {
            if !call.isJSON { Output.line("No entry fits.") }
            return Status.success
        }
        let disclosures: DisclosureIndex? =
            isOpened ? try reading { () throws(StorageError) in try ledger.reader.disclosures() } : nil
        var table = EntryTable(cells: Terminal.width)
        // A page at a time: the columns of a page are aligned, and the list is never held as a whole.
        for start in stride(from: 0, to: seqs.count, by: 512) {
            let entries = try seqs[start..<min(start + 512, seqs.count)].map { seq throws(CommandError) in
                try reading { () throws(StorageError) in try ListedEntry(seq, ledger, disclosures) }
            }
            guard !call.isJSON else {
                for entry in entries { Output.json(entry.json) }
                continue
            }
            let heading = start == 0 ? [EntryTable.heading] : []
            for line in table.lines(heading + entries.map(\.row)) { Output.line(line) }
        }
        return Status.success
    }

    private func list(_ imported: ImportedEntries, _ call: Call) throws(CommandError) -> Int32 {
        if !call.isJSON { Output.heading(imported.reader.identity, call.ledger) }
        var table = EntryTable(cells: Terminal.width)
        var isFirst = true
        try imported.pages(since: selection.since, kind: selection.kind, limit: selection.limit) { entries in
            if call.isJSON {
                for entry in entries { Output.json(entry.json) }
            } else {
                for line in table.lines((isFirst ? [EntryTable.heading] : []) + entries.map(\.row)) {
                    Output.line(line)
                }
            }
            isFirst = false
        }
        if isFirst, !call.isJSON { Output.line("No entry fits.") }
        return Status.success
    }

    /// Refuses what would only give an empty list because a word is misspelt.
    private func check(_ ledger: OpenLedger) throws(CommandError) {
        if let kind = selection.kind, Kind.named(kind) == nil {
            let counts = try reading { () throws(StorageError) in try ledger.facts.counts() }
            guard counts.contains(where: { $0.kind == kind }) else { throw UnknownKind.error(kind) }
        }
        if let candidacy = selection.candidacy {
            let about = try reading { () throws(StorageError) in try ledger.facts.seqs(aboutCandidacy: candidacy) }
            guard !about.isEmpty else { throw try unknown("candidacy", candidacy, ledger) }
        }
        if let election = selection.election {
            var all = FactsCache.Selection()
            (all.election, all.limit) = (election, 1)
            let some = try reading { () throws(StorageError) in try ledger.facts.seqs(all) }
            guard !some.isEmpty else { throw try unknown("election", election, ledger) }
        }
    }

    private func unknown(_ kind: String, _ id: String, _ ledger: OpenLedger) throws(CommandError) -> CommandError {
        CommandError(
            Status.badData,
            "No entry of this ledger speaks of the \(kind) “\(id)”." + (try ledger.finder.near(id, ofKind: kind)))
    }
}

/// The error for a word that is no kind.
enum UnknownKind {
    static func error(_ word: String) -> CommandError {
        let hint = Nearest.to(word, among: Kind.all.map(\.name)).map { " Did you mean \($0)?" } ?? ""
        return .usage("There is no kind “\(Printable.line(word, cells: 40))”.\(hint) See audit-ledger kinds.")
    }
}
