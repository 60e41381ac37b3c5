internal import LedgerCore
internal import LedgerStorage

struct VerifyCommand: Command {
    static let name = "verify"
    static let summary = "Re-hash and recompute everything, and give one verdict"
    static let help = """
        [--tiles DIR] [--quick] [--vkey KEY] [--against FILE …] [--policy FILE]

        Reads every stored byte again and changes nothing, also while somebody writes.

          --quick         leave out SQLite's own integrity check; the verdict says so
          --vkey KEY      the verifier key as you know it from elsewhere, not from the ledger
          --against FILE  a checkpoint or a receipt that you kept: the ledger must be the one it was made of, and no
                          older; may be given several times
          --policy FILE   who must have cosigned (C2SP tlog-policy); too few cosignatures are unverifiable
          --tiles DIR     verify what was published into DIR, or a copy of it, instead of a ledger; none is needed

        Exit status: 0 intact · 1 could not run · 2 tampered · 3 truncated (older than its key has sealed, or than a
        checkpoint that you kept) · 4 forked (the key signed two ledgers; the evidence is shown) · 6 unverifiable.

        For example:
          audit-ledger --ledger district-6.sqlite verify
          audit-ledger verify --against bar-1.tlog-proof --against last-year.checkpoint --policy witnesses.policy
          audit-ledger verify --format json
          audit-ledger verify --tiles /var/www/district-6 --vkey elections.example.org/district-6+4f1c…
        """

    private let isQuick: Bool
    private let verifierKey: String?
    private let tiles: String?
    private let against: [String]
    private let policy: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        isQuick = arguments.flag("--quick")
        verifierKey = try arguments.value("--vkey")
        tiles = try arguments.value("--tiles")
        guard tiles == nil || !isQuick else {
            throw .usage("A published tree has no quick verification; leave out --quick.")
        }
        against = try arguments.values("--against")
        policy = try arguments.value("--policy")
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        // Read before the ledger, so that one in use is never behind them.
        let kept = try against.map { (name) throws(CommandError) in try ProofFiles.kept(name) }
        let policy = try policy.map { (name) throws(CommandError) in try ProofFiles.policy(name) }
        let report =
            if let tiles { report(call, tiles: tiles, against: kept, policy: policy) } else {
                Self.report(call, isQuick: isQuick, verifierKey: verifierKey, against: kept, policy: policy)
            }
        if call.isJSON {
            VerificationOutput.json(report)
        } else {
            VerificationOutput.text(report, tiles ?? call.ledger)
        }
        return report.verdict.exitStatus
    }

    private func report(
        _ call: Call, tiles: String, against: [KeptCheckpoint], policy: Policy?
    ) -> VerificationReport {
        let progress = Progress("Verifying", isSilent: call.isForPrograms)
        defer { progress.finish() }
        var verifier = TileVerifier()
        verifier.verifierKey = verifierKey
        verifier.against = against
        verifier.policy = policy
        verifier.progress = { done, size in progress.report(done, of: size) }
        return verifier.verify(tiles)
    }

    static func report(
        _ call: Call, isQuick: Bool, verifierKey: String? = nil, against: [KeptCheckpoint] = [], policy: Policy? = nil
    ) -> VerificationReport {
        let progress = Progress("Verifying", isSilent: call.isForPrograms)
        defer { progress.finish() }
        var verifier = call.verifier()
        verifier.isQuick = isQuick
        verifier.verifierKey = verifierKey
        verifier.against = against
        verifier.policy = policy
        verifier.progress = { done, size in progress.report(done, of: size) }
        return verifier.verify(call.ledger)
    }
}
