import LedgerCore

/// JSON values of every shape that an entry may hold.
struct RandomJSON {
    var random: Seeded

    init(_ seed: UInt64) { random = Seeded(seed) }

    mutating func object(depth: Int = 0) -> JSONObject {
        var object = JSONObject()
        for _ in 0..<Int.random(in: 0...4, using: &random) { object[key()] = value(depth: depth + 1) }
        return object
    }

    mutating func value(depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth > 4 ? 5 : 8), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(integer())
        case 3, 4: return .string(text())
        case 5, 6: return .object(object(depth: depth))
        default:
            return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth + 1) })
        }
    }

    private mutating func integer() -> Int64 {
        let edges: [Int64] = [0, 1, -1, 10, JSONLimits.integer, -JSONLimits.integer]
        return Bool.random(using: &random)
            ? edges.randomElement(using: &random)!
            : Int64.random(in: -JSONLimits.integer...JSONLimits.integer, using: &random)
    }

    private mutating func key() -> String {
        let first = Array("abyz"), rest = Array("abzABZ019")
        let count = Int.random(in: 0...5, using: &random)
        return String(
            [first.randomElement(using: &random)!] + (0..<count).map { _ in rest.randomElement(using: &random)! })
    }

    /// Texts of whatever is written in more than one way, or that a fast scan could run over.
    private mutating func text() -> String {
        let pieces = [
            "a", "plain text", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{8}", "\u{C}", "\u{1}", "\u{1F}", "\u{7F}", "é",
            "e\u{301}", "€", "\u{7FF}", "\u{800}", "\u{FFFD}", "\u{FFFF}", "😀", "\u{10FFFF}", "\u{2028}", "\u{FEFF}",
            "候选人", "12345678", "\\u0041", "{}", "  ",
        ]
        return (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }
}
