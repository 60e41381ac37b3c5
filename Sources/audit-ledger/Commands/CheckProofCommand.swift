internal import LedgerCore

struct CheckProofCommand: Command {
    static let name = "check-proof"
    static let summary = "Check a receipt and an entry's bytes, without a ledger"
    static let help = """
        FILE --entry FILE (--vkey KEY | --policy FILE) [--disclosure FILE]

        Checks that the log's key signed the checkpoint in a receipt (C2SP tlog-proof), that as many witnesses cosigned
        it as a policy asks, and that the bytes are those of the entry that the receipt is of. It reads these files and
        nothing else: no ledger, no keys.

          --entry FILE   the bytes of the entry, as --entry-out wrote them, or a line of export
          --disclosure FILE
                         what opens sealed fields of the entry, as prove --disclosure-out or disclose wrote it
          --vkey KEY     the verifier key of the log, from where you trust it
          --policy FILE  the logs that you trust and who must have cosigned (C2SP tlog-policy); with --vkey too, that log

        Exit status: 0 it proves what it says · 1 a file cannot be read · 2 it does not: a signature or the way to the
        root is false · 6 it cannot be told: another key signed, or too few cosigned · 64 the call is off · 65 it is no
        receipt, policy or key.

        For example:
          audit-ledger check-proof bar-1.tlog-proof --entry bar-1.json \\
              --vkey elections.example.org/district-6+0a1b2c3d+AQ…
          audit-ledger check-proof bar-1.tlog-proof --entry bar-1.json --policy observers.policy --format json
        """

    /// An entry of any log has at most 65,535 bytes; export puts a newline behind it.
    static let entryLimit = 65_536

    private let file: String
    private let entry: String
    private let verifierKey: String?
    private let disclosure: String?
    private let policy: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        verifierKey = try arguments.value("--vkey")
        policy = try arguments.value("--policy")
        disclosure = try arguments.value("--disclosure")
        guard let entry = try arguments.value("--entry") else {
            throw .usage("--entry is missing: the file with the bytes of the entry, as prove --entry-out writes it.")
        }
        self.entry = entry
        guard verifierKey != nil || policy != nil else {
            throw .usage(Self.nobody)
        }
        file = try arguments.positional("FILE")
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let policy = try trusted()
        let receipt = try ProofFiles.receipt(file)
        let bytes = try InputFile.bytes(entry, limit: Self.entryLimit)
        let proved = try ProvedEntry(receipt, bytes, by: policy, names: (file, entry))
        let opened = try disclosure.map { (name) throws(CommandError) in try OpenedByHand(name, proved.bytes) }
        if call.isJSON {
            Output.json(proved.json + [("disclosed", opened?.json)])
        } else {
            for line in proved.lines + (opened?.lines ?? []) { Output.line(line) }
        }
        return Status.success
    }

    /// Whom the caller trusts.
    private func trusted() throws(CommandError) -> Policy {
        let key = try verifierKey.map { (text) throws(CommandError) in try ProofFiles.verifierKey(text) }
        let read = try policy.map { (name) throws(CommandError) in try ProofFiles.policy(name) }
        do throws(PolicyError) {
            if let read, let key { return try read.accepting(key) }
            if let read { return read }
            if let key { return try Policy(log: key) }
        } catch {
            throw CommandError(Status.badData, "\(error)")
        }
        throw .usage(Self.nobody)
    }

    private static let nobody =
        "Whose signature counts? Give --vkey KEY or --policy FILE; the receipt cannot say that itself."
}
