/// The text of a checkpoint (C2SP tlog-checkpoint): what a ledger stands by towards others.
///
/// `<origin>\n<size>\n<root in base64>\n`, and extension lines, which are kept but mean nothing here.
public struct Checkpoint: Hashable, Sendable {
    public let origin: Origin
    public let size: UInt64
    public let root: Hash
    /// Further lines without their newlines, none of them empty.
    public let extensions: [String]

    public init(origin: Origin, size: UInt64, root: Hash) {
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note.
    public init(parsing text: String) throws(NoteError) {
        guard let lines = TreeHeadText.lines(text) else { throw .malformed("A checkpoint ends with a newline.") }
        let head = try TreeHeadText(lines, of: "A checkpoint")
        guard lines.dropFirst(3).allSatisfy({ !$0.isEmpty }) else {
            throw .malformed("A checkpoint has no empty extension lines.")
        }
        origin = head.origin
        size = head.size
        root = head.root
        extensions = lines.dropFirst(3).map { String(Substring($0)) }
    }

    /// The text to be signed.
    public var text: String {
        TreeHeadText.text(origin, size, root) + extensions.map { $0 + "\n" }.joined()
    }
}
