/// The rows of a CSV file, whatever they mean: the window of a source cut by a ``CSVScanner``.
///
/// Blank lines are skipped. A bad row does not stop those behind it. Fields are slices of the source's buffer.
final class CSVReader {
    enum Step {
        /// The row and its fields are at hand until the next step.
        case row
        case problem(ImportProblem)
    }

    let source: ByteSource
    /// The physical line where the row begins, 1-based.
    private(set) var line = 1
    /// The bytes of the row without its end.
    private(set) var row = UnsafeRawBufferPointer(start: nil, count: 0)
    private(set) var scanner: CSVScanner
    private let fields: UnsafeMutableBufferPointer<CSVField>
    private var used = 0
    private var usedLines = 0

    init(_ source: ByteSource, separator: UInt8) {
        self.source = source
        fields = .allocate(capacity: CSVScanner.kept)
        fields.initialize(repeating: CSVField(start: 0, end: 0, isQuoted: false, hasDoubledQuotes: false))
        scanner = CSVScanner(separator: separator, fields: fields)
    }

    deinit { fields.deallocate() }

    /// The next row or what is wrong with it; nil at the end of the file.
    func next() throws(ImportError) -> Step? {
        while true {
            source.consume(used)
            line += usedLines
            (used, usedLines) = (0, 0)
            if source.window.isEmpty, try !source.fill() { return nil }
            var result = scanner.scan(source.window, isLast: false)
            while result == .more {
                let isLast = try !source.fill()
                result = scanner.scan(source.window, isLast: isLast)
            }
            switch result {
            case .more: continue
            case .row(let end, let next):
                used = next
                usedLines = scanner.innerLineCount + 1
                if end == 0 { continue }
                row = UnsafeRawBufferPointer(rebasing: source.window[..<end])
                return .row
            case .fault(let fault, let index):
                row = UnsafeRawBufferPointer(rebasing: source.window[..<index])
                let problem = problem(fault, at: index)
                try skipLine(from: index)
                return .problem(problem)
            }
        }
    }

    /// Where a byte of the row stands.
    func place(of index: Int) -> (line: Int, column: Int) {
        let lines = LineEnds(UnsafeRawBufferPointer(rebasing: row.prefix(index)))
        return (line + lines.count, index - lines.lastEnd + 1)
    }

    func problem(at index: Int, _ code: ImportProblem.Code, _ message: String) -> ImportProblem {
        let place = place(of: index)
        return ImportProblem(line: place.line, column: place.column, code, message)
    }

    private func problem(_ fault: CSVScanner.Fault, at index: Int) -> ImportProblem {
        switch fault {
        case .unterminatedQuote:
            problem(
                at: index, .unterminatedQuote,
                "The quote that opens here is never closed; close it, or double it if it belongs to the text.")
        case .textAfterQuote:
            problem(
                at: index, .textAfterQuote,
                "Text follows a closing quote; double the quotes that belong to the text, or put a separator here.")
        case .nul: problem(at: index, .nul, "There is a zero byte in the row, which no text has; get the file again.")
        case .fieldTooLong:
            problem(at: index, .fieldTooLong, "The field that begins here is longer than \(ImportLimits.field) bytes.")
        case .rowTooLong:
            problem(
                at: index, .rowTooLong, "The row is longer than \(ImportLimits.row) bytes; look for a missing quote.")
        }
    }

    /// Lets go of everything up to the end of the line that holds a byte of the window.
    private func skipLine(from index: Int) throws(ImportError) {
        line += LineEnds(UnsafeRawBufferPointer(rebasing: source.window[..<index])).count + 1
        source.consume(index)
        while true {
            let window = source.window
            guard let end = window.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
                source.consume(window.count)
                if try !source.fill() { return }
                continue
            }
            let isReturn = window[end] == 0x0D
            source.consume(end + 1)
            if isReturn {
                if source.window.isEmpty { _ = try source.fill() }
                if source.window.first == 0x0A { source.consume(1) }
            }
            return
        }
    }
}

/// Counts the ends of lines: LF, CR LF and CR.
struct LineEnds {
    private(set) var count = 0
    /// Behind the last end; 0 where there is none.
    private(set) var lastEnd = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            // CR LF counts at its LF.
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            count += 1
            lastEnd = index + 1
        }
    }
}
