/// Three lines, each with its newline, that checkpoint and seal have in common: origin, size, root.
struct TreeHeadText {
    let origin: Origin
    let size: UInt64
    let root: Hash

    /// The first three of `lines`; the sentence of a refusal names them as those of `what`.
    init(_ lines: some Collection<Substring.UTF8View>, of what: String) throws(NoteError) {
        let lines = Array(lines.prefix(3))
        guard lines.count == 3 else { throw .malformed("\(what) has lines for origin, size and root.") }
        origin = try Origin(String(Substring(lines[0])))
        guard let size = Self.size(lines[1]) else {
            throw .malformed("\(what) states its size as a decimal without leading zeros, at most 2^62.")
        }
        guard let root = Hash(base64: Substring(lines[2])) else {
            throw .malformed("\(what) states its root as 32 bytes in canonical base64.")
        }
        self.size = size
        self.root = root
    }

    /// The lines of a text that ends with a newline; else nil.
    static func lines(_ text: String) -> [Substring.UTF8View]? {
        guard text.utf8.last == 0x0A else { return nil }
        return text[...].utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// An ASCII decimal without leading zeros, at most 2^62.
    static func size(_ digits: some Collection<UInt8>) -> UInt64? {
        guard !digits.isEmpty, digits.count <= 19, digits.count == 1 || digits.first != UInt8(ascii: "0") else {
            return nil
        }
        var size: UInt64 = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            size = size * 10 + UInt64(digit - UInt8(ascii: "0"))
        }
        return size <= RightEdge.maximumSize ? size : nil
    }

    static func text(_ origin: Origin, _ size: UInt64, _ root: Hash) -> String {
        "\(origin.text)\n\(size)\n\(root.base64)\n"
    }
}
