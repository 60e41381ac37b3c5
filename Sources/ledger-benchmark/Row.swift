/// One line of the table.
struct Row {
    let work: String
    let entries: UInt64
    /// What was measured of us, with its unit.
    let ours: String
    /// The same of the floor; empty where the figure stands alone.
    let floor: String
    /// What is held against the bound: a ratio, or a figure that stands alone.
    let value: Double
    let bound: Bound

    /// What must be reached.
    enum Bound {
        case atLeast(Double)
        case atMost(Double)
        case none
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
        case .atLeast(let bound): "at least \(Self.number(bound))"
        case .atMost(let bound): "at most \(Self.number(bound))"
        case .none: ""
        }
    }

    /// Three digits that count.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "—" }
        let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int64((value * scale).rounded())
        guard digits > 0 else { return grouped(scaled) }
        let text = String(repeating: "0", count: max(0, digits + 1 - String(scaled).count)) + String(scaled)
        return "\(text.dropLast(digits)).\(text.suffix(digits))"
    }

    private static func grouped(_ number: Int64) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text = "," + text }
            text = "\(digit)" + text
        }
        return text
    }

    var text: String {
        let mark = if case .none = bound { " " } else { isMet ? "✓" : "✗" }
        return "\(mark) " + Self.cell(work, 44) + Self.cell(Self.grouped(Int64(entries)), 12) + Self.cell(ours, 22)
            + Self.cell(floor, 22) + Self.cell(Self.number(value), 9) + boundText
    }

    static let heading =
        "  " + cell("work", 44) + cell("entries", 12) + cell("ours", 22) + cell("floor", 22) + cell("value", 9)
        + "must be"

    private static func cell(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    var json: String {
        let bound =
            switch bound {
            case .atLeast(let bound): ",\"atLeast\":\(bound)"
            case .atMost(let bound): ",\"atMost\":\(bound)"
            case .none: ""
            }
        return "{\"work\":\"\(work)\",\"entries\":\(entries),\"ours\":\"\(ours)\",\"floor\":\"\(floor)\","
            + "\"value\":\(value.isFinite ? "\(value)" : "null")\(bound),\"met\":\(isMet)}"
    }
}
