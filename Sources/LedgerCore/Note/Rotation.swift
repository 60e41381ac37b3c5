/// The text with which a key hands its ledger over to the next one.
///
/// `audit-ledger/rotation\n<origin>\n<size>\n<hash of the entry before, in base64>\n<verifier key>\n`. The size counts the
/// entries up to which the old key is valid, the entry that holds this text among them; that entry's link is signed
/// with it, so that a handover stands for one history only.
public struct Rotation: Hashable, Sendable {
    public let origin: Origin
    public let size: UInt64
    /// The hash of the entry before the one that holds this.
    public let previous: Hash
    public let next: VerifierKey

    public init(origin: Origin, size: UInt64, previous: Hash, next: VerifierKey) {
        self.origin = origin
        self.size = size
        self.previous = previous
        self.next = next
    }

    /// Reads a text as it was signed.
    public init(parsing text: String) throws(NoteError) {
        guard let lines = TreeHeadText.lines(text), lines.count == 5, lines[0].elementsEqual(Self.context.utf8) else {
            throw .malformed("A handover has five lines, of which the first is \(Self.context).")
        }
        let tree = try TreeHeadText(lines[1...3], of: "A handover")
        self.init(
            origin: tree.origin, size: tree.size, previous: tree.root,
            next: try VerifierKey(parsing: String(Substring(lines[4]))))
    }

    /// The text to be signed.
    public var text: String { "\(Self.context)\n" + TreeHeadText.text(origin, size, previous) + "\(next)\n" }

    static let context = "audit-ledger/rotation"
}
