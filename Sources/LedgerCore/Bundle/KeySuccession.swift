/// The keys of a log, from the one that entry 0 names to the one in force.
///
/// An entry of kind `key` with action `rotate`, sealed under the old key, names the new one. The old key is in force up
/// to the tree that ends with that entry; over just that tree both may sign.
public struct KeySuccession: Hashable, Sendable {
    /// The most keys of one log.
    public static let maximumCount = Bundle.maximumNoteCount

    /// A key and the smallest tree that it alone may sign for.
    public struct Term: Hashable, Sendable {
        public let key: VerifierKey
        /// How many entries the tree has that ends with the entry naming the key; 0 for the first key.
        public let from: UInt64
    }

    /// In the order in which they took over; at least one.
    public private(set) var terms: [Term]

    public init(first key: VerifierKey) { terms = [Term(key: key, from: 0)] }

    /// The first key, as entry 0 names it; nil where it names none that can be used.
    public init?(genesis entry: Entry) {
        guard entry.kind == "genesis", let text = entry.body["vkey"]?.string,
            let key = try? VerifierKey(parsing: text), key.algorithm == .ed25519
        else { return nil }
        self.init(first: key)
    }

    /// The key that signs for a tree of so many entries.
    public func key(at size: UInt64) -> VerifierKey {
        (terms.last { $0.from < size } ?? terms[0]).key
    }

    /// Whether a key was ever the log's.
    public func contains(_ key: VerifierKey) -> Bool { terms.contains { $0.key == key } }

    /// Whether another key has taken over before a tree has so many entries.
    public func isRetired(_ key: VerifierKey, at size: UInt64) -> Bool {
        guard let index = terms.firstIndex(where: { $0.key == key }), index + 1 < terms.count else { return false }
        return terms[index + 1].from < size
    }

    /// Takes an entry of kind `key`; one that hands nothing over changes nothing.
    public mutating func note(_ entry: Entry) throws(EntryError) {
        guard entry.body["action"]?.string == "rotate" else { return }
        guard terms.count < Self.maximumCount else {
            throw EntryError(0, "the log had more keys than the \(Self.maximumCount) that are taken")
        }
        guard let previous = entry.body["previous"]?.string, let newest = terms.last,
            previous.utf8.elementsEqual("\(newest.key)".utf8), let text = entry.body["vkey"]?.string,
            let key = try? VerifierKey(parsing: text), key.algorithm == .ed25519, !contains(key)
        else { throw EntryError(0, "it hands over a key that is not in force, or to one that cannot be used") }
        terms.append(Term(key: key, from: entry.seq + 1))
    }
}
