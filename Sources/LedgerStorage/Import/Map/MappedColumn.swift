/// A column as a rule reads it: decoded, checked and translated.
///
/// What a column held last is kept, since most columns of a file say the same in row after row.
final class MappedColumn {
    enum Outcome {
        case text(String)
        case missing(Missing)
    }

    /// Why a field cannot be used; the place is that of the column in the header.
    struct Fault: Error {
        let place: Int
        let code: ImportProblem.Code
        let message: String
    }

    let place: Int
    let name: String
    let isInteger: Bool
    /// Whether the last row held the same as the one before it.
    private(set) var isRepeated = false

    private let pick: FieldRule.Pick
    private let context: RowContext
    private var bytes: [UInt8] = []
    private var outcome: Outcome?

    /// nil where the header has none of the columns.
    init?(_ pick: FieldRule.Pick, _ header: CSVHeader, _ context: RowContext) {
        guard let name = pick.columns.first(where: { header.place(of: $0) != nil }), let place = header.place(of: name)
        else { return nil }
        self.place = place
        self.name = name
        self.pick = pick
        self.context = context
        isInteger = pick.isInteger
        bytes.reserveCapacity(64)
    }

    func read(_ table: CSVTable) throws(Fault) -> Outcome {
        let field = table.field(place)
        if let outcome, field.equals(bytes) {
            isRepeated = true
            return outcome
        }
        isRepeated = false
        outcome = nil
        let outcome = try translate(field)
        // Quotes doubled in one row may be single in the next, unwrapped one: such fields are not compared.
        if !field.hasDoubledQuotes {
            bytes.removeAll(keepingCapacity: true)
            bytes.append(contentsOf: field.bytes)
            self.outcome = outcome
        }
        return outcome
    }

    private func translate(_ field: CSVSlice) throws(Fault) -> Outcome {
        if let missing = context.sentinels.meaning(of: field) { return .missing(missing) }
        let field = pick.trims || pick.date != nil || isInteger ? field.trimmed : field
        guard var text = field.text(context.encoding) else {
            let byte = field.bytes[context.encoding.firstBadByte(in: field.bytes) ?? 0]
            throw fault(
                .encoding,
                "Byte \(ImportText.hexadecimal(byte)) in column \(ImportText.quoted(name)) is no letter in \(context.encoding.rawValue); "
                    + "give the encoding that the file is really in.")
        }
        if context.encoding == .utf8, !context.keepsLostLetters, text.unicodeScalars.contains("\u{FFFD}") {
            throw fault(
                .lostLetters,
                "A letter in column \(ImportText.quoted(name)) was lost for good before (U+FFFD); "
                    + Repair.lostLetters.advice)
        }
        if !pick.lookup.isEmpty {
            if let found = pick.lookup[text] { return .text(found) }
            if pick.dropsUnknown { return .missing(.blank) }
            guard pick.keepsUnknown else {
                throw fault(
                    .lookup,
                    "The map does not know this value of column \(ImportText.quoted(name)); add it to the lookup.")
            }
        }
        if let date = pick.date {
            guard let day = date.date(field.bytes) else {
                throw fault(
                    .date,
                    "Column \(ImportText.quoted(name)) holds no date written \(ImportText.quoted(date.text)); correct it, or the map."
                )
            }
            text = day
        }
        return .text(pick.prefix + text)
    }

    func fault(_ code: ImportProblem.Code, _ message: String) -> Fault {
        Fault(place: place, code: code, message: message)
    }
}

/// What all columns of one file have in common.
struct RowContext {
    let encoding: TextEncoding
    let sentinels: SentinelTable
    let keepsLostLetters: Bool
    /// `sha256:` and 64 hexadecimal digits.
    let digest: String
    let fileName: String
}
