internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct ImportCommand: Command {
    static let name = "import"
    static let summary = "Append what others publish, or a file of decisions: all of it or nothing, each row once"
    static let help = """
        FILE … [--map NAME|FILE.json] [--open PATH …] [--encoding NAME] [--repair NAME …]
             [--frames] [--dry-run]

        Appends from JSON Lines or JSON ({"kind":…,"body":{…}} each), or from CSV through a map of its columns, in one
        commit, and then verifies the ledger. A row that stands in the ledger already is not appended again; one row that
        cannot be imported keeps out all of them.

          --map NAME        the map of a CSV file, \(ColumnMap.shipped.map(\.id).joined(separator: ", ")); or a file of your own, NAME.json
          --open PATH       leave in clear what is sealed unless opened: only what is public already
          --encoding NAME   utf-8, iso-8859-1 or windows-1252; found out unless said
          --repair NAME     put right what another program damaged: unwrap, trailing or lost-letters
          --frames          also make the elections and candidacies that the rows speak of, as the map says, and put the
                            profile that judges such an election on record where it ships
          --dry-run         do all but commit

        Exit status: that of verify where the data was good (0 intact) · 1 could not run · 64 the call is off ·
        65 a row cannot be imported, and nothing was appended · 75 busy, try again.

        For example:
          audit-ledger import consulta_cand_2018_AC.csv --map br-tse
          audit-ledger import decisions.jsonl --dry-run
        """

    private let files: [String]
    private var options = DraftReader.Options()
    private let opening: Set<String>
    private let isDryRun: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        let map = try arguments.value("--map")
        options.encoding = try arguments.word("--encoding", among: TextEncoding.allCases.map(\.rawValue))
            .flatMap(TextEncoding.init)
        for name in try arguments.values("--repair") { options.repairs.insert(try Self.repair(name)) }
        opening = Set(try arguments.values("--open"))
        if arguments.flag("--frames") { options.frames = true }
        isDryRun = arguments.flag("--dry-run")
        files = arguments.positionals()
        guard !files.isEmpty else { throw .usage("FILE is missing: import consulta_cand_2018_AC.csv --map br-tse.") }
        guard !files.contains("-") else {
            throw .usage("import reads files, some of them twice; save standard input to one, or use record --from -.")
        }
        options.map = try map.map { (name) throws(CommandError) in try Self.map(name) }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        do throws(CommandError) {
            return try imported(call)
        } catch {
            Recording.tell(error, call)
            throw error
        }
    }

    private func imported(_ call: Call) throws(CommandError) -> Int32 {
        let recorder = try call.recorder(cacheKibibytes: 16_384)
        let report = try self.report(recorder, call)
        let verification: VerificationReport? =
            report.rejected == 0 && !isDryRun ? VerifyCommand.report(call, isQuick: false) : nil
        let output = ImportOutput(report: report, verification: verification, isDryRun: isDryRun)
        if call.isJSON {
            output.json()
        } else {
            Output.heading(recorder.writer.identity, call.ledger)
            output.text(call.ledger)
        }
        guard report.rejected == 0 else { return Status.badData }
        return verification?.verdict.exitStatus ?? Status.success
    }

    private func report(_ recorder: Recorder, _ call: Call) throws(CommandError) -> ImportReport {
        let progress = Progress("Importing", isSilent: call.isJSON)
        defer { progress.finish() }
        var importer = Importer(recorder)
        importer.reading = options
        importer.opening = opening
        importer.isDryRun = isDryRun
        importer.progress = { progress.report(UInt64($0), of: nil) }
        do throws(Importer.Failure) {
            return try importer.run(files)
        } catch {
            switch error {
            case .storage(let error): throw CommandError(error)
            case .file(let error): throw CommandError(error)
            }
        }
    }

    private static func repair(_ name: String) throws(CommandError) -> Repair {
        if let repair = Repair(rawValue: name) { return repair }
        let names = Repair.allCases.map(\.rawValue)
        let near = Nearest.to(name, among: names).map { " Did you mean \($0)?" } ?? ""
        throw .usage("--repair takes \(names.joined(separator: ", ")).\(near)")
    }

    private static func map(_ name: String) throws(CommandError) -> ColumnMap {
        guard name.hasSuffix(".json") || name.contains("/") else {
            if let map = ColumnMap.named(name) { return map }
            let names = ColumnMap.shipped.map(\.id)
            let near = Nearest.to(name, among: names).map { " Did you mean \($0)?" } ?? ""
            throw .usage(
                "No map of that name ships; there is \(names.joined(separator: ", ")), or name a file of your own, FILE.json.\(near)"
            )
        }
        do throws(ImportError) {
            return try ColumnMap.load(path: name)
        } catch {
            throw CommandError(error)
        }
    }
}
