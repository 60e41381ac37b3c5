package import LedgerCore

/// What an entry says now: what was recorded, or what its latest correction says instead.
package struct StandingEntry {
    /// As it was recorded.
    package let entry: Entry
    /// The body that stands.
    package private(set) var body: JSONObject
    /// The correction that the body comes from; nil where the entry stands as recorded.
    package private(set) var correctedBy: UInt64?
    /// The correction that says it should not exist.
    package private(set) var voidedBy: UInt64?

    /// - Parameter corrections: the entries that correct this one, in the order of the chain.
    init(_ entry: Entry, _ corrections: [Entry]) {
        self.entry = entry
        body = entry.body
        for correction in corrections {
            if correction.body["void"]?.string == "yes" {
                voidedBy = correction.seq
            } else if let replacement = correction.body["replacement"]?.object {
                (body, correctedBy, voidedBy) = (replacement, correction.seq, nil)
            }
        }
    }

    /// Nil where there is no such entry, or where its bytes were erased.
    init?(_ seq: UInt64, _ facts: FactsCache, _ connection: Connection) throws(StorageError) {
        guard let entry = try facts.entry(at: seq, in: connection) else { return nil }
        var corrections: [Entry] = []
        // Facts only say where to look; the entries themselves are asked.
        for (other, path) in try facts.references(to: seq) where path == "supersedes" {
            guard let correction = try facts.entry(at: other, in: connection), correction.kind == "correction",
                correction.body["supersedes"]?.string == entry.hash.base64
            else { continue }
            corrections.append(correction)
        }
        self.init(entry, corrections)
    }
}

extension LedgerReader {
    /// What an entry says now; nil where there is none, or where its bytes were erased.
    package func standing(at seq: UInt64) throws(StorageError) -> StandingEntry? {
        seq < size ? try StandingEntry(seq, try freshFacts(), connection) : nil
    }
}
