internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct InitCommand: Command {
    static let name = "init"
    static let summary = "Make a ledger, its key and its first entry"
    static let help = """
        --origin NAME [--observer] [--committee ID] [--profile ID|FILE] [--timezone ZONE] [--lang TAG] [--title TEXT]
             [--purpose live|example|test] [--succeeds LEDGER|VKEY [--reason TEXT]] [--yes]

        Makes the ledger at --ledger, which must not exist, and a signing key in the folder of keys. What init is told
        is entry 0 and stands for ever.

          --origin NAME     the ledger's name for ever, an address without scheme: elections.example.org/district-6
          --observer        what others did is recorded, as reported by a source; else a committee records its own acts
          --committee ID    the committee whose acts are recorded
          --profile ID      the rules that elections are judged by, entry 1: a profile that ships, or a file of your own
          --timezone ZONE   the IANA zone in which dates are meant; UTC unless said
          --lang TAG        the language of texts unless one says otherwise; en unless said
          --title TEXT      a name for people
          --purpose WORD    example and test are printed above every output; live unless said
          --succeeds OLD    go on from a ledger that can be written no more: its file, a backup that cannot be refilled
                            for example, or its verifier key where no file is left. Entry 0 says what its key had
                            sealed and what is left of it; the origin must be another
          --reason TEXT     why that ledger is over, for the record
          --yes             do not ask on a terminal

        The profiles that ship: audit-ledger profiles. More of them, and later ones: record profile --profile.

        For example:
          audit-ledger --ledger district-6.sqlite init --origin elections.example.org/district-6 \\
              --committee ec-6 --timezone Asia/Shanghai --lang zh --title 第六选区选举委员会
        """

    private let origin: String?
    private var new = NewLedger(origin: "")
    private let profileName: String?
    private let isSure: Bool
    private let predecessor: String?
    private let reason: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        origin = try arguments.value("--origin")
        profileName = try arguments.value("--profile")
        isSure = arguments.flag("--yes")
        predecessor = try arguments.value("--succeeds")
        reason = try arguments.value("--reason")
        if reason != nil, predecessor == nil { throw .usage("--reason goes with --succeeds.") }
        if arguments.flag("--observer") { new.role = "observer" }
        new.committee = try arguments.value("--committee")
        new.title = try arguments.value("--title")
        if let zone = try arguments.value("--timezone") { new.timezone = try TimeZoneName.checked(zone) }
        if let language = try arguments.value("--lang") { new.language = language }
        new.purpose = try arguments.word("--purpose", among: ["live", "example", "test"]) ?? "live"
        new.software = "audit-ledger \(AuditLedger.version)"
        if new.role == "committee", new.committee == nil {
            throw .usage(
                "Whose acts are recorded? Give --committee ID, or --observer for what others are reported to have done."
            )
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        guard let origin = origin ?? call.origin else {
            throw .usage("--origin is missing: the ledger's name for ever, such as elections.example.org/district-6.")
        }
        var new = new
        new.origin = origin
        if let predecessor { new.succeeds = try succession(predecessor, call) }
        let profile = try profileName.map { (name) throws(CommandError) in
            let profile = try ProfileSource.profile(name)
            _ = try ProfileSource.edition(profile, name)
            return profile
        }
        // What cannot be made is refused before anybody reads what it would be.
        do throws(StorageError) {
            try new.check(call.ledger, migrations: call.migrations)
        } catch {
            throw CommandError(error)
        }
        if !call.isJSON { describe(new, profile, call) }
        if Terminal.isInput, !isSure, !call.isJSON {
            guard Terminal.ask("This stands for ever. Make the ledger? [yes/no] ") == "yes" else {
                throw CommandError(Status.failure, "Nothing was made.")
            }
        }
        let identity: LedgerIdentity
        let keys = try call.keys()
        do throws(StorageError) {
            identity = try new.create(call.ledger, keys: keys, migrations: call.migrations)
        } catch {
            throw CommandError(error)
        }
        if let profile { try record(profile, call) }
        tell(identity, profile, call, keys)
        return Status.success
    }

    private func succession(_ old: String, _ call: Call) throws(CommandError) -> Succession {
        let keys = try call.keys()
        do throws(StorageError) {
            var succession =
                if let key = try? VerifierKey(parsing: old) {
                    try Succession(of: key, keys: keys)
                } else {
                    try Succession(ofLedger: old, keys: keys, migrations: call.migrations)
                }
            succession.reason = reason
            return succession
        } catch {
            throw CommandError(error)
        }
    }

    /// A commit of its own: a ledger whose profile could not be recorded is one to which it can be added.
    private func record(_ profile: Profile, _ call: Call) throws(CommandError) {
        let recorder = try call.recorder()
        do throws(RecordError) {
            _ = try recorder.record([profile.draft()])
        } catch {
            let reason = CommandError(error)
            throw CommandError(
                reason.status,
                "The ledger was made, but not its profile: \(reason.message)\nAdd it with record profile --profile \(profile.id)."
            )
        }
    }

    private func describe(_ new: NewLedger, _ profile: Profile?, _ call: Call) {
        Output.line("\(call.ledger), entry 0, for ever:")
        let rows = [
            ("origin", new.origin), ("role", new.role), ("committee", new.committee ?? "none"),
            ("title", new.title ?? "none"), ("language", new.language), ("time zone", new.timezone),
            ("purpose", new.purpose), ("succeeds", new.succeeds.map(Self.text) ?? "none"),
            ("profile", profile.map { "\($0.id) version \($0.version), entry 1" } ?? "none"),
        ]
        for (name, value) in rows { Output.line("  \(Printable.padded(name, cells: 9))  \(Printable.line(value))") }
    }

    private static func text(_ succession: Succession) -> String {
        let pinned =
            succession.pinned.map { "\($0.size) entries sealed" } ?? "how many entries were sealed is not known"
        return "\(succession.origin), \(pinned), \(succession.recovered?.size ?? 0) left"
    }

    private func tell(_ identity: LedgerIdentity, _ profile: Profile?, _ call: Call, _ keys: KeyFolder) {
        if call.isJSON {
            return Output.json([
                ("origin", .string(identity.origin)), ("vkey", .string(identity.verifierKey)),
                ("hash", .string(identity.genesis.base64)), ("seq", 0), ("keys", .string(keys.path)),
                (
                    "profile",
                    profile.map {
                        [
                            "id": .string($0.id), "version": .integer($0.version), "digest": .string("\($0.digest)"),
                            "seq": 1,
                        ]
                    } ?? .null
                ),
            ])
        }
        Output.line("Made. Its verifier key, for everybody: \(identity.verifierKey)")
        Output.line(
            "Its signing key and pin lie in \(keys.path); without them nothing more can be recorded. Keep a copy.")
    }
}
