internal import Candidacy
internal import LedgerCore

struct CorrectCommand: Command {
    static let name = "correct"
    static let summary = "Say that an entry was wrong from the start; both stay visible"
    static let help = """
        ENTRY (--set PATH=VALUE … | --unset PATH … | --void) --reason TEXT
             [--authority TEXT] [--effective DAYS] [--seal PATH …] [--open PATH …] [--dry-run] [--yes]
        audit-ledger correct --from FILE [--seal PATH …] [--open PATH …] [--dry-run] [--yes]

        Appends a correction. ENTRY is its number or its kind and id: 12, @12 or @ruling:bar-1. The entry itself stays as
        it is, and every output shows both. What was typed wrong is corrected; what changed in the world is recorded
        anew with amends, and what was decided anew is a new ruling with supersedes.

          --set PATH=VALUE      a field as it should have been
          --set-file PATH=FILE  a field whose text stands in a file in UTF-8
          --unset PATH          a field that should not have been there
          --void                the entry should not exist at all: it was recorded in the wrong place
          --reason TEXT         why; for ever public, so without personal data
          --authority TEXT      who ordered it
          --effective DAYS      when the mistake was found
          --from FILE           many at once, JSON Lines of {"supersedes":"@12","reason":…,"replacement":{…}} with the
                                whole corrected fields, or with "void":"yes"; - is standard input
          --seal PATH           keep a value out of the clear; what was sealed stays so
          --open PATH           leave in clear what is sealed unless opened; what was in clear stays so
          --dry-run             show what would change; record nothing
          --yes                 do not ask on a terminal

        What a ruling decided, about whom and on which ground is not corrected: void it and record it again.

        Exit status: 0 recorded · 1 could not run, or you said no · 64 the call is off · 65 it cannot be recorded ·
        75 busy, try again.

        For example:
          audit-ledger correct 12 --set tally.for=5 --reason 'tally mistyped'
          audit-ledger correct @ruling:bar-1 --void --reason 'recorded for the wrong candidacy'
        """

    private let entry: Reference?
    private let changes: BodyChanges
    private let isVoid: Bool
    private let file: String?
    private var said: [(key: String, text: String)] = []
    private let opening: Set<String>
    private let sealing: Set<String>
    private let isDryRun: Bool
    private let isSure: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        changes = try BodyChanges(&arguments)
        isVoid = arguments.flag("--void")
        file = try arguments.value("--from")
        for key in ["reason", "authority", "effective"] {
            if let text = try arguments.value("--\(key)") { said.append((key, text)) }
        }
        opening = Set(try arguments.values("--open").flatMap { [$0, "replacement.\($0)"] })
        sealing = Set(try arguments.values("--seal").flatMap { [$0, "replacement.\($0)"] })
        isDryRun = arguments.flag("--dry-run")
        isSure = arguments.flag("--yes")
        entry = try arguments.positional().map { (word) throws(CommandError) in try EntryFinder.reference(word) }
        if file != nil {
            guard entry == nil, changes.isEmpty, !isVoid, said.isEmpty else {
                throw .usage("With --from the file says which entries are wrong and why; leave out the rest.")
            }
            return
        }
        guard entry != nil else { throw .usage("ENTRY is missing: correct 12 --set …, or correct @ruling:bar-1 …") }
        guard isVoid == changes.isEmpty else {
            throw .usage(
                isVoid
                    ? "An entry is either voided or put right; leave out --void or the rest."
                    : "Say what is wrong: --set PATH=VALUE, --unset PATH, or --void.")
        }
        guard said.contains(where: { $0.key == "reason" }) else {
            throw .usage("--reason is missing: why is the entry wrong?")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let recording: Recording
        do throws(CommandError) {
            recording = try self.recording(OpenLedger(call))
        } catch {
            Recording.tell(error, call)
            throw error
        }
        return try recording.run(call)
    }

    private func recording(_ ledger: OpenLedger) throws(CommandError) -> Recording {
        var recording = Recording(drafts: [], opening: opening, sealing: sealing, isDryRun: isDryRun, isSure: isSure)
        if let file {
            let file = try DraftFile(file, kind: Kind.correction.name)
            recording.file = file
            recording.drafts = file.drafts
        } else if let entry {
            recording.drafts = [try draft(CorrectedEntry(entry, ledger))]
        }
        for (index, draft) in recording.drafts.enumerated() {
            // What cannot be found here is refused when it is recorded, at its line.
            guard let reference = draft.body["supersedes"]?.string.flatMap({ Reference($0) }),
                let entry = try? CorrectedEntry(reference, ledger)
            else {
                continue
            }
            if let replacement = draft.body["replacement"]?.object {
                recording.changes[index] = CorrectedPaths(entry.title, from: entry.body, to: replacement)
                recording.opening.formUnion(entry.opened(in: replacement))
                recording.sealing.formUnion(entry.sealed(in: replacement).subtracting(opening))
            } else {
                recording.changes[index] = CorrectedPaths(voided: entry.title)
            }
        }
        return recording
    }

    private func draft(_ entry: CorrectedEntry) throws(CommandError) -> Draft {
        var body = JSONObject(said.map { ($0.key, JSONValue.string($0.text)) })
        // The number, because an id may mean another entry by the time this is recorded.
        body["supersedes"] = .string("@\(entry.seq)")
        if isVoid {
            body["void"] = "yes"
        } else {
            var builder = DraftBuilder(kind: entry.kind, body: entry.body)
            try changes.apply(to: &builder)
            let replacement = builder.draft.normalized.body
            guard replacement.canonicalBytes != entry.body.canonicalBytes else {
                throw CorrectedEntry.refusal("\(entry.title) says that already; nothing is corrected.")
            }
            body["replacement"] = .object(replacement)
        }
        return Draft(kind: Kind.correction.name, body: body).normalized
    }
}
