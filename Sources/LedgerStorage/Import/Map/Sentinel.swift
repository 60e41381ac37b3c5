/// Why a field has no value.
enum Missing {
    case blank, notCollected, withheld

    var code: ImportProblem.Code {
        switch self {
        case .blank: .blank
        case .notCollected: .notCollected
        case .withheld: .withheld
        }
    }

    var sentence: String {
        switch self {
        case .blank: "the source has no value here"
        case .notCollected: "the source did not collect this"
        case .withheld: "the source withholds this"
        }
    }
}

/// The texts of a map that stand for nothing, in the bytes of a file's encoding.
struct SentinelTable {
    private let entries: [(bytes: [UInt8], meaning: Missing)]

    init(_ sentinels: ColumnMap.Sentinels, _ encoding: TextEncoding) {
        func entries(_ texts: [String], _ meaning: Missing) -> [(bytes: [UInt8], meaning: Missing)] {
            texts.compactMap { encoding.encode($0) }.map { ($0, meaning) }
        }
        self.entries =
            entries(sentinels.blank, .blank) + entries(sentinels.notCollected, .notCollected)
            + entries(sentinels.withheld, .withheld)
    }

    /// nil where the field has a value.
    func meaning(of field: CSVSlice) -> Missing? {
        let field = field.trimmed
        if field.count == 0 { return .blank }
        for entry in entries where field.equals(entry.bytes) { return entry.meaning }
        return nil
    }
}

/// A test of one column against texts, in the bytes of a file's encoding.
struct ColumnTest {
    private let place: Int
    private let texts: [[UInt8]]

    /// nil where the header lacks the column.
    init?(_ column: String, _ texts: [String], _ header: CSVHeader, _ encoding: TextEncoding) {
        guard let place = header.place(of: column) else { return nil }
        self.place = place
        self.texts = texts.compactMap { encoding.encode($0) }
    }

    func holds(in table: CSVTable) -> Bool {
        let field = table.field(place).trimmed
        return texts.contains { field.equals($0) }
    }
}
