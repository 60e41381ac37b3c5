extension NFC {
    /// The packed tables, read once when a text first needs them.
    struct Tables: Sendable {
        /// First and last character of each range, ascending.
        var suspects: [UInt32] = []
        var decompositions: [UInt32: (first: UInt32, second: UInt32?)] = [:]
        /// By first and second character, 32 bits each.
        var compositions: [UInt64: UInt32] = [:]

        init() {
            var end: UInt32 = 0
            for row in Self.rows(NFC.suspects, of: 2) {
                suspects += [end + row[0], end + row[0] + row[1]]
                end += row[0] + row[1]
            }
            for (scalar, row) in Self.keyed(NFC.composing, of: 3) {
                decompositions[scalar] = (row[1], row[2])
                compositions[UInt64(row[1]) << 32 | UInt64(row[2])] = scalar
            }
            for (scalar, row) in Self.keyed(NFC.excluded, of: 3) { decompositions[scalar] = (row[1], row[2]) }
            for (scalar, row) in Self.keyed(NFC.single, of: 2) { decompositions[scalar] = (row[1], nil) }
        }

        private static func rows(_ packed: String, of width: Int) -> [[UInt32]] {
            let numbers = packed.split(separator: " ").compactMap { UInt32($0, radix: 16) }
            return stride(from: 0, to: numbers.count - width + 1, by: width).map { Array(numbers[$0..<($0 + width)]) }
        }

        /// Rows whose first number is the distance from the row before.
        private static func keyed(_ packed: String, of width: Int) -> [(UInt32, [UInt32])] {
            var scalar: UInt32 = 0
            return rows(packed, of: width).map { row in
                scalar += row[0]
                return (scalar, row)
            }
        }
    }

    static let tables = Tables()
}
