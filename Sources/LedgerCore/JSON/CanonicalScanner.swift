/// Proves that bytes are canonical JSON as restricted here, and allocates nothing.
///
/// Canonical is what `JSONValue.canonicalBytes` would have written: no white space, keys in ascending order, the
/// shortest escapes, plain integers, valid UTF-8 (RFC 8785).
struct CanonicalScanner {
    let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    /// How many members with the reserved key `sealed` were passed.
    private(set) var sealedCount = 0

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    func failure(_ reason: String) -> JSONError { JSONError(offset, reason) }

    var isAtEnd: Bool { offset == bytes.count }

    /// Steps over exactly these bytes; says whether they stood there.
    @inline(__always)
    mutating func skip(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        for index in 0..<count where bytes[offset + index] != literal.utf8Start[index] { return false }
        offset += count
        return true
    }

    mutating func value(depth: Int) throws(JSONError) {
        guard offset < bytes.count else { throw failure("the bytes end where a value is due") }
        switch bytes[offset] {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try integer()
        default:
            guard skip("true") || skip("false") || skip("null") else { throw failure("no value begins here") }
        }
    }

    mutating func object(depth: Int) throws(JSONError) {
        guard depth < JSONLimits.depth else { throw failure("nested deeper than \(JSONLimits.depth)") }
        guard skip("{") else { throw failure("an object is due") }
        if skip("}") { return }
        var previous = 0..<0
        while true {
            let key = try key()
            guard previous.isEmpty || isBefore(previous, key) else { throw failure("the keys are not in order") }
            previous = key
            if isSealed(key) { sealedCount += 1 }
            guard skip(":") else { throw failure("a colon is due") }
            try value(depth: depth + 1)
            if skip(",") { continue }
            guard skip("}") else { throw failure("a comma or a closing brace is due") }
            return
        }
    }

    private mutating func array(depth: Int) throws(JSONError) {
        guard depth < JSONLimits.depth else { throw failure("nested deeper than \(JSONLimits.depth)") }
        offset += 1
        if skip("]") { return }
        while true {
            try value(depth: depth + 1)
            if skip(",") { continue }
            guard skip("]") else { throw failure("a comma or a closing bracket is due") }
            return
        }
    }

    @inline(__always)
    private mutating func key() throws(JSONError) -> Range<Int> {
        guard skip("\"") else { throw failure("a key is due") }
        let (start, count) = (offset, bytes.count)
        var end = start
        while end < count, JSONText.isInKey(bytes[end]) { end &+= 1 }
        offset = end
        guard end < count, bytes[end] == UInt8(ascii: "\""), end == start || JSONText.isLower(bytes[start]) else {
            throw failure("a key is of the form [a-z][A-Za-z0-9]{0,63}")
        }
        offset = end &+ 1
        guard end > start, end &- start <= JSONLimits.key else { throw failure("a key has 1 to 64 characters") }
        return start..<end
    }

    @inline(__always)
    private func isSealed(_ key: Range<Int>) -> Bool {
        let name: StaticString = "sealed"
        guard key.count == name.utf8CodeUnitCount else { return false }
        for index in 0..<key.count where bytes[key.lowerBound + index] != name.utf8Start[index] { return false }
        return true
    }

    @inline(__always)
    private func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let count = min(one.count, other.count)
        for index in 0..<count {
            let (left, right) = (bytes[one.lowerBound + index], bytes[other.lowerBound + index])
            if left != right { return left < right }
        }
        return one.count < other.count
    }

    mutating func integer() throws(JSONError) -> Int64 {
        let negative = skip("-")
        let first = offset
        var magnitude: Int64 = 0
        while offset < bytes.count, JSONText.isDigit(bytes[offset]) {
            magnitude = magnitude * 10 + Int64(bytes[offset] - UInt8(ascii: "0"))
            guard magnitude <= JSONLimits.integer else { throw failure("an integer beyond ±9007199254740991") }
            offset += 1
        }
        guard offset > first else { throw failure("a digit is due") }
        guard bytes[first] != UInt8(ascii: "0") || (offset == first + 1 && !negative) else {
            throw failure("a number is written without leading zero or sign of zero")
        }
        return negative ? -magnitude : magnitude
    }

    /// Steps over a text in quotes.
    mutating func string() throws(JSONError) {
        guard skip("\"") else { throw failure("a text is due") }
        while offset < bytes.count {
            offset = endOfPlainRun(offset)
            guard offset < bytes.count else { break }
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return
            case UInt8(ascii: "\\"): try escape()
            case ..<0x20: throw failure("a control character stands unescaped")
            case 0x80...: try multibyte(byte)
            default: offset += 1
            }
        }
        throw failure("a text has no closing quote")
    }

    /// Eight bytes at a time over what is printable ASCII other than quote and backslash.
    @inline(__always)
    private func endOfPlainRun(_ start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let last = bytes.count &- 8
        var offset = start
        while offset <= last {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            // A byte's high bit ends up set where the byte is below 0x20, a quote, a backslash, or beyond ASCII.
            let special =
                ((word &- (ones &* 0x20)) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | word)
                & highs
            // Borrows reach upwards only, so the lowest bit is exact.
            if special != 0 { return offset &+ (special.trailingZeroBitCount >> 3) }
            offset &+= 8
        }
        return offset
    }

    private mutating func escape() throws(JSONError) {
        if skip("\\\"") || skip("\\\\") || skip("\\n") || skip("\\t") || skip("\\r") || skip("\\b") || skip("\\f") {
            return
        }
        guard bytes.count - offset >= 6, skip("\\u00") else { throw failure("an escape that is not canonical") }
        let (high, low) = (bytes[offset], bytes[offset + 1])
        let isLowDigit = JSONText.isDigit(low) || (low >= UInt8(ascii: "a") && low <= UInt8(ascii: "f"))
        let hasShortForm = high == UInt8(ascii: "0") && [UInt8]("089acd".utf8).contains(low)
        guard high == UInt8(ascii: "0") || high == UInt8(ascii: "1"), isLowDigit, !hasShortForm else {
            throw failure("an escape that is not canonical")
        }
        offset += 2
    }

    /// One character beyond ASCII, in the shortest form and no surrogate (Unicode table 3-7).
    private mutating func multibyte(_ first: UInt8) throws(JSONError) {
        let count: Int
        let second: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: throw failure("a text is not UTF-8")
        }
        guard bytes.count - offset >= count, second.contains(bytes[offset + 1]) else {
            throw failure("a text is not UTF-8")
        }
        for index in 2..<max(2, count) where bytes[offset + index] & 0xC0 != 0x80 {
            throw failure("a text is not UTF-8")
        }
        offset += count
    }
}

extension JSONValue {
    /// Whether bytes are one canonical JSON value and nothing else: what `canonicalBytes` would have written.
    public static func proveCanonical(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
        var scanner = CanonicalScanner(bytes)
        try scanner.value(depth: 0)
        guard scanner.isAtEnd else { throw scanner.failure("something stands behind the value") }
    }
}
