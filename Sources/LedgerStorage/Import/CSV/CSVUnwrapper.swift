/// Splits a line that was wrapped whole in one pair of quotes into the fields it once had.
final class CSVUnwrapper {
    private let separator: UInt8
    private let fields: UnsafeMutableBufferPointer<CSVField>
    private var bytes: UnsafeMutableRawBufferPointer
    private var scanner: CSVScanner

    init(separator: UInt8) {
        self.separator = separator
        fields = .allocate(capacity: CSVScanner.kept)
        fields.initialize(repeating: CSVField(start: 0, end: 0, isQuoted: false, hasDoubledQuotes: false))
        bytes = .allocate(byteCount: ImportLimits.field, alignment: 1)
        scanner = CSVScanner(separator: separator, fields: fields)
    }

    deinit {
        fields.deallocate()
        bytes.deallocate()
    }

    /// Whether the row is a quoted field with all separators of a row in it, and nothing but empty fields behind it.
    func isWrapped(_ reader: CSVReader, columns: Int) -> Bool {
        let count = reader.scanner.count
        guard columns > 1, count > 0, reader.scanner[0].isQuoted else { return false }
        for index in 1..<max(1, min(count, CSVScanner.kept)) {
            let field = reader.scanner[index]
            if field.isQuoted || field.start < field.end { return false }
        }
        let content = CSVSlice(reader.row, reader.scanner[0]).bytes
        return content.lazy.filter { $0 == self.separator }.count >= columns - 1
    }

    /// How many fields the line within the quotes has; nil where it is no row of CSV.
    func unwrap(_ line: CSVSlice) -> Int? {
        let content = line.unquoted
        guard content.count <= bytes.count else { return nil }
        bytes.copyBytes(from: content)
        let row = UnsafeRawBufferPointer(rebasing: bytes[..<content.count])
        guard case .row(content.count, _) = scanner.scan(row, isLast: true) else { return nil }
        return scanner.count <= ImportLimits.columns ? scanner.count : nil
    }

    func slice(_ index: Int) -> CSVSlice { CSVSlice(UnsafeRawBufferPointer(bytes), scanner[index]) }
}
