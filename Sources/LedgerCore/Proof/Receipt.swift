/// That an entry stands in a log, for whoever was handed the entry (C2SP tlog-proof): data, not evidence, until
/// ``verified(leaf:by:)`` says so.
///
/// `c2sp.org/tlog-proof@v1\n`, `extra <base64>\n` where there is any, `index <decimal>\n`, one hash in base64 a line, an
/// empty line, and the checkpoint as it was signed.
public struct Receipt: Hashable, Sendable {
    /// The most bytes of a receipt.
    public static let maximumByteCount = 262_144
    /// The ending of its file.
    public static let fileExtension = "tlog-proof"

    /// Opaque data that nobody signed; nil where there is none.
    public let extra: [UInt8]?
    /// The 0-based number of the entry.
    public let index: UInt64
    public let proof: InclusionProof
    public let note: SignedNote
    /// What the note says, signed by whom it may.
    public let checkpoint: Checkpoint

    /// Refuses a note that is no checkpoint, and an index that is not below its size.
    public init(index: UInt64, proof: InclusionProof, note: SignedNote) throws(ReceiptError) {
        try self.init(extra: nil, index, proof, note, line: 2)
    }

    /// - Parameter line: that of the index, for the error.
    init(
        extra: [UInt8]?, _ index: UInt64, _ proof: InclusionProof, _ note: SignedNote, line: Int
    ) throws(ReceiptError) {
        do {
            checkpoint = try Checkpoint(parsing: note.text)
        } catch {
            throw .note(error)
        }
        guard index < checkpoint.size else {
            throw .malformed(line: line, "The index is not below the size of the checkpoint, \(checkpoint.size).")
        }
        self.extra = extra
        self.index = index
        self.proof = proof
        self.note = note
    }

    static let context = "c2sp.org/tlog-proof@v1"
}

extension Receipt: CustomStringConvertible {
    /// The receipt as it is stored and sent.
    public var description: String {
        let extra = extra.map { "extra \(Base64.encode($0))\n" } ?? ""
        let hashes = proof.hashes.map { $0.base64 + "\n" }.joined()
        return "\(Self.context)\n\(extra)index \(index)\n\(hashes)\n\(note)"
    }
}
