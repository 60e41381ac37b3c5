/// Rows of a CSV file with as many fields as its header, damage counted and, where asked for, put right.
final class CSVTable {
    let header: CSVHeader
    private(set) var damage = Damage()

    private let reader: CSVReader
    private let repairs: Set<Repair>
    private let unwrapped: CSVUnwrapper
    private let separator: UInt8
    private var isUnwrapped = false

    /// Reads the header of a source that stands at its start, byte order mark skipped.
    ///
    /// - Throws: `header`, and what the source throws.
    init(_ source: ByteSource, separator: UInt8?, repairs: Set<Repair>) throws(ImportError) {
        func refused(_ reason: String) -> ImportError { ImportError(.header, file: source.name, reason) }
        if source.window.isEmpty { _ = try source.fill() }
        while source.window.count < ImportLimits.sniff, try source.fill() {}
        let separator = separator ?? CSVHeader.separator(in: source.window)
        self.repairs = repairs
        self.separator = separator
        let reader = CSVReader(source, separator: separator)
        let unwrapped = CSVUnwrapper(separator: separator)
        self.reader = reader
        self.unwrapped = unwrapped
        switch try reader.next() {
        case nil: throw refused("There is no header line; the first line must name the columns.")
        case .problem(let problem): throw refused("The header line cannot be read: \(problem.message)")
        case .row: break
        }
        guard reader.scanner.count <= ImportLimits.columns else {
            throw refused("There are more than \(ImportLimits.columns) columns.")
        }
        var fields = (0..<reader.scanner.count).map { CSVSlice(reader.row, reader.scanner[$0]) }
        let isWrapped = unwrapped.isWrapped(reader, columns: 2)
        if isWrapped, let count = unwrapped.unwrap(fields[0]) {
            fields = (0..<count).map { unwrapped.slice($0) }
        }
        var names: [String] = []
        for (index, field) in fields.enumerated() {
            guard field.count <= ImportLimits.columnName, let name = field.text(.utf8) ?? field.text(.windows1252)
            else {
                throw refused(
                    "The name of column \(index + 1) cannot be read, or is longer than \(ImportLimits.columnName) bytes."
                )
            }
            names.append(name)
        }
        do throws(CSVHeader.Refusal) {
            header = try CSVHeader(
                names, separator: separator, isWrapped: isWrapped, extra: reader.scanner.trailingCommaCount)
        } catch {
            throw refused(error.reason)
        }
    }

    /// The physical line where the row begins.
    var line: Int { reader.line }

    /// The bytes of the row as they stand in the file.
    var row: UnsafeRawBufferPointer { reader.row }

    /// Where a byte of the row stands in the file.
    func place(of index: Int) -> (line: Int, column: Int) { reader.place(of: index) }

    /// The next row with as many fields as the header; nil at the end of the file.
    func next() throws(ImportError) -> CSVReader.Step? {
        switch try reader.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .row:
            isUnwrapped = false
            if reader.scanner.count == header.count, reader.scanner.trailingCommaCount == 0, header.trailingCount == 0 {
                return .row
            }
            return check().map { .problem($0) } ?? .row
        }
    }

    /// Looks at a row that is not plainly right: nil where it is, or was put right.
    private func check() -> ImportProblem? {
        let count = reader.scanner.count
        if unwrapped.isWrapped(reader, columns: header.count) { return unwrap() }
        if count > header.count, count <= CSVScanner.kept, (header.count..<count).allSatisfy(isEmpty) {
            damage.trailing.note(line)
            if header.trailingCount > 0 || repairs.contains(.trailing) { return nil }
            return problem(
                at: header.count, .trailingSeparators,
                "The row ends with \(ImportText.count(count - header.count, "empty field")) more than the header has; "
                    + Repair.trailing.advice)
        }
        guard count == header.count else {
            let place = count > header.count ? reader.scanner[header.count].start : reader.row.count
            return reader.problem(
                at: place, .fieldCount,
                "The row has \(ImportText.count(count, "field")), the header \(ImportText.count(header.count)); "
                    + "look for a separator in a text without quotes, or for a row cut off.")
        }
        return trim()
    }

    private func isEmpty(_ index: Int) -> Bool {
        let field = reader.scanner[index]
        return field.start == field.end && !field.isQuoted
    }

    private func unwrap() -> ImportProblem? {
        damage.wrapped.note(line)
        let message =
            "The whole line stands in one pair of quotes, as programs leave it that took it for a single field"
        guard repairs.contains(.unwrap) else { return problem(.wrappedLine, "\(message); \(Repair.unwrap.advice)") }
        let count = unwrapped.unwrap(CSVSlice(reader.row, reader.scanner[0]))
        guard count == header.count else {
            return problem(
                .wrappedLine,
                "\(message), and what is within has not \(ImportText.count(header.count, "field")) as the header has, so that it "
                    + "cannot be put right without guessing; get the file from its source again.")
        }
        isUnwrapped = true
        return nil
    }

    /// Drops commas that were appended to the last field.
    private func trim() -> ImportProblem? {
        var last = reader.scanner[header.count - 1]
        if reader.scanner.trailingCommaCount > 0 {
            damage.trailing.note(line)
            if header.trailingCount > 0 || repairs.contains(.trailing) { return nil }
            return reader.problem(
                at: last.end + 1, .trailingSeparators,
                "Commas follow the last field of the row; " + Repair.trailing.advice)
        }
        guard header.trailingCount > 0, !last.isQuoted, separator != UInt8(ascii: ",") else { return nil }
        let start = max(last.start, last.end - header.trailingCount)
        while last.end > start, reader.row[last.end - 1] == UInt8(ascii: ",") { last.end -= 1 }
        if last.end < reader.scanner[header.count - 1].end { damage.trailing.note(line) }
        reader.scanner[header.count - 1] = last
        return nil
    }

    /// A field of the row, by its place in the header.
    func field(_ index: Int) -> CSVSlice {
        isUnwrapped ? unwrapped.slice(index) : CSVSlice(reader.row, reader.scanner[index])
    }

    /// A problem at a field of the row.
    func problem(at index: Int, _ code: ImportProblem.Code, _ message: String) -> ImportProblem {
        // A field of an unwrapped row has no place of its own in the file.
        reader.problem(at: isUnwrapped ? 0 : reader.scanner[index].start, code, message)
    }

    func problem(_ code: ImportProblem.Code, _ message: String) -> ImportProblem {
        reader.problem(at: 0, code, message)
    }
}
