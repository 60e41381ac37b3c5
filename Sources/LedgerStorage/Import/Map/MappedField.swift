internal import LedgerCore

/// A rule of a map bound to the columns of a file.
final class MappedField {
    private enum Source {
        case column(MappedColumn)
        case join([(text: String, column: MappedColumn?)])
        case instant(date: MappedColumn, time: MappedColumn, offset: String)
        case given(JSONValue)
        case line
    }

    private let source: Source
    private let isRequired: Bool
    private var last: JSONValue?

    /// nil where an optional rule names columns that the header lacks.
    ///
    /// - Throws: `header` where a required rule does.
    init?(_ rule: FieldRule, _ header: CSVHeader, _ context: RowContext) throws(ImportError) {
        isRequired = rule.isRequired
        var absent: [String]?
        func column(_ pick: FieldRule.Pick) -> MappedColumn? {
            let column = MappedColumn(pick, header, context)
            if column == nil { absent = absent ?? pick.columns }
            return column
        }
        var source: Source?
        switch rule.value {
        case .column(let pick): source = column(pick).map { .column($0) }
        case .join(let parts):
            source = .join(
                parts.map { part in
                    switch part {
                    case .text(let text): (text, nil)
                    case .column(let pick): ("", column(pick))
                    }
                })
        case .instant(let date, let time, let offset):
            if let date = column(date), let time = column(time) {
                source = .instant(date: date, time: time, offset: offset)
            }
        case .digest: source = .given(.string(context.digest))
        case .line: source = .line
        }
        if let absent {
            guard rule.isRequired else { return nil }
            throw CSVHeader.missing(absent, header, file: context.fileName)
        }
        guard let source else { return nil }
        self.source = source
    }

    /// The value for the row; nil where an optional rule has none.
    func value(_ table: CSVTable) throws(MappedColumn.Fault) -> JSONValue? {
        switch source {
        case .given(let value): return value
        case .line: return .integer(Int64(table.line))
        case .column(let column):
            guard let text = try text(of: column, table) else { return nil }
            if column.isRepeated, let last { return last }
            last = try column.isInteger ? integer(text, column) : .string(text)
        case .join(let parts):
            var joined = ""
            for part in parts {
                if let column = part.column {
                    guard let text = try text(of: column, table) else { return nil }
                    joined += text
                    // A map may join one column many times.
                    guard joined.utf8.count <= ImportLimits.field else {
                        throw column.fault(
                            .fieldTooLong,
                            "What the map joins here is longer than \(ImportLimits.field) bytes; correct the map.")
                    }
                } else {
                    joined += part.text
                }
            }
            return .string(joined)
        case .instant(let date, let time, let offset):
            guard let day = try text(of: date, table), let clock = try text(of: time, table) else { return nil }
            if date.isRepeated, time.isRepeated, let last { return last }
            let bytes = Array(clock.utf8)
            guard bytes.withUnsafeBytes({ ClockTime.isTime($0) }) else {
                throw time.fault(
                    .time,
                    "Column \(ImportText.quoted(time.name)) holds no time written “HH:mm:ss”; correct it, or the map.")
            }
            last = .string(day + "T" + clock + offset)
        }
        return last
    }

    private func text(of column: MappedColumn, _ table: CSVTable) throws(MappedColumn.Fault) -> String? {
        switch try column.read(table) {
        case .text(let text): return text
        case .missing(let missing):
            last = nil
            guard isRequired else { return nil }
            throw column.fault(
                missing.code,
                "Column \(ImportText.quoted(column.name)) must have a value, but \(missing.sentence); "
                    + "complete the row, or leave such rows out with a skip rule of the map.")
        }
    }

    private func integer(_ text: String, _ column: MappedColumn) throws(MappedColumn.Fault) -> JSONValue {
        guard let number = Int64(text), abs(number) <= JSONLimits.integer else {
            throw column.fault(
                .integer, "Column \(ImportText.quoted(column.name)) holds no whole number; correct it, or the map.")
        }
        return .integer(number)
    }
}

extension CSVHeader {
    /// The error that none of some columns is there.
    static func missing(_ columns: [String], _ header: CSVHeader, file: String) -> ImportError {
        let wanted = columns.map { ImportText.quoted($0) }.joined(separator: " or ")
        let hint = columns.lazy.compactMap { NearestName.nearest(to: $0, among: header.names) }.first
        let advice =
            hint.map { "; did you mean \(ImportText.quoted($0))?" }
            ?? (header.count == 1
                ? "; it has one column only, so the separator may be another." : "; is this the right map?")
        return ImportError(.header, file: file, "The header has no column \(wanted), which the map needs\(advice)")
    }
}
