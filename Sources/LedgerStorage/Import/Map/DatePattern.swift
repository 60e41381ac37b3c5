/// How a file writes dates: `dd` or `d`, `MM` or `M` and `yyyy`, each once, with any other text between.
///
/// `d` and `M` take one digit or two. What stands behind, ` 00:00:00` for example, must be there as it is written.
public struct DatePattern: Hashable, Sendable {
    private enum Item: Hashable, Sendable { case day(Int), month(Int), year, text(UInt8) }

    public let text: String
    private let items: [Item]

    /// nil where the three are not there once each, or the pattern is longer than 64 bytes.
    public init?(_ text: String) {
        guard text.utf8.count <= 64 else { return nil }
        self.text = text
        var items: [Item] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let run = bytes[index...].prefix { $0 == byte }.count
            switch (byte, run) {
            case (UInt8(ascii: "d"), 1...2): items.append(.day(run))
            case (UInt8(ascii: "M"), 1...2): items.append(.month(run))
            case (UInt8(ascii: "y"), 4): items.append(.year)
            case (UInt8(ascii: "d"), _), (UInt8(ascii: "M"), _), (UInt8(ascii: "y"), _): return nil
            default: items.append(contentsOf: repeatElement(.text(byte), count: run))
            }
            index += run
        }
        let days = items.filter { if case .day = $0 { true } else { false } }.count
        let months = items.filter { if case .month = $0 { true } else { false } }.count
        guard days == 1, months == 1, items.filter({ $0 == .year }).count == 1 else { return nil }
        self.items = items
    }

    static let brazilian = DatePattern("dd/MM/yyyy")

    /// `yyyy-MM-dd`; nil where the bytes are not so written or name a day that the Gregorian calendar lacks.
    func date(_ bytes: UnsafeRawBufferPointer) -> String? {
        var index = 0
        var (year, month, day) = (0, 0, 0)
        func number(_ least: Int, _ most: Int) -> Int? {
            var value = 0
            let start = index
            while index < bytes.count, index - start < most, bytes[index] &- 0x30 <= 9 {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            return index - start >= least ? value : nil
        }
        for item in items {
            switch item {
            case .day(let digits):
                guard let value = number(digits, 2) else { return nil }
                day = value
            case .month(let digits):
                guard let value = number(digits, 2) else { return nil }
                month = value
            case .year:
                guard let value = number(4, 4) else { return nil }
                year = value
            case .text(let byte):
                guard index < bytes.count, bytes[index] == byte else { return nil }
                index += 1
            }
        }
        guard index == bytes.count, year > 0, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Times of day and offsets as RFC 3339 writes them.
enum ClockTime {
    /// `HH:mm:ss`, from 00:00:00 to 23:59:59.
    static func isTime(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count == 8, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":") else { return false }
        return isNumber(bytes, 0, below: 24) && isNumber(bytes, 3, below: 60) && isNumber(bytes, 6, below: 60)
    }

    /// `Z`, or a sign and `HH:mm` up to 23:59.
    static func isOffset(_ text: String) -> Bool {
        if text == "Z" { return true }
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[3] == UInt8(ascii: ":")
        else { return false }
        return bytes.withUnsafeBytes { isNumber($0, 1, below: 24) && isNumber($0, 4, below: 60) }
    }

    private static func isNumber(_ bytes: UnsafeRawBufferPointer, _ index: Int, below limit: UInt8) -> Bool {
        let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
        return tens <= 9 && ones <= 9 && tens * 10 + ones < limit
    }
}
