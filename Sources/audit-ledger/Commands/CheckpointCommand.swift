internal import LedgerCore
internal import LedgerStorage

struct CheckpointCommand: Command {
    static let name = "checkpoint"
    static let summary = "Sign what is recorded so far, for others to keep"
    static let help = """
        [--out FILE] [--add-cosignature FILE [--vkey KEY] [--policy FILE]]
             --request-for SIZE
             --repin --yes [--authority TEXT]

        Prints a signed checkpoint (a note in the format C2SP tlog-checkpoint): origin, number of entries and root. What
        is handed out is kept in the ledger; where nothing was recorded since, the same one is printed again.

          --out FILE              write it to FILE, which must not exist
          --add-cosignature FILE  keep what a witness sent: its signature lines under the newest checkpoint, or a whole
                                  note that left here before; - is standard input. Lines by keys that were not named
                                  are kept as they are, proved by nobody, and never in the place of one that is there
          --vkey KEY              the witness's key: its line must verify, and stands in for an older one of it
          --policy FILE           the same for every witness of a policy (C2SP tlog-policy)
          --request-for SIZE      print what a witness is sent that cosigned SIZE entries last, 0 the first time: an
                                  add-checkpoint request (C2SP tlog-witness) with the proof from there to now
          --repin                 make a lost pin anew, after everything was verified. What the pin would have shown,
                                  an older copy put back, nobody can tell any more; an anomaly on record says so
          --authority TEXT        who decided that, for the record
          --yes                   yes, the pin is lost

        Exit status: 0 done · 1 could not run · 2 tampered · 3 truncated · 65 that is no signature under a checkpoint of
        this ledger · 75 busy, try again.

        For example:
          audit-ledger checkpoint --out district-6-2021-09-12.checkpoint
          audit-ledger checkpoint --request-for 0 | curl --data-binary @- -o answer https://w1.example.org/add-checkpoint
          audit-ledger checkpoint --add-cosignature answer
        """

    private let target: String?
    private let cosignatures: String?
    private let witness: String?
    private let policy: String?
    private let request: WitnessRequest?
    private let isRepin: Bool
    private let authority: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        target = try arguments.value("--out")
        cosignatures = try arguments.value("--add-cosignature")
        witness = try arguments.value("--vkey")
        policy = try arguments.value("--policy")
        guard cosignatures != nil || (witness == nil && policy == nil) else {
            throw .usage("--vkey and --policy go with --add-cosignature.")
        }
        request = try arguments.number("--request-for").map { WitnessRequest(old: $0) }
        isRepin = arguments.flag("--repin")
        authority = try arguments.value("--authority")
        let isSure = arguments.flag("--yes")
        if request != nil, target != nil || cosignatures != nil || isRepin {
            throw .usage("--request-for goes with nothing else.")
        }
        if isRepin {
            guard target == nil, cosignatures == nil else { throw .usage("--repin goes with nothing else.") }
            guard isSure else {
                throw .usage(
                    "--repin gives up what only the lost pin could show. Look for a copy of the key's folder first; if there is none, say --yes."
                )
            }
        } else if isSure || authority != nil {
            throw .usage("--yes and --authority go with --repin.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        if isRepin { return try repin(call) }
        // What cannot be written is refused before anything is signed.
        if let target { try checkFree(target) }
        let stored: StoredCheckpoint
        if let cosignatures {
            let note = try CosignatureFile(cosignatures).note(under: call)
            let witnesses = try witnesses()
            stored = try call.storing { (writer) throws(StorageError) in
                try writer.add(cosignatures: note, by: witnesses)
            }
        } else {
            stored = try call.storing { (writer) throws(StorageError) in try writer.checkpoint() }
        }
        if let request { return try request.run(call) }
        if let target { try write(stored, to: target) }
        tell(stored, call)
        return Status.success
    }

    /// Whose lines are to be verified.
    private func witnesses() throws(CommandError) -> [VerifierKey] {
        let key = try witness.map { (text) throws(CommandError) in try ProofFiles.verifierKey(text) }
        let policy = try policy.map { (name) throws(CommandError) in try ProofFiles.policy(name) }
        return (key.map { [$0] } ?? []) + (policy?.witnesses.map(\.key) ?? [])
    }

    private func tell(_ stored: StoredCheckpoint, _ call: Call) {
        if call.isJSON {
            Output.json([
                ("origin", .string(stored.checkpoint.origin.text)), ("number", JSONValue(stored.number)),
                ("size", JSONValue(stored.size)), ("root", .string(stored.checkpoint.root.base64)),
                ("signers", .array(stored.note.signatures.map { .string("\($0.key)") })),
                ("note", .string("\(stored.note)")), ("file", .orNull(target)),
            ])
        } else if let target {
            Output.line("Wrote the checkpoint over \(stored.size) entries to \(Printable.line(target)).")
        } else {
            // Byte for byte where a program reads it; on a terminal it can move no cursor.
            let note = "\(stored.note)"
            Terminal.write(Terminal.isOutput ? Printable.lines(note) : note)
        }
    }

    private func checkFree(_ path: String) throws(CommandError) {
        do throws(StorageError) {
            guard try FileSystem.status(path) != nil else { return }
            throw StorageError(.exists, "\(path) exists already and is not overwritten; choose another path.")
        } catch {
            throw CommandError(error)
        }
    }

    private func write(_ stored: StoredCheckpoint, to path: String) throws(CommandError) {
        do throws(StorageError) {
            try FileSystem.create(path, stored.bytes, mode: 0o644)
        } catch {
            throw CommandError(error)
        }
    }

    private func repin(_ call: Call) throws(CommandError) -> Int32 {
        let identity = try call.reader().identity
        let keys = try call.keys()
        let pin: (size: UInt64, root: Hash)
        do throws(StorageError) {
            var options = LedgerOptions()
            options.busyMilliseconds = call.busyMilliseconds
            pin = try Repin(call.ledger, keys: keys, migrations: call.migrations, options: options)
                .run(authority: authority)
        } catch {
            throw CommandError(error)
        }
        if call.isJSON {
            Output.json([
                ("origin", .string(identity.origin)), ("size", JSONValue(pin.size)),
                ("root", .string(pin.root.base64)), ("seq", JSONValue(pin.size - 1)),
            ])
        } else {
            Output.heading(identity, call.ledger)
            Output.line("The pin is made anew over \(pin.size) entries, the last of which says so.")
        }
        return Status.success
    }
}
