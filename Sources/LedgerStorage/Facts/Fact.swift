internal import Candidacy
internal import LedgerCore

/// What an entry links to.
struct FactLinks: Sendable {
    let contentKeys: [ContentKey]
    let references: [(path: String, hash: Hash)]
    let mentions: Set<String>
}

/// What facts are derived from: an entry without its bytes.
struct Fact {
    let seq: UInt64
    let hash: Hash
    let at: String
    let kind: String
    let body: JSONObject
    let token: String?
    /// Nil where it was noted already.
    let contentKey: ContentKey?

    init(
        seq: UInt64, hash: Hash, at: String, kind: String, body: JSONObject, token: String?, contentKey: ContentKey?
    ) {
        self.seq = seq
        self.hash = hash
        self.at = at
        self.kind = kind
        self.body = body
        self.token = token
        self.contentKey = contentKey
    }

    init(_ entry: Entry) {
        self.init(
            seq: entry.seq, hash: entry.hash, at: entry.at.description, kind: entry.kind, body: entry.body,
            token: entry.token, contentKey: ContentKey(entry.kind, entry.body))
    }

    /// An entry whose bytes are gone, or of a version that this software does not know: a place in the chain.
    init(unreadable seq: UInt64, _ hash: Hash) {
        self.init(
            seq: seq, hash: hash, at: "", kind: "", body: JSONObject(), token: nil,
            contentKey: ContentKey("", JSONObject()))
    }

    /// What the fact links to, computed once.
    var links: FactLinks { FactLinks(contentKeys: contentKeys, references: references, mentions: mentions) }

    /// The place that the body is noted under, for catching up.
    var contentKeys: [ContentKey] { contentKey?.probes(isSealed: SealedValue.contains(.object(body))) ?? [] }

    /// The hashes of earlier entries that the body names, and where.
    var references: [(path: String, hash: Hash)] {
        Draft(kind: kind, body: body).references.compactMap { path, reference in
            if case .hash(let hash) = reference { (path, hash) } else { nil }
        }
    }

    /// The candidacies that are named elsewhere than in the entry's own scope.
    var mentions: Set<String> {
        guard Self.mentioning.contains(kind) else { return [] }
        var found: Set<String> = []
        Self.collect(.object(body), isOuter: true, into: &found)
        return found
    }

    private static let mentioning: Set<String> = [
        "candidacy", "correction", "deliberation", "introduction", "list", "pre-election", "result",
    ]

    private static func collect(_ value: JSONValue, isOuter: Bool, into found: inout Set<String>) {
        switch value {
        case .object(let object):
            for member in object.members {
                switch (member.key, member.value) {
                case ("candidacy", .string(let id)) where !isOuter: found.insert(id)
                case ("substitutes", .string(let id)): found.insert(id)
                case ("candidacies", .array(let ids)): found.formUnion(ids.compactMap(\.string))
                default: collect(member.value, isOuter: false, into: &found)
                }
            }
        case .array(let elements): for element in elements { collect(element, isOuter: false, into: &found) }
        default: break
        }
    }
}
