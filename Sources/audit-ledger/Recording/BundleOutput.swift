internal import LedgerCore
internal import LedgerStorage

/// How the import of a bundle is told.
struct BundleOutput {
    let report: BundleReport
    /// Of the importing ledger, afterwards.
    let verification: VerificationReport

    /// A fork is the other ledger's; else the importing ledger's own verdict.
    var status: Int32 {
        if case .forked = report.outcome { return Verdict.forked.exitStatus }
        return verification.verdict.exitStatus
    }

    func text(_ path: String) {
        Output.line("\(Printable.line(report.origin)): \(report.read) entries, root \(report.root)")
        Output.line("Trusted by its key \(Printable.line(report.verifierKey)).")
        if report.isFirstUse {
            Output.line("That key is the bundle's own word; compare it with one that you have another way.")
        }
        switch report.outcome {
        case .imported: Output.line("Added \(report.appended) entries; \(report.held) are held, as entry \(seq) says.")
        case .unchanged:
            Output.line("Nothing is new: \(report.held) entries are held, and the bundle agrees with them.")
        case .forked(let evidence):
            Output.line(Terminal.bold("Forked: the key of that ledger has signed two histories."))
            Output.line("The bundle contradicts the \(report.held) entries that are held. Nothing was replaced.")
            Output.line("Both signed checkpoints and the proof are in \(Printable.line(evidence)).")
            Output.line(report.seq.map { "Entry \($0) says so." } ?? "The ledger says so already.")
        }
        guard verification.verdict == .intact else { return VerificationOutput.text(verification, path) }
        Output.line(Terminal.bold(VerificationOutput.verdict(verification)))
    }

    private var seq: String { report.seq.map { "\($0)" } ?? "-" }

    func json() {
        var evidence: String?
        let outcome: String
        switch report.outcome {
        case .imported: outcome = "imported"
        case .unchanged: outcome = "unchanged"
        case .forked(let path): (outcome, evidence) = ("forked", path)
        }
        Output.json([
            ("outcome", .string(outcome)), ("origin", .string(report.origin)), ("vkey", .string(report.verifierKey)),
            ("firstUse", .bool(report.isFirstUse)), ("read", JSONValue(report.read)),
            ("root", .string(report.root.base64)), ("appended", JSONValue(report.appended)),
            ("held", JSONValue(report.held)), ("seq", .orNull(report.seq)), ("evidence", .orNull(evidence)),
            ("verdict", .string(verification.verdict.rawValue)),
        ])
    }
}
