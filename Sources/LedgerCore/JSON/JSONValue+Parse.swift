extension JSONValue {
    /// Parses one JSON text and nothing behind it.
    ///
    /// White space and any order of keys are allowed; what RFC 8785 as restricted here cannot hold is not: floating-point
    /// numbers, duplicate keys, keys other than `[a-z][A-Za-z0-9]{0,63}`, U+0000, lone surrogates, depth over 32.
    public static func parse(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value(depth: 0)
        parser.skipWhiteSpace()
        guard parser.offset == bytes.count else {
            throw parser.failure("there is something behind the end of the JSON value; remove it")
        }
        return value
    }

    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        let result: Result<JSONValue, JSONError> = bytes.withUnsafeBytes { bytes in
            do throws(JSONError) { return .success(try parse(bytes)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    public static func parse(_ text: String) throws(JSONError) -> JSONValue { try parse(Array(text.utf8)) }
}

/// A recursive descent over bytes, its depth bounded.
struct JSONParser {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func failure(_ reason: String) -> JSONError { JSONError(offset, reason) }

    mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        guard let byte = peek else { throw failure("the JSON text ends where a value is due") }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try integer())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: throw failure("a JSON value is due here; \(JSONText.name(of: byte)) begins none")
        }
    }

    mutating func skipWhiteSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func accept(_ byte: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: byte) else { return false }
        offset += 1
        return true
    }

    private mutating func literal(_ name: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for index in 0..<name.utf8CodeUnitCount {
            guard peek == name.utf8Start[index] else {
                throw failure("a JSON value is due here; did you mean \(name)?")
            }
            offset += 1
        }
        return value
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        guard depth < JSONLimits.depth else { throw failure("objects and arrays nest deeper than \(JSONLimits.depth)") }
        offset += 1
        var object = JSONObject()
        skipWhiteSpace()
        if accept("}") { return object }
        while true {
            skipWhiteSpace()
            let start = offset
            guard peek == UInt8(ascii: "\"") else { throw failure("a key in double quotes is due here") }
            let key = try string()
            guard JSONText.isKey(key) else {
                throw JSONError(start, "the key \(JSONText.quoted(key)) is not of the form [a-z][A-Za-z0-9]{0,63}")
            }
            skipWhiteSpace()
            guard accept(":") else { throw failure("a colon is due behind the key \(JSONText.quoted(key))") }
            guard object.insert(key, try value(depth: depth + 1)) else {
                throw JSONError(start, "the key \(JSONText.quoted(key)) stands twice in one object")
            }
            skipWhiteSpace()
            if accept("}") { return object }
            guard accept(",") else { throw failure("a comma or a closing brace is due here") }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        guard depth < JSONLimits.depth else { throw failure("objects and arrays nest deeper than \(JSONLimits.depth)") }
        offset += 1
        var elements: [JSONValue] = []
        skipWhiteSpace()
        if accept("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipWhiteSpace()
            if accept("]") { return elements }
            guard accept(",") else { throw failure("a comma or a closing bracket is due here") }
        }
    }

    private mutating func integer() throws(JSONError) -> Int64 {
        let start = offset
        let negative = accept("-")
        var magnitude: Int64 = 0
        let first = offset
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            magnitude = magnitude * 10 + Int64(byte - UInt8(ascii: "0"))
            guard magnitude <= JSONLimits.integer else {
                throw JSONError(start, "the integer is beyond ±9007199254740991")
            }
            offset += 1
        }
        guard offset > first else { throw failure("a digit is due here") }
        if let byte = peek, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            throw JSONError(start, "numbers are whole; write a fraction as text")
        }
        guard bytes[first] != UInt8(ascii: "0") || offset == first + 1 else {
            throw JSONError(start, "a number has no leading zero; write it as text if the zero belongs to it")
        }
        guard !negative || magnitude != 0 else { throw JSONError(start, "zero has no sign") }
        return negative ? -magnitude : magnitude
    }

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
        if peek == UInt8(ascii: "\"") {
            defer { offset += 1 }
            return try JSONText.validated(UnsafeRawBufferPointer(rebasing: bytes[start..<offset]), at: start)
        }
        return try escapedString(from: start)
    }

    /// The slow way, for texts with escapes in them.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var text = Array(bytes[start..<offset])
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                defer { offset += 1 }
                return try JSONText.validated(text, at: start)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: Array(String(try escape()).utf8))
            case ..<0x20:
                throw failure("a control character in a text must be escaped")
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw JSONError(start - 1, "the text that begins here has no closing quote")
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = offset
        offset += 1
        guard let byte = peek else { throw failure("the JSON text ends within an escape") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw JSONError(start, "\\\(JSONText.name(of: byte)) is no escape of JSON")
        }
        let unit = try codeUnit()
        switch unit {
        case 0: throw JSONError(start, "a text cannot hold U+0000")
        case 0xD800..<0xDC00:
            guard accept("\\"), accept("u") else { throw JSONError(start, "a lone surrogate is no character") }
            let low = try codeUnit()
            guard (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            else { throw JSONError(start, "a lone surrogate is no character") }
            return scalar
        default:
            guard let scalar = Unicode.Scalar(unit) else { throw JSONError(start, "a lone surrogate is no character") }
            return scalar
        }
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure("four hexadecimal digits are due behind \\u")
            }
            unit = unit << 4 | UInt32(digit)
            offset += 1
        }
        return unit
    }
}
