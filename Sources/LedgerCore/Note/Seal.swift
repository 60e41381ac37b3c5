/// The text that the key signs at every commit: this far, and no further, a key holder wrote.
///
/// `audit-ledger/commit\n<origin>\n<size>\n<root in base64>\n`. A seal is no checkpoint and never evidence of a fork, as
/// a crash may undo the commit it belongs to; its first line keeps the two from being taken for each other.
public struct Seal: Hashable, Sendable {
    public let origin: Origin
    public let size: UInt64
    public let root: Hash

    public init(origin: Origin, size: UInt64, root: Hash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the text of a note.
    public init(parsing text: String) throws(NoteError) {
        guard let lines = TreeHeadText.lines(text), lines.count == 4, lines[0].elementsEqual(Self.context.utf8) else {
            throw .malformed("A seal has four lines, the first of them \(Self.context).")
        }
        let head = try TreeHeadText(lines.dropFirst(), of: "A seal")
        self.init(origin: head.origin, size: head.size, root: head.root)
    }

    /// The text to be signed.
    public var text: String { "\(Self.context)\n" + TreeHeadText.text(origin, size, root) }

    static let context = "audit-ledger/commit"
}
