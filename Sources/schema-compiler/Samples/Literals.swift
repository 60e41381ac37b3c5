import LedgerCore

/// The literals in the text of a table: its CHECK constraints compare with them, so they make good values.
struct Literals {
    private var numbers: [Int64] = []
    private var texts: [String] = []

    init(_ sql: String) {
        for token in Tokens(Array(sql.utf8)).all {
            switch token.kind {
            case .number: Int64(token.content).map { numbers.append($0) }
            case .text: texts.append(token.content)
            default: break
            }
        }
    }

    /// Values that the type takes; those of one row differ from those of another.
    func candidates(ofType type: String, row: Int) -> [SampleValue] {
        let lengths = Array(Set(numbers.filter { (0...100_000).contains($0) })).sorted().map(Int.init)
        let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(row % 26)))
        switch type {
        case "INTEGER", "INT":
            return ([Int64(row)] + numbers.flatMap { [$0, $0 &+ 1, $0 &- 1] }).map(SampleValue.integer)
        case "REAL":
            return [.real(Double(row) + 0.5)] + numbers.map { .real(Double($0)) }
        case "TEXT":
            let plain =
                [letter] + texts + ["2011-06-0\(row % 9 + 1)", "2011-06-0\(row % 9 + 1)T08:00:00Z", "{}", "[]", ""]
            return (plain + lengths.map { String(repeating: letter, count: $0) }).map(SampleValue.text)
        case "BLOB":
            return (lengths + [32, 16, 64]).map { .blob([UInt8](repeating: UInt8(row % 256), count: $0)) }
        default:
            return [.integer(Int64(row)), .text(letter)] + texts.map(SampleValue.text)
                + numbers.map(SampleValue.integer)
        }
    }

    static func bytes(ofHexadecimal text: String) -> [UInt8]? { Hexadecimal.decode(text.lowercased()) }
}
