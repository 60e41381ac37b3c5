internal import LedgerCore
internal import LedgerStorage

struct PublishCommand: Command {
    static let name = "publish"
    static let summary = "Write the ledger as static files that any web server serves"
    static let help = """
        DIR [--stored] [--all]

        Writes or extends a tree of static files (C2SP tlog-tiles): the entries, the hashes that prove them, and, last, a
        signed checkpoint. Everybody can copy and verify it without this software. Only what is new is written; nothing
        that is there is overwritten. Whatever interrupts it, the next call goes on. Disclosures are never published.

        DIR is made where only it is missing. `audit-ledger verify --tiles DIR` verifies what is there.

          --stored         publish at the newest checkpoint that left already, with its cosignatures; signs nothing
          --all            look at every file again, and write what was lost

        Exit status: 0 published · 1 could not run, or something else stands there · 2 the ledger is not as it was
        recorded · 3 more is published than the ledger has, or other entries · 75 somebody else publishes there.

        For example:
          audit-ledger --ledger district-6.sqlite publish /var/www/district-6
        """

    private let folder: String
    private let isStored: Bool
    private let isWhole: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        isStored = arguments.flag("--stored")
        isWhole = arguments.flag("--all")
        folder = try arguments.positional("DIR")
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        // The guard of --origin, before anything is written.
        let identity = try call.reader().identity
        let report = try publish(call)
        let checkpoint = report.checkpoint.checkpoint
        if call.isJSON {
            Output.json([
                ("origin", .string(identity.origin)), ("folder", .string(folder)), ("size", JSONValue(checkpoint.size)),
                ("root", .string(checkpoint.root.base64)), ("previous", .orNull(report.previous)),
                ("files", JSONValue(report.files)), ("erased", JSONValue(report.erased)),
            ])
        } else {
            Output.heading(identity, call.ledger)
            Output.line(Self.summary(report, folder))
            Output.line("Size \(checkpoint.size), root \(checkpoint.root)")
        }
        return Status.success
    }

    private func publish(_ call: Call) throws(CommandError) -> Publisher.Report {
        let progress = Progress("Publishing", isSilent: call.isJSON)
        defer { progress.finish() }
        let publisher: Publisher
        do throws(StorageError) { publisher = try Publisher(folder) } catch { throw CommandError(error) }
        publisher.isWhole = isWhole
        publisher.progress = { done, size in progress.report(done, of: size) }
        let checkpoint = try checkpoint(call)
        // Opened behind the signature, so that it reaches as far.
        let reader = try call.reader()
        do throws(StorageError) {
            return try publisher.publish(checkpoint, of: reader)
        } catch {
            throw CommandError(error)
        }
    }

    private func checkpoint(_ call: Call) throws(CommandError) -> StoredCheckpoint {
        if isStored {
            let reader = try call.reader()
            if let stored = try reading({ () throws(StorageError) in try reader.newestCheckpoint() }) { return stored }
        } else {
            let writer = try call.writer()
            return try reading { () throws(StorageError) in try writer.checkpoint() }
        }
        throw CommandError(
            Status.failure, "No checkpoint left this ledger yet; leave out --stored to sign one.")
    }

    private static func summary(_ report: Publisher.Report, _ folder: String) -> String {
        let new = report.checkpoint.size - (report.previous ?? 0)
        let files = "\(report.files) file\(report.files == 1 ? "" : "s") written"
        let erased = report.erased > 0 ? ", erased bytes taken out of \(report.erased) of them" : ""
        return "\(Printable.line(folder)): \(new) more entr\(new == 1 ? "y" : "ies"), \(files)\(erased)."
    }
}
