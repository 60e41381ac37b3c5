/// What a log asks of a witness: to cosign a checkpoint (C2SP tlog-witness, `add-checkpoint`).
///
/// `old <size>\n`, at most 63 hashes in base64, a line each, an empty line, and the signed checkpoint. Nothing of it is
/// verified yet.
public struct AddCheckpointRequest: Hashable, Sendable {
    /// The most bytes of the text of a checkpoint that is cosigned here: so it fits a note with every line that joins it.
    public static let maximumTextByteCount = 8_192
    /// The most bytes of a request.
    public static let maximumByteCount =
        oldLineByteCount + InclusionProof.maximumCount * hashLineByteCount + 1 + SignedNote.maximumByteCount

    /// The size of the checkpoint that the log believes the witness cosigned last; 0 where there was none.
    public let old: UInt64
    /// From the old size to that of the checkpoint.
    public let proof: ConsistencyProof
    public let note: SignedNote
    /// The text of the note, read.
    public let checkpoint: Checkpoint

    static let oldLineByteCount = 24
    static let hashLineByteCount = 45

    /// Puts a request together.
    public init(old: UInt64, proof: ConsistencyProof, note: SignedNote) throws(NoteError) {
        guard note.text.utf8.count <= Self.maximumTextByteCount else {
            throw .malformed("The text of a checkpoint that is to be cosigned has at most 8,192 bytes.")
        }
        self.old = old
        self.proof = proof
        self.note = note
        checkpoint = try Checkpoint(parsing: note.text)
    }

    /// Reads the body of a request; a refusal names the line.
    public init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.maximumByteCount else {
            throw .malformed("A request has at most \(Self.maximumByteCount) bytes.")
        }
        var rest = bytes[...]
        guard let first = Self.line(&rest, Self.oldLineByteCount), first.starts(with: "old ".utf8),
            let old = TreeHeadText.size(first.dropFirst(4))
        else {
            throw .malformed(
                "Line 1 of the request does not read “old” and a size, a decimal without leading zeros, at most 2^62.")
        }
        var hashes: [Hash] = []
        while true {
            guard let line = Self.line(&rest, Self.hashLineByteCount) else {
                throw .malformed(Self.badLine(hashes.count + 2))
            }
            if line.isEmpty { break }
            guard hashes.count < InclusionProof.maximumCount else {
                throw .malformed("The request has more than \(InclusionProof.maximumCount) hashes.")
            }
            guard let hash = Base64.decode(line).flatMap({ Hash(bytes: $0) }) else {
                throw .malformed(Self.badLine(hashes.count + 2))
            }
            hashes.append(hash)
        }
        let note = try SignedNote(parsing: Array(rest))
        try self.init(old: old, proof: ConsistencyProof(unchecked: hashes), note: note)
    }

    /// Takes the next line, its newline left out; nil, and nothing taken, where there is none of so few bytes.
    private static func line(_ rest: inout ArraySlice<UInt8>, _ limit: Int) -> ArraySlice<UInt8>? {
        guard let end = rest.prefix(limit).firstIndex(of: 0x0A) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }

    private static func badLine(_ number: Int) -> String {
        "Line \(number) of the request is neither a hash, 32 bytes in canonical base64, nor the empty line before the checkpoint."
    }
}

extension AddCheckpointRequest: CustomStringConvertible {
    /// The body as it is sent.
    public var description: String { "old \(old)\n" + proof.hashes.map { $0.base64 + "\n" }.joined() + "\n\(note)" }
}
