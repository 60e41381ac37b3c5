internal import LedgerCore
internal import LedgerStorage

struct BackupCommand: Command {
    static let name = "backup"
    static let summary = "Copy the ledger as it is at one commit, verified"
    static let help = """
        FILE [--with-disclosures FILE]

        Writes a copy of the ledger to FILE, which must not exist, also while somebody records. It is called a backup
        only when it was verified. Keys are not in it: keep a copy of their folder elsewhere.

          --with-disclosures FILE   also what opens the sealed fields, in a file of its own, for its owner alone. Put back
                                    beside a ledger as LEDGER.disclosures, it loses at once what was erased since.

        A backup that is put back is an older ledger: its key has sealed more since, and verify says truncated.

        Exit status: 0 made and intact · 1 could not run · 2 the ledger is not as it was recorded.

        For example:
          audit-ledger --ledger district-6.sqlite backup /mnt/other-disk/district-6-2021-09-12.sqlite
        """

    private let target: String
    private let disclosures: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        disclosures = try arguments.value("--with-disclosures")
        target = try arguments.positional("FILE")
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        // The guard of --origin, before anything is written.
        let identity = try call.reader().identity
        let report = try write(call)
        let count = try writeDisclosures(call, size: report.size)
        if call.isJSON {
            Output.json([
                ("path", .string(target)), ("origin", .string(identity.origin)), ("size", JSONValue(report.size)),
                ("head", .orNull(report.head?.base64)), ("root", .orNull(report.root?.base64)),
                ("verdict", .string(report.verdict.rawValue)), ("disclosures", count.map { JSONValue($0) }),
            ])
        } else {
            Output.heading(identity, call.ledger)
            Output.line("Backed up \(report.size) entries to \(Printable.line(target)), and verified the copy.")
            if let count, let disclosures {
                Output.line("What opens \(count) sealed fields is in \(Printable.line(disclosures)).")
            }
            Output.line("Size \(report.size)" + (report.head.map { ", head \($0)" } ?? ""))
        }
        return report.verdict.exitStatus
    }

    /// - Returns: how many there are, where they are asked for.
    private func writeDisclosures(_ call: Call, size: UInt64) throws(CommandError) -> Int? {
        guard let disclosures else { return nil }
        return try reading { () throws(StorageError) in
            try Backup(call.verifier()).writeDisclosures(of: call.ledger, to: disclosures, size: size)
        }
    }

    private func write(_ call: Call) throws(CommandError) -> VerificationReport {
        let progress = Progress("Verifying the copy", isSilent: call.isJSON)
        defer { progress.finish() }
        var verifier = call.verifier()
        verifier.progress = { done, size in progress.report(done, of: size) }
        do throws(StorageError) {
            return try Backup(verifier).write(call.ledger, to: target)
        } catch {
            throw CommandError(error)
        }
    }
}
