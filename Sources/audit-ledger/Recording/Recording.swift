internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// An entry as it was recorded, or would be.
typealias Recorded = LedgerStorage.AppendedEntry

/// Drafts on their way into the ledger: shown first where somebody can still say no, then recorded in one commit.
struct Recording {
    var drafts: [Draft]
    /// The file the drafts stand in, if they do.
    var file: DraftFile?
    /// Paths that stay in clear although they are sealed unless opened.
    var opening: Set<String> = []
    /// Paths that are sealed on request.
    var sealing: Set<String> = []
    /// Whether the drafts are what a whole day brought.
    var isOfTheDay = false
    /// Does everything but commit.
    var isDryRun = false
    /// Does not ask.
    var isSure = false
    /// A new file for the receipt of the one entry.
    var receipt: String?
    /// What corrections change, by the place of the draft.
    var changes: [Int: CorrectedPaths] = [:]

    func run(_ call: Call) throws(CommandError) -> Int32 {
        do throws(CommandError) {
            return try record(call)
        } catch {
            Self.tell(error, call)
            throw error
        }
    }

    /// What was wrong with the data, for programs.
    static func tell(_ error: CommandError, _ call: Call) {
        guard call.isJSON, !error.faults.isEmpty else { return }
        Output.json([("problems", .array(error.faults.map(\.json))), ("appended", 0)])
    }

    private func record(_ call: Call) throws(CommandError) -> Int32 {
        if let receipt { try ProofFiles.checkFree(receipt) }
        let recorder = try call.recorder()
        let identity = recorder.writer.identity
        let output = RecordingOutput(changes: changes)
        if isDryRun {
            let entries = try record(recorder, dryRun: true)
            if call.isJSON {
                output.json(entries, identity, isDryRun: true)
            } else {
                Output.heading(identity, call.ledger)
                output.preview(entries)
            }
            return Status.success
        }
        let isAsked = try ask(recorder, call, output)
        let entries = try record(recorder, dryRun: false)
        let failure = receipt.flatMap { ReceiptWriter.write($0, of: entries[0].seq, by: recorder.writer, call) }
        if call.isJSON {
            output.json(entries, identity, isDryRun: false, receipt: failure == nil ? receipt : nil)
        } else {
            // Whoever was asked has read it a moment ago.
            if !isAsked || !Terminal.isOutput { Output.heading(identity, call.ledger) }
            output.text(entries)
            if failure == nil, let receipt { Output.line("\(Printable.line(receipt)): its receipt.") }
        }
        if let failure { throw failure }
        return Status.success
    }

    /// Shows what is about to be recorded and asks once, where somebody sits at a terminal.
    ///
    /// - Returns: whether it was asked, and answered with yes.
    private func ask(_ recorder: Recorder, _ call: Call, _ output: RecordingOutput) throws(CommandError) -> Bool {
        guard Terminal.isInput, Terminal.isError, !isSure, !call.isJSON else { return false }
        // Refused below, so there is nothing to ask.
        if !isOfTheDay, drafts.contains(where: \.isProtectedReport) { return false }
        let identity = recorder.writer.identity
        let entries = try record(recorder, dryRun: true)
        guard entries.contains(where: { !$0.isRepeat }) else { return false }
        for line in Output.headingLines(identity, call.ledger) + output.summary(entries) {
            Terminal.writeError(line + "\n")
        }
        let count = entries.count == 1 ? "this entry" : "these \(entries.count) entries"
        let question = "Nothing can be taken back. Record \(count) in \(identity.origin)? [yes/no] "
        guard Terminal.ask(question) == "yes" else { throw CommandError(Status.failure, "Nothing was recorded.") }
        return true
    }

    private func record(_ recorder: Recorder, dryRun: Bool) throws(CommandError) -> [Recorded] {
        do throws(RecordError) {
            return try recorder.record(
                drafts, opening: opening, sealing: sealing, isOfTheDay: isOfTheDay, dryRun: dryRun)
        } catch {
            switch error {
            case .storage(let error): throw CommandError(error)
            case .rejected(let rejections): throw refusal(rejections)
            }
        }
    }

    private func refusal(_ rejections: [RecordError.Rejection]) -> CommandError {
        // What is wrong only because an entry of the batch is wrong goes with it.
        let rejected = Set(rejections.compactMap { Self.name(drafts[$0.index]) })
        var faults: [Fault] = []
        var count = 0
        for rejection in rejections {
            let draft = drafts[rejection.index]
            let own = rejection.error.problems.filter { !Self.isMissing($0, in: draft, among: rejected) }
            faults += own.map { fault($0, rejection.index) }
            count += own.count + rejection.error.count - rejection.error.problems.count
        }
        return .badData("Nothing was recorded.", faults, count: count)
    }

    private func fault(_ problem: Problem, _ index: Int) -> Fault {
        var fault = Fault(problem, at: file?.place(index))
        // Whoever typed a field to correct did not type that it is one of the replacement.
        if file == nil, fault.path.hasPrefix("replacement.") { fault.path.removeFirst("replacement.".count) }
        return fault
    }

    /// `kind:id` of a draft, by which others of its batch name it.
    private static func name(_ draft: Draft) -> String? { draft.body["id"]?.string.map { "\(draft.kind):\($0)" } }

    private static func isMissing(_ problem: Problem, in draft: Draft, among rejected: Set<String>) -> Bool {
        guard problem.code == .missing, let text = draft.body[path: problem.path]?.string else {
            return false
        }
        if let frame = Kind.named(draft.kind)?.field(at: problem.path)?.names {
            return rejected.contains("\(frame.rawValue):\(text)")
        }
        return text.hasPrefix("@") && rejected.contains(String(text.dropFirst()))
    }
}
