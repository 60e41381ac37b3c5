/// A number with its unit.
struct Figure {
    let value: Double
    /// As it stands behind the number: `/s`, `ms`, `µs`, `MiB`, `B each`, `commits`.
    let unit: String

    static func rate(_ size: UInt64, _ seconds: Double) -> Figure {
        Figure(value: Double(size) / seconds, unit: "/s")
    }

    static func milliseconds(_ seconds: Double) -> Figure { Figure(value: seconds * 1_000, unit: "ms") }

    var text: String { Self.number(value) + (unit.hasPrefix("/") ? "" : " ") + unit }

    var json: String { "{\"value\":\(Self.json(value)),\"unit\":\"\(unit)\"}" }

    /// Three digits that count.
    static func number(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "—" }
        let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int64((value * scale).rounded())
        guard digits > 0 else { return grouped(scaled) }
        let text = String(repeating: "0", count: max(0, digits + 1 - String(scaled).count)) + String(scaled)
        return "\(text.dropLast(digits)).\(text.suffix(digits))"
    }

    static func grouped(_ number: Int64) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text = "," + text }
            text = "\(digit)" + text
        }
        return text
    }

    static func json(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }
}
