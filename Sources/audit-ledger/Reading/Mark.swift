internal import LedgerCore
internal import LedgerStorage

/// What a later entry did to an earlier one, which stays as it was.
struct Mark: Hashable {
    enum Manner: String {
        /// A correction says what it should have said.
        case corrected
        /// A correction says that it should not exist.
        case voided
        /// The body decided anew.
        case superseded
        /// The world changed.
        case amended
        /// A sealed value, or its bytes, were erased.
        case erased
    }

    let manner: Manner
    let by: UInt64
    /// What was erased.
    var path: String?

    var words: String { "\(path.map { "\($0) " } ?? "")\(manner.rawValue) by \(by)" }
}

/// Finds the marks of entries. What was voided marks nothing.
struct Marks {
    let reader: LedgerReader
    let facts: FactsCache

    func of(_ seq: UInt64) throws(StorageError) -> [Mark] {
        var marks: [Mark] = []
        for (referrer, path) in try facts.references(to: seq) {
            guard let mark = try mark(of: referrer, path), try !isVoided(referrer) else { continue }
            marks.append(mark)
        }
        return marks
    }

    /// What an entry does to the one it names at a path; nil where it only speaks of it.
    func mark(of referrer: UInt64, _ path: String) throws(StorageError) -> Mark? {
        guard ["supersedes", "amends", "of"].contains(path), let entry = try reader.stored(at: referrer)?.entry
        else { return nil }
        switch (entry.kind, path) {
        case ("correction", "supersedes"):
            return Mark(manner: entry.body["void"]?.string == "yes" ? .voided : .corrected, by: referrer)
        case (_, "supersedes"): return Mark(manner: .superseded, by: referrer)
        case (_, "amends"): return Mark(manner: .amended, by: referrer)
        case ("redaction", "of"): return Mark(manner: .erased, by: referrer, path: entry.body["path"]?.string)
        default: return nil
        }
    }

    /// References go back only, so this ends.
    private func isVoided(_ seq: UInt64) throws(StorageError) -> Bool {
        for (referrer, path) in try facts.references(to: seq) where path == "supersedes" {
            guard try mark(of: referrer, path)?.manner == .voided, try !isVoided(referrer) else { continue }
            return true
        }
        return false
    }
}
