internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct StatusCommand: Command {
    static let name = "status"
    static let summary = "Say where a candidacy stands, and by which entries"
    static let help = """
        CANDIDACY [--as-of DATE] [--known-at DATE]

        Folds what is recorded about a candidacy: its state, since when, by which entries, what is not certain, rival
        accounts, and beside it what other authorities say its status is. Where the record tells of these days, it says
        too how it stood when the ballot was closed and on polling day. CANDIDACY is its id.

          --as-of DATE      where it stood at the end of that day, by the dates on which things happened
          --known-at DATE   as it was known then, by what was recorded and corrected by the end of that day, UTC;
                            or a moment, 2011-06-09T12:00:00+08:00
          --format json     one object

        For example:
          audit-ledger status c-liu
          audit-ledger status c-liu --as-of 2011-06-01 --known-at 2011-07-01
        """

    private let candidacy: String
    private let asOf: CivilDate?
    private let knownAt: Instant?

    init(_ arguments: inout Arguments) throws(CommandError) {
        asOf = try arguments.day("--as-of")
        if let text = try arguments.value("--known-at") {
            // A day is meant whole, in the time of the entries' own `at`.
            guard let moment = CivilDate(text) == nil ? Instant(text) : Instant("\(text)T23:59:59Z") else {
                throw .usage(
                    "--known-at takes a day such as 2011-06-09, or a moment such as 2011-06-09T12:00:00Z, not “\(Printable.line(text, cells: 40))”."
                )
            }
            knownAt = moment
        } else {
            knownAt = nil
        }
        candidacy = try arguments.positional("CANDIDACY")
    }

    private func readings(
        _ ledger: OpenLedger, _ entries: [RecordedEntry]
    ) throws(CommandError) -> [StatusReading] {
        try reading { () throws(StorageError) in
            try ledger.reader.readings(of: candidacy, from: entries, ledger.facts).map {
                StatusReading(name: $0.name, day: $0.day, state: $0.state)
            }
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let ledger = try OpenLedger(call)
        let entries = try reading { () throws(StorageError) in try ledger.entries(concerning: candidacy) }
        guard !entries.isEmpty else {
            throw CommandError(
                Status.badData,
                "No entry of this ledger speaks of the candidacy “\(candidacy)”."
                    + (try ledger.finder.near(candidacy, ofKind: "candidacy")))
        }
        let status = CandidacyStatus(of: candidacy, from: entries, asOf: asOf, knownAt: knownAt)
        let told = ToldStatus(
            status: status, entries: entries, asOf: asOf, knownAt: knownAt,
            isKnown: entries.contains { $0.at.seconds <= knownAt?.seconds ?? .max },
            readings: asOf == nil && knownAt == nil ? try readings(ledger, entries) : [])
        if call.isJSON {
            Output.json(told.json)
        } else {
            Output.heading(ledger.reader.identity, call.ledger)
            for line in told.lines { Output.line(line) }
        }
        return Status.success
    }
}
