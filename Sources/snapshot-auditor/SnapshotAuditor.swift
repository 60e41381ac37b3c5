#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// `snapshot-auditor CONFIGURATION OUTPUT (--migration FILE)… (--check FILE)… (--own-check FILE)…`: the tool behind the
/// plugin AuditOnBuild.
///
/// Exit status 0: the snapshot verifies, no finding reaches the severity that was named, and OUTPUT holds the Swift that
/// says so; 1: it does not, and why stands on standard output; 64: usage.
@main
struct SnapshotAuditor {
    static func main() {
        setvbuf(stdout, nil, Int32(_IOLBF), 0)
        guard let request = Request(CommandLine.arguments.dropFirst()) else {
            print(
                "usage: snapshot-auditor CONFIGURATION OUTPUT (--migration FILE)… (--check FILE)… (--own-check FILE)…")
            exit(64)
        }
        do throws(Refusals) {
            print(try run(request))
        } catch {
            error.diagnostics.forEach { print($0) }
            exit(1)
        }
    }

    /// Verifies and audits the snapshot, and writes the Swift.
    ///
    /// - Returns: what was found, in one line.
    /// - Throws: `Refusals`; the output is then as it was.
    static func run(_ request: Request) throws(Refusals) -> String {
        let configuration = try Configuration(path: request.configuration)
        let migrations = try SQLFiles.migrations(request.migrations)
        let snapshot = try Snapshot(configuration)
        let report = try snapshot.verify(migrations)
        var audit: SnapshotAudit?
        if let threshold = configuration.failOn {
            let checks = try SQLFiles.checks(shipped: request.checks, own: request.ownChecks)
            audit = try SnapshotAudit(snapshot, report, migrations, checks, asOf: configuration.asOf, threshold)
        }
        let attestation = Attestation(configuration, report, audit)
        try GeneratedFile.write(attestation.swift, to: request.output)
        return attestation.line
    }
}
