/// One line of the table.
struct Row {
    let work: String
    let entries: UInt64
    /// What was measured of us.
    let ours: Figure
    /// The same of whatever it is measured against; nil where the figure stands alone.
    var floor: Figure?
    /// What is held against the bound: a ratio, or a figure that stands alone.
    let value: Double
    let bound: Bound

    /// What must be reached.
    enum Bound {
        case atLeast(Double)
        case atMost(Double)
        case none
    }

    /// A figure that is held against its bound itself.
    static func alone(_ work: String, _ entries: UInt64, _ ours: Figure, floor: Figure? = nil, _ bound: Bound) -> Row {
        Row(work: work, entries: entries, ours: ours, floor: floor, value: ours.value, bound: bound)
    }

    /// How many times as fast we were at so many entries.
    static func speed(_ work: String, _ entries: UInt64, _ pair: Pair, _ bound: Bound) -> Row {
        Row(
            work: work, entries: entries, ours: .rate(entries, pair.medianOurs),
            floor: .rate(entries, pair.medianFloor), value: pair.ratio, bound: bound)
    }

    /// How many times as long we took.
    static func times(_ work: String, _ entries: UInt64, _ pair: Pair, _ bound: Bound) -> Row {
        Row(
            work: work, entries: entries, ours: .milliseconds(pair.medianOurs), floor: .milliseconds(pair.medianFloor),
            value: 1 / pair.ratio, bound: bound)
    }

    var isMet: Bool {
        switch bound {
        case .atLeast(let bound): value >= bound
        case .atMost(let bound): value <= bound
        case .none: true
        }
    }

    var boundText: String {
        switch bound {
        case .atLeast(let bound): "at least \(Figure.number(bound))"
        case .atMost(let bound): "at most \(Figure.number(bound))"
        case .none: ""
        }
    }

    var text: String {
        let mark = if case .none = bound { " " } else { isMet ? "✓" : "✗" }
        return "\(mark) " + Self.cell(work, 52) + Self.cell(Figure.grouped(Int64(entries)), 12)
            + Self.cell(ours.text, 16) + Self.cell(floor?.text ?? "", 16) + Self.cell(Figure.number(value), 9)
            + boundText
    }

    static let heading =
        "  " + cell("work", 52) + cell("entries", 12) + cell("ours", 16) + cell("beside", 16) + cell("value", 9)
        + "must be"

    private static func cell(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    var json: String {
        let bound =
            switch bound {
            case .atLeast(let bound): ",\"atLeast\":\(bound),\"met\":\(isMet)"
            case .atMost(let bound): ",\"atMost\":\(bound),\"met\":\(isMet)"
            case .none: ""
            }
        return "{\"work\":\"\(work)\",\"entries\":\(entries),\"ours\":\(ours.json),"
            + "\"beside\":\(floor?.json ?? "null"),\"value\":\(Figure.json(value))\(bound)}"
    }
}
