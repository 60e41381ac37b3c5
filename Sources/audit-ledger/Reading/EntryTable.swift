/// Lays out a list of entries in columns, measured in the cells of a terminal.
struct EntryTable {
    struct Row: Hashable {
        var seq: String
        /// The day it was recorded, UTC.
        var at: String
        var effective: String
        var kind: String
        /// Its own id, or that of its candidacy.
        var id: String
        var gist: String
    }

    static let heading = Row(
        seq: "seq", at: "recorded", effective: "effective", kind: "kind", id: "id", gist: "what it says")

    /// The cells that a line may have; nil for as many as it needs.
    let cells: Int?
    /// The widest that each column may be, so that something of the gist is seen on a terminal.
    private let limits: [Int]
    private var widths = [0, 0, 0, 0, 0]

    init(cells: Int?) {
        self.cells = cells
        limits =
            switch cells {
            case nil: Array(repeating: .max, count: 5)
            case let cells? where cells < 110: [20, 10, 11, 12, 12]
            default: [20, 10, 21, 21, 20]
            }
    }

    /// The lines of some rows, in columns at least as wide as those before.
    mutating func lines(_ rows: [Row]) -> [String] {
        for row in rows {
            for (index, text) in columns(row).enumerated() { widths[index] = max(widths[index], Cells.width(text)) }
        }
        return rows.map(line)
    }

    private func columns(_ row: Row) -> [String] {
        [row.seq, row.at, row.effective, row.kind, row.id].enumerated().map { index, text in
            Printable.line(text, cells: limits[index])
        }
    }

    private func line(_ row: Row) -> String {
        let columns = columns(row)
        let seq = String(repeating: " ", count: widths[0] - Cells.width(columns[0])) + columns[0]
        let rest = columns.indices.dropFirst().map { Printable.padded(columns[$0], cells: widths[$0]) }
        var line = ([seq] + rest + [Printable.line(row.gist)]).joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return Printable.line(line, cells: cells ?? .max)
    }
}
