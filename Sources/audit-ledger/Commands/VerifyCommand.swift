internal import LedgerCore
internal import LedgerStorage

struct VerifyCommand: Command {
    static let name = "verify"
    static let summary = "Re-hash and recompute everything, and give one verdict"
    static let help = """
        [--quick] [--vkey KEY]

        Reads every stored byte again and changes nothing, also while somebody writes.

          --quick      leave out SQLite's own integrity check; the verdict says so
          --vkey KEY   the verifier key as you know it from elsewhere, not from the ledger

        Exit status: 0 intact · 1 could not run · 2 tampered · 3 truncated (older than its key has sealed) ·
        4 forked · 6 unverifiable.

        For example:
          audit-ledger --ledger district-6.sqlite verify
          audit-ledger verify --format json
        """

    private let isQuick: Bool
    private let verifierKey: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        isQuick = arguments.flag("--quick")
        verifierKey = try arguments.value("--vkey")
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let report = Self.report(call, isQuick: isQuick, verifierKey: verifierKey)
        if call.isJSON { VerificationOutput.json(report) } else { VerificationOutput.text(report, call.ledger) }
        return report.verdict.exitStatus
    }

    static func report(_ call: Call, isQuick: Bool, verifierKey: String? = nil) -> VerificationReport {
        let progress = Progress("Verifying", isSilent: call.isForPrograms)
        defer { progress.finish() }
        var verifier = call.verifier()
        verifier.isQuick = isQuick
        verifier.verifierKey = verifierKey
        verifier.progress = { done, size in progress.report(done, of: size) }
        return verifier.verify(call.ledger)
    }
}
