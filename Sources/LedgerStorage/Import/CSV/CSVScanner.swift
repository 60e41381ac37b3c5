/// Where a field stands: bytes of the row, the quotes around it left out.
struct CSVField {
    var start: Int
    var end: Int
    /// Whether it stood in quotes.
    var isQuoted: Bool
    /// Whether doubled quotes within must be made single.
    var hasDoubledQuotes: Bool
}

/// Splits one row of CSV into fields: RFC 4180, rows ended by LF, CR LF or CR, any separator.
///
/// A quote within a field that does not begin with one is a letter like any other.
struct CSVScanner {
    enum Fault: Hashable {
        case unterminatedQuote, textAfterQuote, nul, fieldTooLong, rowTooLong
    }

    enum Result: Hashable {
        /// `end` is where the row ends, `next` where the one behind it begins.
        case row(end: Int, next: Int)
        /// The row goes on behind the bytes at hand.
        case more
        /// What is wrong at a byte; the row is lost up to the end of the line that holds it.
        case fault(Fault, at: Int)
    }

    /// How many fields are kept of a row: one more than any header has, to see where a row goes beyond it.
    static let kept = ImportLimits.columns + 1

    let separator: UInt8
    /// How many fields the last row has; those beyond `kept` are counted only.
    private(set) var count = 0
    /// Ends of lines within quotes.
    private(set) var innerLineCount = 0
    /// Commas between a last quoted field and the end of the line, where the comma is not the separator.
    private(set) var trailingCommaCount = 0
    private let fields: UnsafeMutableBufferPointer<CSVField>

    /// The caller keeps the fields' memory, for `kept` of them.
    init(separator: UInt8, fields: UnsafeMutableBufferPointer<CSVField>) {
        self.separator = separator
        self.fields = fields
    }

    subscript(index: Int) -> CSVField {
        get { fields[index] }
        nonmutating set { fields[index] = newValue }
    }

    private static let quote = UInt8(ascii: "\"")

    /// Scans the row at the start of `bytes`; `isLast` where nothing comes behind them.
    mutating func scan(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Result {
        count = 0
        innerLineCount = 0
        trailingCommaCount = 0
        guard let base = bytes.baseAddress else { return isLast ? .row(end: 0, next: 0) : .more }
        let pointer = base.assumingMemoryBound(to: UInt8.self)
        var index = 0
        while true {
            let start = index
            let result =
                index < bytes.count && pointer[index] == Self.quote
                ? quoted(pointer, bytes.count, isLast, &index) : plain(pointer, bytes.count, isLast, &index)
            if let result { return index > ImportLimits.row ? .fault(.rowTooLong, at: start) : result }
            if index > ImportLimits.row { return .fault(.rowTooLong, at: start) }
        }
    }

    /// Scans a field without quotes and the separator behind it; a result where the row ends with it.
    @inline(__always)
    private mutating func plain(
        _ bytes: UnsafePointer<UInt8>, _ end: Int, _ isLast: Bool, _ index: inout Int
    ) -> Result? {
        let start = index
        let bound = min(end, start + ImportLimits.field + 1)
        let separator = separator
        var place = start
        while true {
            while place < bound, bytes[place] != separator, bytes[place] > 0x0D { place += 1 }
            if place == bound { break }
            let byte = bytes[place]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            if byte == 0 { return .fault(.nul, at: place) }
            place += 1
        }
        index = place
        if place - start > ImportLimits.field { return .fault(.fieldTooLong, at: start) }
        if place == end, !isLast { return .more }
        keep(CSVField(start: start, end: place, isQuoted: false, hasDoubledQuotes: false))
        return behindField(bytes, end, isLast, &index)
    }

    /// Scans a field in quotes and the separator behind it.
    @inline(__always)
    private mutating func quoted(
        _ bytes: UnsafePointer<UInt8>, _ end: Int, _ isLast: Bool, _ index: inout Int
    ) -> Result? {
        let open = index
        let start = open + 1
        let bound = min(end, start + ImportLimits.field + 1)
        let linesBefore = innerLineCount
        var hasDoubledQuotes = false
        var place = start
        while true {
            while place < bound, bytes[place] != Self.quote, bytes[place] > 0x0D { place += 1 }
            if place >= bound {
                index = place
                if place - start > ImportLimits.field {
                    return .fault(innerLineCount > linesBefore ? .unterminatedQuote : .fieldTooLong, at: open)
                }
                return isLast ? .fault(.unterminatedQuote, at: open) : .more
            }
            switch bytes[place] {
            case Self.quote:
                if place + 1 == end, !isLast {
                    index = place
                    return .more
                }
                if place + 1 < end, bytes[place + 1] == Self.quote {
                    hasDoubledQuotes = true
                    place += 2
                    continue
                }
                keep(CSVField(start: start, end: place, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
                index = place + 1
                return behindQuote(bytes, end, isLast, open: open, isOneLine: innerLineCount == linesBefore, &index)
            case 0: return .fault(.nul, at: place)
            case 0x0A: innerLineCount += 1
            case 0x0D where place + 1 < end ? bytes[place + 1] != 0x0A : isLast: innerLineCount += 1
            default: break
            }
            place += 1
        }
    }

    /// What stands behind a closing quote must be a separator or the end of the line.
    private mutating func behindQuote(
        _ bytes: UnsafePointer<UInt8>, _ end: Int, _ isLast: Bool, open: Int, isOneLine: Bool, _ index: inout Int
    ) -> Result? {
        var place = index
        if separator != UInt8(ascii: ",") { while place < end, bytes[place] == UInt8(ascii: ",") { place += 1 } }
        if place == end {
            if !isLast { return .more }
        } else if bytes[place] != 0x0A, bytes[place] != 0x0D, place > index || bytes[place] != separator {
            // A quote opened on an earlier line met the first quote of this one: the earlier line lacks its closing quote.
            return isOneLine ? .fault(.textAfterQuote, at: index) : .fault(.unterminatedQuote, at: open)
        }
        trailingCommaCount = place - index
        index = place
        return behindField(bytes, end, isLast, &index)
    }

    @inline(__always)
    private func behindField(
        _ bytes: UnsafePointer<UInt8>, _ end: Int, _ isLast: Bool, _ index: inout Int
    ) -> Result? {
        if index == end { return .row(end: index, next: index) }
        switch bytes[index] {
        case separator:
            index += 1
            return nil
        case 0x0A: return .row(end: index, next: index + 1)
        default:
            // CR: whether LF follows must be seen before the row is done.
            if index + 1 == end { return isLast ? .row(end: index, next: index + 1) : .more }
            return .row(end: index, next: bytes[index + 1] == 0x0A ? index + 2 : index + 1)
        }
    }

    @inline(__always)
    private mutating func keep(_ field: CSVField) {
        if count < fields.count { fields[count] = field }
        count += 1
    }
}
