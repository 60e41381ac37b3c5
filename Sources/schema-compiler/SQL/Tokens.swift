/// SQL cut into tokens as SQLite's own tokenizer cuts it; spaces and comments are passed over.
struct Tokens {
    private(set) var all: [Token] = []
    /// Where a `/*` begins that nothing closes: SQLite takes it for a comment up to the end.
    private(set) var openComment: Int?

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while let token = next() { all.append(token) }
    }

    private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func next() -> Token? {
        passOver()
        guard let byte = byte(at: offset) else { return nil }
        switch byte {
        case UInt8(ascii: "'"): return quoted(.text, until: byte)
        case UInt8(ascii: "\""), UInt8(ascii: "`"): return quoted(.quotedName, until: byte)
        case UInt8(ascii: "["): return quoted(.quotedName, until: UInt8(ascii: "]"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return run(.number)
        case _ where Self.belongsToWord(byte): return run(.word)
        default: return token(.sign, offset..<offset + 1, offset..<offset + 1)
        }
    }

    /// Spaces, `-- …` and `/* … */`.
    private mutating func passOver() {
        while let byte = byte(at: offset) {
            if byte == UInt8(ascii: "-"), self.byte(at: offset + 1) == byte {
                offset = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            } else if byte == UInt8(ascii: "/"), self.byte(at: offset + 1) == UInt8(ascii: "*") {
                passOverBlock()
            } else if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
                offset += 1
            } else {
                return
            }
        }
    }

    private mutating func passOverBlock() {
        let start = offset
        offset += 2
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "*"), byte(at: offset + 1) == UInt8(ascii: "/") {
                offset += 2
                return
            }
            offset += 1
        }
        openComment = start
    }

    /// A doubled quote stands for itself, except in brackets.
    private mutating func quoted(_ kind: Token.Kind, until quote: UInt8) -> Token {
        let start = offset
        var content: [UInt8] = []
        offset += 1
        while let byte = byte(at: offset) {
            offset += 1
            if byte == quote {
                guard quote != UInt8(ascii: "]"), self.byte(at: offset) == quote else { break }
                offset += 1
            }
            content.append(byte)
        }
        return Token(kind: kind, range: start..<offset, content: String(decoding: content, as: UTF8.self))
    }

    private mutating func run(_ kind: Token.Kind) -> Token {
        let end = bytes[offset...].firstIndex { !Self.belongsToWord($0) } ?? bytes.count
        return token(kind, offset..<end, offset..<end)
    }

    private mutating func token(_ kind: Token.Kind, _ range: Range<Int>, _ content: Range<Int>) -> Token {
        offset = range.upperBound
        return Token(kind: kind, range: range, content: String(decoding: bytes[content], as: UTF8.self))
    }

    private static func belongsToWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }
}
