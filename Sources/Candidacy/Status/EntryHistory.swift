public import LedgerCore

/// Entries as they were known at a moment: corrections, voids and amendments applied, in chain order.
public struct EntryHistory: Sendable {
    /// The entries that stand, with the bodies that stand.
    public private(set) var standing: [RecordedEntry] = []
    /// The corrections applied to each entry, by its hash, in chain order.
    public private(set) var corrections: [Hash: [UInt64]] = [:]
    /// The entries that were voided, by hash.
    public private(set) var voided: Set<Hash> = []
    /// The entry that replaces another by a new decision or a change in the world, by the hash of the replaced one.
    public private(set) var successors: [Hash: RecordedEntry] = [:]

    /// What was known of the entries, given in chain order, at a moment; nil: all.
    public init(_ entries: some Sequence<RecordedEntry>, knownAt: Instant? = nil) {
        let bound = knownAt?.seconds ?? Int.max
        let known = entries.filter { $0.at.seconds <= bound }
        let corrections = Self.effective(known.filter { $0.kind == "correction" })
        var bodies: [Hash: JSONObject] = [:]
        for correction in corrections {
            guard let target = correction.reference("supersedes") else { continue }
            self.corrections[target, default: []].append(correction.seq)
            if correction.body["void"]?.string == "yes" {
                voided.insert(target)
            } else if let replacement = correction.body["replacement"]?.object {
                bodies[target] = replacement
                voided.remove(target)
            }
        }
        for entry in known where entry.kind != "correction" && !voided.contains(entry.hash) {
            let entry = bodies[entry.hash].map(entry.with) ?? entry
            standing.append(entry)
            for name in ["supersedes", "amends"] {
                if let earlier = entry.reference(name) { successors[earlier] = entry }
            }
        }
    }

    /// The corrections that were not corrected away themselves.
    private static func effective(_ corrections: [RecordedEntry]) -> [RecordedEntry] {
        var gone: Set<Hash> = []
        // A later correction decides whether an earlier one counts.
        for correction in corrections.reversed() where !gone.contains(correction.hash) {
            if let target = correction.reference("supersedes"), corrections.contains(where: { $0.hash == target }) {
                gone.insert(target)
            }
        }
        return corrections.filter { !gone.contains($0.hash) }
    }
}
