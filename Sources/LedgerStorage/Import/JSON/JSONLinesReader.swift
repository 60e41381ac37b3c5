internal import Candidacy

/// One entry a line; blank lines are skipped, and a bad line does not stop those behind it.
final class JSONLinesReader: RowReader {
    private var lines: LineReader
    private let kind: String?

    private(set) var rowCount = 0
    let skippedCount = 0

    /// - Parameter kind: what the lines are bodies of; nil where each names its own kind.
    init(_ source: ByteSource, kind: String? = nil) {
        lines = LineReader(source)
        self.kind = kind
    }

    func next() throws(ImportError) -> DraftReader.Row? {
        while let line = try lines.next() {
            switch line {
            case .tooLong:
                rowCount += 1
                return .problem(
                    ImportProblem(
                        line: lines.number, column: 1, .lineTooLong,
                        "The line is longer than \(ImportLimits.line) bytes; an entry has at most 65,535."))
            case .text(let bytes):
                if bytes.allSatisfy(FileStart.isSpace) { continue }
                rowCount += 1
                do throws(DraftElement.Fault) {
                    return .draft(try DraftElement.parse(bytes, kind: kind), line: lines.number, isFrame: false)
                } catch {
                    return .problem(
                        ImportProblem(line: lines.number, column: error.offset + 1, error.code, error.message))
                }
            }
        }
        return nil
    }
}
