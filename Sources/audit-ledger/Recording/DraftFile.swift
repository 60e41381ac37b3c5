internal import Candidacy
internal import LedgerStorage

/// The drafts that a file of JSON or JSON Lines holds, with the line of each.
struct DraftFile {
    /// The most entries that are recorded as one batch.
    static let entryLimit = 10_000
    /// The most bytes of such a file.
    static let byteLimit = 64 << 20

    /// The name for messages.
    let name: String
    private(set) var drafts: [Draft] = []
    private(set) var lines: [Int] = []

    /// - Parameter kind: what the file holds is bodies of this kind; nil where each entry names its own.
    init(_ name: String, kind: String?) throws(CommandError) {
        self.name = InputFile.shown(name)
        var faults: [Fault] = []
        do throws(ImportError) {
            let source = try InputFile.source(name)
            var options = DraftReader.Options()
            options.kind = kind
            var reader = try DraftReader(source, options: options)
            while let row = try reader.next() {
                switch row {
                case .draft(let draft, let line, _):
                    drafts.append(draft.normalized)
                    lines.append(line)
                case .problem(let problem): faults.append(Fault(problem, self.name))
                }
                guard drafts.count + faults.count <= Self.entryLimit, source.byteCount <= Self.byteLimit else {
                    throw ImportError(
                        .limit, file: self.name,
                        "This is more than \(Self.entryLimit) entries or \(Self.byteLimit >> 20) MiB, too much for one batch of record; use import."
                    )
                }
            }
        } catch {
            throw error.code == .needsMap ? Self.isNoJSON(self.name) : CommandError(error)
        }
        guard faults.isEmpty else { throw .badData("Nothing was recorded.", faults) }
        guard !drafts.isEmpty else { throw CommandError(Status.badData, "\(self.name) holds no entry.") }
    }

    /// The place of a draft.
    func place(_ index: Int) -> (file: String, line: Int)? {
        lines.indices.contains(index) ? (name, lines[index]) : nil
    }

    private static func isNoJSON(_ name: String) -> CommandError {
        .badData(
            "Nothing was recorded.",
            [
                Fault(
                    file: name, line: 1, column: 1, code: "json",
                    message: "This is neither JSON nor JSON Lines; CSV is taken by import.")
            ])
    }
}
