internal import LedgerCore
internal import LedgerStorage

struct VerifyCommand: Command {
    static let name = "verify"
    static let summary = "Re-hash and recompute everything, and give one verdict"
    static let help = """
        [--quick] [--vkey KEY] [--tiles DIR]

        Reads every stored byte again and changes nothing, also while somebody writes.

          --quick      leave out SQLite's own integrity check; the verdict says so
          --vkey KEY   the verifier key as you know it from elsewhere, not from the ledger
          --tiles DIR  verify what was published into DIR, or a copy of it, instead of a ledger; none is needed

        Exit status: 0 intact · 1 could not run · 2 tampered · 3 truncated (older than its key has sealed) ·
        4 forked · 6 unverifiable.

        For example:
          audit-ledger --ledger district-6.sqlite verify
          audit-ledger verify --format json
          audit-ledger verify --tiles /var/www/district-6 --vkey elections.example.org/district-6+4f1c…
        """

    private let isQuick: Bool
    private let verifierKey: String?
    private let tiles: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        isQuick = arguments.flag("--quick")
        verifierKey = try arguments.value("--vkey")
        tiles = try arguments.value("--tiles")
        guard tiles == nil || !isQuick else {
            throw .usage("A published tree has no quick verification; leave out --quick.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let report =
            if let tiles { report(call, tiles: tiles) } else {
                Self.report(call, isQuick: isQuick, verifierKey: verifierKey)
            }
        if call.isJSON {
            VerificationOutput.json(report)
        } else {
            VerificationOutput.text(report, tiles ?? call.ledger)
        }
        return report.verdict.exitStatus
    }

    private func report(_ call: Call, tiles: String) -> VerificationReport {
        let progress = Progress("Verifying", isSilent: call.isJSON)
        defer { progress.finish() }
        var verifier = TileVerifier()
        verifier.verifierKey = verifierKey
        verifier.progress = { done, size in progress.report(done, of: size) }
        return verifier.verify(tiles)
    }

    static func report(_ call: Call, isQuick: Bool, verifierKey: String? = nil) -> VerificationReport {
        let progress = Progress("Verifying", isSilent: call.isJSON)
        defer { progress.finish() }
        var verifier = call.verifier()
        verifier.isQuick = isQuick
        verifier.verifierKey = verifierKey
        verifier.progress = { done, size in progress.report(done, of: size) }
        return verifier.verify(call.ledger)
    }
}
