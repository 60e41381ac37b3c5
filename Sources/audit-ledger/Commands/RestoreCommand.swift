internal import LedgerCore
internal import LedgerStorage

struct RestoreCommand: Command {
    static let name = "restore"
    static let summary = "Put a backup back, and refill it until it is what its key last sealed"
    static let help = """
        [BACKUP] --from SOURCE

        A backup that is put back is an older ledger: its key has sealed more since. What it lacks is taken from SOURCE,
        entry by entry, until the root is the one that the pin remembers; then the ledger goes on. Where it does not come
        to that, nothing is changed: that log is over, and init --succeeds begins a new one that says so.

        BACKUP is left as it is; a refilled copy of it becomes --ledger, which must not exist. Without BACKUP the ledger
        at --ledger is refilled where it lies.

          --from SOURCE    a bundle (export --bundle), a published folder (publish), another copy of the ledger, or the
                           ledger of an observer who imported it. It is not trusted: only the pinned root counts

        What this ledger had imported of others is not in a source; import those bundles again where verify says so.

        Exit status: 0 restored and intact · 1 could not run, nothing changed · 2 tampered · 3 the source is of another
        history, nothing changed; or less is held of an imported log than the ledger says · 65 SOURCE cannot be used ·
        75 busy, try again.

        For example:
          audit-ledger --ledger district-6.sqlite restore backup-2021-09-02.sqlite --from district-6.bundle
        """

    private let backup: String?
    private let source: String

    init(_ arguments: inout Arguments) throws(CommandError) {
        guard let source = try arguments.value("--from") else {
            throw .usage("--from SOURCE is missing: a bundle, a published folder, or the ledger of an observer.")
        }
        self.source = source
        backup = arguments.positional()
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let restore = Restore(keys: try call.keys(), migrations: call.migrations)
        let report = try reading { () throws(StorageError) in
            if let backup { return try restore.run(backup, to: call.ledger, from: source) }
            return try restore.refill(call.ledger, from: source)
        }
        let verification = VerifyCommand.report(call, isQuick: false)
        if call.isJSON {
            Output.json([
                ("origin", .orNull(verification.identity?.origin)), ("from", JSONValue(report.from)),
                ("size", JSONValue(report.size)), ("root", .string(report.root.base64)),
                ("verdict", .string(verification.verdict.rawValue)),
            ])
            return verification.verdict.exitStatus
        }
        if let identity = verification.identity { Output.heading(identity, call.ledger) }
        Output.line(
            report.size > report.from
                ? "Refilled from \(report.from) to \(report.size) entries, which is what the key last sealed."
                : "Nothing was missing: the \(report.size) entries are what the key last sealed.")
        guard verification.verdict == .intact else {
            VerificationOutput.text(verification, call.ledger)
            return verification.verdict.exitStatus
        }
        Output.line(Terminal.bold(VerificationOutput.verdict(verification)))
        return Status.success
    }
}
