internal import Candidacy
internal import LedgerCore

/// An entry that may name very many candidacies, of which each is told only what concerns it: so a list of thousands
/// costs its candidacies no more than it costs to read it.
struct WideEntry {
    private let entry: RecordedEntry
    /// The members of each long array, by the candidacy they name.
    private let members: [String: [String: [JSONValue]]]

    /// The arrays whose members name candidacies.
    private static let arrays = ["candidacies", "entries", "opinions", "votes", "writeIns"]
    /// How many members make an array long.
    private static let many = 16

    /// Nil where its moment cannot be read.
    init?(_ entry: Entry) {
        guard let at = Instant(entry.at.description) else { return nil }
        self.entry = RecordedEntry(seq: entry.seq, hash: entry.hash, at: at, kind: entry.kind, body: entry.body)
        var members: [String: [String: [JSONValue]]] = [:]
        // What a correction says stands for another entry as a whole.
        for name in entry.kind == "correction" ? [] : Self.arrays {
            guard let array = entry.body[name]?.array, array.count > Self.many else { continue }
            members[name] = Dictionary(
                grouping: array.filter { Self.candidacy($0) != nil }, by: { Self.candidacy($0) ?? "" })
        }
        self.members = members
    }

    private static func candidacy(_ member: JSONValue) -> String? {
        member.string ?? member.object?["candidacy"]?.string
    }

    /// The entry with the members that name a candidacy.
    func narrowed(to candidacy: String) -> RecordedEntry {
        guard !members.isEmpty else { return entry }
        var body = entry.body
        for (name, groups) in members { body[name] = .array(groups[candidacy] ?? []) }
        return RecordedEntry(seq: entry.seq, hash: entry.hash, at: entry.at, kind: entry.kind, body: body)
    }
}
