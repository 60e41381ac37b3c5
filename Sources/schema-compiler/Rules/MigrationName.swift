/// `0001_ledger.sql`: a number of four digits and a name.
struct MigrationName: Equatable {
    let number: Int
    let name: String

    /// Nil unless the file name has the form `^\d{4}_[a-z0-9_]+\.sql$`.
    init?(_ file: String) {
        let bytes = Array(file.utf8)
        guard bytes.count > 9, bytes[4] == UInt8(ascii: "_"), file.hasSuffix(".sql") else { return nil }
        let digits = bytes[..<4]
        let name = bytes[5..<bytes.count - 4]
        guard digits.allSatisfy(Self.isDigit), name.allSatisfy(Self.belongsToName) else { return nil }
        number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        self.name = String(decoding: name, as: UTF8.self)
    }

    static func digits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func belongsToName(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
