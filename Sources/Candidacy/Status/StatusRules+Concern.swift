import LedgerCore

extension StatusRules {
    /// The entries that concern the candidacy, in chain order: those that name it, the whole lists of its
    /// constituency, and what refers to any of them as the entry it is about.
    func concerning(_ entries: [RecordedEntry]) -> [RecordedEntry] {
        var hashes: Set<Hash> = []
        return entries.filter { entry in
            let isFollower = Self.followers.contains(entry.kind) && entry.body["candidacy"] == nil
            let isAbout = isFollower && entry.reference("of").map(hashes.contains) ?? false
            guard isAbout || isItsList(entry) || names(entry) else { return false }
            hashes.insert(entry.hash)
            return true
        }
    }

    /// Kinds whose `of` hands on what they are about.
    private static let followers: Set<String> = ["appeal", "judgment", "deliberation", "pre-election"]

    private func isItsList(_ entry: RecordedEntry) -> Bool {
        entry.kind == "list" && constituency != nil && entry.body["constituency"]?.string == constituency
    }

    private func names(_ entry: RecordedEntry) -> Bool {
        let body = entry.body
        if entry.kind == "candidacy" {
            return body["id"]?.string == candidacy || body["substitutes"]?.string == candidacy
        }
        if body["candidacy"]?.string == candidacy { return true }
        for name in ["entries", "votes", "opinions", "writeIns", "candidacies"] {
            for member in body[name]?.array ?? []
            where member.object?["candidacy"]?.string == candidacy || member.string == candidacy {
                return true
            }
        }
        return false
    }
}
