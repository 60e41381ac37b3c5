internal import LedgerCore
internal import LedgerStorage

/// `import --bundle FILE`: its words, and its run.
struct BundleImport {
    private let file: String
    private let trust: BundleTrust?
    private let policy: Policy?
    private let evidence: String?

    /// Nil where the call is not about a bundle.
    init?(_ arguments: inout Arguments) throws(CommandError) {
        let file = try arguments.value("--bundle")
        let key = try arguments.value("--vkey")
        let policy = try arguments.value("--policy")
        let isFirstUse = arguments.flag("--trust-on-first-use")
        evidence = try arguments.value("--evidence")
        guard let file else {
            guard key == nil, policy == nil, !isFirstUse, evidence == nil else {
                throw .usage("--vkey, --policy, --trust-on-first-use and --evidence belong to --bundle FILE.")
            }
            return nil
        }
        guard key == nil || !isFirstUse else { throw .usage("Give --vkey or --trust-on-first-use, not both.") }
        self.file = file
        trust =
            try key.map { (text) throws(CommandError) in .key(try Self.key(text)) } ?? (isFirstUse ? .firstUse : nil)
        self.policy = try policy.map { (path) throws(CommandError) in try Self.policy(path) }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let recorder = try call.recorder()
        let report = try imported(recorder, call)
        let output = BundleOutput(report: report, verification: VerifyCommand.report(call, isQuick: false))
        if call.isJSON {
            output.json()
        } else {
            Output.heading(recorder.writer.identity, call.ledger)
            output.text(call.ledger)
        }
        return output.status
    }

    private func imported(_ recorder: Recorder, _ call: Call) throws(CommandError) -> BundleReport {
        let progress = Progress("Importing", isSilent: call.isJSON)
        defer { progress.finish() }
        var importer = BundleImporter(recorder)
        importer.trust = trust
        importer.policy = policy
        importer.evidence = evidence
        importer.progress = { progress.report($0, of: nil) }
        do throws(StorageError) {
            return try importer.run(file)
        } catch {
            throw CommandError(error)
        }
    }

    private static func policy(_ path: String) throws(CommandError) -> Policy {
        let bytes = try reading { () throws(StorageError) in
            try FileSystem.read(path, limit: Policy.maximumByteCount)
        }
        do throws(PolicyError) {
            return try Policy(parsing: bytes)
        } catch {
            throw CommandError(Status.badData, "\(path): \(error)")
        }
    }

    private static func key(_ text: String) throws(CommandError) -> VerifierKey {
        do throws(NoteError) {
            return try VerifierKey(parsing: text)
        } catch {
            throw .usage("--vkey cannot be read: \(error) Copy it whole.")
        }
    }
}
