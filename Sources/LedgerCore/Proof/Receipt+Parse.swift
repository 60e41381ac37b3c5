extension Receipt {
    /// Whether bytes begin as a receipt does; what else they are is not said.
    public static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("\(context)\n".utf8)) }

    /// Reads a receipt in its one canonical form: what is read is written as the same bytes again.
    public init(parsing bytes: [UInt8]) throws(ReceiptError) {
        guard bytes.count <= Self.maximumByteCount else {
            throw .malformed(line: 1, "A receipt has at most \(Self.maximumByteCount) bytes.")
        }
        var lines = HeadLines(bytes: bytes)
        guard lines.next()?.elementsEqual(Self.context.utf8) == true else {
            throw .malformed(line: 1, "A receipt begins with \(Self.context).")
        }
        var line = lines.next()
        var extra: [UInt8]?
        if let data = line?.value(of: "extra ") {
            guard let bytes = Base64.decode(data), !bytes.isEmpty else {
                throw .malformed(line: 2, "What follows extra is not canonical base64.")
            }
            extra = bytes
            line = lines.next()
        }
        let indexLine = lines.number
        guard let digits = line?.value(of: "index "), let index = TreeHeadText.size(digits) else {
            throw .malformed(
                line: indexLine, "Here stands index and a decimal without leading zeros, at most 2^62.")
        }
        var hashes: [Hash] = []
        while let line = lines.next() {
            guard hashes.count < InclusionProof.maximumCount else {
                throw .malformed(line: lines.number, "A proof has at most \(InclusionProof.maximumCount) hashes.")
            }
            guard let hash = Hash(base64: String(decoding: line, as: UTF8.self)) else {
                throw .malformed(line: lines.number, "This is not a hash of 32 bytes in canonical base64.")
            }
            hashes.append(hash)
        }
        guard lines.isEnded else {
            throw .malformed(line: lines.number, "An empty line and a checkpoint are missing behind the proof.")
        }
        let proof = InclusionProof(unchecked: hashes)
        let note: SignedNote
        do {
            note = try SignedNote(parsing: Array(lines.rest))
        } catch {
            throw .note(error)
        }
        try self.init(extra: extra, index, proof, note, line: indexLine)
    }

    public init(parsing text: String) throws(ReceiptError) { try self.init(parsing: Array(text.utf8)) }
}

/// The lines above the first empty one.
private struct HeadLines {
    private(set) var rest: ArraySlice<UInt8>
    /// That of the line handed out last, or of the one that is missing; from 1.
    private(set) var number = 0
    /// Whether the empty line was met.
    private(set) var isEnded = false

    init(bytes: [UInt8]) { rest = bytes[...] }

    /// The next line without its newline; nil at the empty line, and where no newline follows.
    mutating func next() -> ArraySlice<UInt8>? {
        guard !isEnded else { return nil }
        number += 1
        guard let end = rest.firstIndex(of: 0x0A) else { return nil }
        let line = rest[..<end]
        rest = rest[(end + 1)...]
        isEnded = line.isEmpty
        return isEnded ? nil : line
    }
}

extension ArraySlice<UInt8> {
    /// What follows a word at the beginning; nil where another stands there.
    fileprivate func value(of word: String) -> ArraySlice<UInt8>? {
        starts(with: word.utf8) ? dropFirst(word.utf8.count) : nil
    }
}
