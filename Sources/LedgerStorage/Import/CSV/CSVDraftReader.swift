internal import Candidacy
internal import LedgerCore

/// The entries that a column map makes of a CSV file.
///
/// The file is read twice: its digest stands in every entry, and a guard must have seen every row before the first is
/// handed on. The second reading must give the same digest.
final class CSVDraftReader: RowReader {
    private(set) var rowCount = 0
    private(set) var skippedCount = 0
    let notices: [ImportProblem]

    private let source: ByteSource
    private let digest: Hash
    private let table: CSVTable
    private let entry: RowMaker
    private var frames: FrameMaker
    private let skip: [ColumnTest]
    /// Rows that are due before the table is asked for more, the first last.
    private var pending: [DraftReader.Row] = []
    private var isDone = false

    init(_ source: ByteSource, options: DraftReader.Options) throws(ImportError) {
        guard let map = options.map else { throw CSVDraftReader.needsMap(source) }
        guard source.isFile else {
            throw ImportError(.needsFile, file: source.name, "CSV is read twice; save it to a file and name the file.")
        }
        let survey = try CSVSurvey(source, map, options)
        try source.rewind()
        try FileStart.skipMark(source)
        self.source = source
        digest = survey.digest
        let table = try CSVTable(source, separator: map.format.separator, repairs: options.repairs)
        self.table = table
        for column in map.format.required where table.header.place(of: column) == nil {
            throw CSVHeader.missing([column], table.header, file: source.name)
        }
        let encoding = survey.encoding ?? .utf8
        let context = RowContext(
            encoding: encoding, sentinels: SentinelTable(map.sentinels, encoding),
            keepsLostLetters: options.repairs.contains(.lostLetters), digest: "sha256:" + survey.digest.hexadecimal,
            fileName: source.name)
        entry = try RowMaker(map.entry, table.header, context)
        frames = try FrameMaker(options.frames ?? map.makesFrames ? map.frames : [], table.header, context)
        skip = map.skip.compactMap { ColumnTest($0.column, $0.texts, table.header, encoding) }
        notices = survey.notices(options.repairs)
        pending = survey.problems(table.header, options.repairs).reversed().map { .problem($0) }
        // Nothing else can be said of a file whose letters are not known.
        isDone = survey.encoding == nil
    }

    func next() throws(ImportError) -> DraftReader.Row? {
        while true {
            if let row = pending.popLast() { return row }
            if isDone { return nil }
            guard let step = try table.next() else {
                isDone = true
                guard source.digest == digest else {
                    throw ImportError(
                        .changed, file: source.name, "The file was changed while it was read; import it again.")
                }
                return nil
            }
            rowCount += 1
            switch step {
            case .problem(let problem): return .problem(problem)
            case .row:
                if skip.contains(where: { $0.holds(in: table) }) {
                    skippedCount += 1
                    continue
                }
                do throws(MappedColumn.Fault) {
                    let draft = try entry.draft(table)
                    if frames.isEmpty { return .draft(draft, line: table.line, isFrame: false) }
                    pending = [.draft(draft, line: table.line, isFrame: false)]
                    pending += try frames.drafts(table).reversed().map { .draft($0, line: table.line, isFrame: true) }
                } catch {
                    pending = []
                    return .problem(table.problem(at: error.place, error.code, error.message))
                }
                try frames.checkLimit(source.name)
            }
        }
    }

    /// CSV without a map: says which shipped map fits its header, and applies none unasked.
    private static func needsMap(_ source: ByteSource) -> ImportError {
        let header = try? CSVTable(source, separator: nil, repairs: []).header
        let fitting = ColumnMap.shipped.filter { map in
            map.entry.fields.allSatisfy { rule in
                rule.columns.allSatisfy { pick in pick.columns.contains { header?.place(of: $0) != nil } }
            }
        }
        let advice =
            fitting.first.map { "its header fits --map \($0.id)." }
            ?? "no shipped map fits its header (there is \(ColumnMap.shipped.map(\.id).joined(separator: ", "))); write one."
        return ImportError(.needsMap, file: source.name, "The file is CSV and needs a column map; \(advice)")
    }
}

extension FieldRule {
    fileprivate var columns: [Pick] {
        switch value {
        case .column(let pick): [pick]
        case .join(let parts): parts.compactMap { if case .column(let pick) = $0 { pick } else { nil } }
        case .instant(let date, let time, _): [date, time]
        case .digest, .line: []
        }
    }
}
