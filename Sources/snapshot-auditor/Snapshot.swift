internal import LedgerCore
internal import LedgerStorage

/// The ledger, bundle or published tree that a target carries.
struct Snapshot {
    enum Form { case ledger, bundle, tiles }

    let path: String
    let form: Form
    private let verifierKey: VerifierKey

    init(_ configuration: Configuration) throws(Refusals) {
        path = configuration.snapshot
        verifierKey = configuration.verifierKey
        let (status, disclosures): (FileSystem.Status?, FileSystem.Status?)
        var isBundle = false
        do throws(StorageError) {
            disclosures = try FileSystem.status(path + ".disclosures")
            status = try FileSystem.status(path)
            if status?.form == .file { isBundle = try Self.isBundle(path) }
        } catch {
            throw Refusals(path, error.message)
        }
        // Whoever gets the package would get the names.
        guard disclosures == nil else {
            throw Refusals(
                path + ".disclosures",
                "This file opens what is sealed in the ledger, and everybody who builds the package could read it. Take it out of the target; backup leaves it behind."
            )
        }
        switch status?.form {
        case .folder: form = .tiles
        case .file: form = isBundle ? .bundle : .ledger
        case .link, .other:
            throw configuration.refusal(
                "\(configuration.file) is no plain file and no folder. Put the snapshot itself here, not a link to it.")
        case nil:
            throw configuration.refusal(
                "There is no \(configuration.file) here. Put the snapshot beside this file, or name the one that is there."
            )
        }
    }

    /// Verifies everything. The pins of whoever builds are not asked: a snapshot is older than they are.
    func verify(_ migrations: [Migration]) throws(Refusals) -> VerificationReport {
        let report =
            switch form {
            case .ledger: ledgerReport(migrations)
            case .bundle: bundleReport()
            case .tiles: tilesReport()
            }
        guard report.verdict == .intact, report.isComplete else { throw Refusals(diagnostics(report)) }
        return report
    }

    private func ledgerReport(_ migrations: [Migration]) -> VerificationReport {
        var verifier = Verifier(migrations: migrations, keys: nil)
        verifier.verifierKey = "\(verifierKey)"
        return verifier.verify(path)
    }

    private func bundleReport() -> VerificationReport {
        var verifier = BundleVerifier()
        verifier.verifierKey = verifierKey
        return verifier.verify(path)
    }

    private func tilesReport() -> VerificationReport {
        var verifier = TileVerifier()
        verifier.verifierKey = "\(verifierKey)"
        return verifier.verify(path)
    }

    /// What is at fault, the first thing that is not as it was recorded before all else.
    private func diagnostics(_ report: VerificationReport) -> [Diagnostic] {
        let word = report.verdict.rawValue
        var diagnostics: [Diagnostic] = []
        if let bad = report.firstBad {
            diagnostics.append(Diagnostic(path: file, line: line(bad.seq), message: "\(word): \(bad.reason)"))
        }
        for check in report.checks where check.result == .fail && check.detail != report.firstBad?.reason {
            diagnostics.append(Diagnostic(path: file, message: "\(word): \(check.title): \(check.detail)"))
        }
        if let failure = report.failure { diagnostics.append(Diagnostic(path: file, message: failure)) }
        if diagnostics.isEmpty {
            let skipped = report.checks.filter { $0.result == .skipped }.map(\.title).joined(separator: "; ")
            diagnostics.append(Diagnostic(path: file, message: "\(word): not everything could be checked: \(skipped)."))
        }
        return diagnostics
    }

    /// The file that diagnostics name.
    var file: String { form == .tiles ? path + "/checkpoint" : path }

    /// The line of an entry: the one it has in a bundle; in a database that which it has in `export`, where entry 0 is
    /// line 1.
    func line(_ seq: UInt64?) -> UInt64 {
        guard let seq, seq < 1 << 62 else { return 1 }
        switch form {
        case .ledger: return seq + 1
        case .bundle: return seq + 2
        case .tiles: return 1
        }
    }

    /// Runs something over the entries as a ledger, which for a bundle or a tree is laid out for the purpose.
    func read<Result>(
        _ report: VerificationReport, _ migrations: [Migration],
        _ body: (LedgerReader) throws(StorageError) -> Result
    ) throws(StorageError) -> Result {
        let scratch: ScratchLedger? =
            switch form {
            case .ledger: nil
            case .bundle: try ScratchLedger(bundle: path, report, migrations)
            case .tiles: try ScratchLedger(tiles: path, report, migrations)
            }
        defer { withExtendedLifetime(scratch) {} }
        let reader = try LedgerReader(scratch?.path ?? path, cache: nil)
        guard reader.size == report.size, try reader.hash(at: report.size - 1) == report.head else {
            throw StorageError(.tampered, "The snapshot was changed while it was looked at; build again.")
        }
        return try body(reader)
    }

    private static func isBundle(_ path: String) throws(StorageError) -> Bool {
        let start = Array(LogBundle.context.utf8)
        let bytes = try FileSystem.read(path, from: 0, count: start.count)
        return bytes == start
    }
}
