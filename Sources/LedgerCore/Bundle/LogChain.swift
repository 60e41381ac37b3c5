/// A log whose entries are read one after the other: each is hashed, proved canonical, in sequence and linked, and the
/// tree over them grows. What the log says of itself, its keys and its erasures is noted on the way.
///
/// Memory is bounded: 63 hashes of the tree, ``maximumErasures`` erasures and ``KeyHistory/maximumCount`` keys.
public struct LogChain: Sendable {
    /// The most entries of one log that may be erased, or named by redactions.
    public static let maximumErasures = 100_000

    /// The roots along the right edge of the tree.
    public private(set) var edge = RightEdge()
    /// The hash of the newest entry.
    public private(set) var head: Hash?
    /// What entry 0 says: the name of the log, and its keys from the first on.
    public private(set) var origin: Origin?
    public private(set) var keys: KeyHistory?
    /// How many entries have no bytes any more.
    public private(set) var erasedCount = 0
    private var erased: [Hash: UInt64] = [:]
    private var redacted: Set<Hash> = []

    public init() {}

    /// How many entries were read.
    public var size: UInt64 { edge.size }

    /// Takes the next entry.
    ///
    /// - Returns: its hash.
    @discardableResult
    public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(EntryError) -> Hash {
        let view = try EntryView(bytes)
        guard view.seq == size else {
            throw EntryError(0, "it says that it is entry \(view.seq), and entry \(size) is due")
        }
        guard isLinked(view, bytes) else {
            throw EntryError(view.prev?.lowerBound ?? 0, "it does not link to the entry before")
        }
        if size == 0 { try readGenesis(bytes, view) }
        if view.isKnown, size > 0 { try note(bytes, view) }
        let hash = Hash.leaf(bytes)
        grow(hash)
        return hash
    }

    /// Takes the next entry, of which only the hash is left.
    public mutating func append(erased hash: Hash) throws(EntryError) {
        guard size > 0 else { throw EntryError(0, "entry 0 says whose log it is, and is never erased") }
        guard erasedCount < Self.maximumErasures else { throw EntryError(0, Self.tooMany) }
        erasedCount += 1
        erased[hash] = size
        grow(hash)
    }

    /// The first entry that is gone without a redaction that names it; nil where all were lawful.
    public var unlawfulErasure: UInt64? { erased.filter { !redacted.contains($0.key) }.values.min() }

    private mutating func grow(_ hash: Hash) {
        edge.append(hash)
        head = hash
    }

    private func isLinked(_ view: EntryView, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let head else { return view.prev == nil }
        guard let link = view.prev else { return false }
        return head.isWritten(as: UnsafeRawBufferPointer(rebasing: bytes[link]))
    }

    private mutating func readGenesis(_ bytes: UnsafeRawBufferPointer, _ view: EntryView) throws(EntryError) {
        let entry = try Entry(bytes)
        guard let keys = KeyHistory(genesis: entry), let origin = try? Origin(keys.current.name) else {
            throw EntryError(view.body.lowerBound, "entry 0 does not say whose log it is, by origin and key")
        }
        self.origin = origin
        self.keys = keys
    }

    /// Keys that change hands, and entries that were erased as a whole.
    private mutating func note(_ bytes: UnsafeRawBufferPointer, _ view: EntryView) throws(EntryError) {
        let kind = bytes[view.kind]
        if kind.count == 3, kind.elementsEqual("key".utf8) {
            keys?.follow(try Entry(bytes))
        } else if kind.count == 9, kind.elementsEqual("redaction".utf8) {
            let body = try Entry(bytes).body
            guard body["path"]?.string == "*", let hash = body["of"]?.string.flatMap({ Hash(base64: $0) }) else {
                return
            }
            guard redacted.count < Self.maximumErasures else { throw EntryError(0, Self.tooMany) }
            redacted.insert(hash)
        }
    }

    private static let tooMany = "the log has more erased entries than the \(maximumErasures) that are taken"
}
