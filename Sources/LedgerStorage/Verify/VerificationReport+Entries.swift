internal import LedgerCore

extension VerificationReport {
    static let entriesTitle = "Every entry is re-hashed, canonical, in sequence and linked"

    /// Judges the entries of a ledger, or of a published tree, by what a walk over them found.
    ///
    /// - Parameter late: the hashes that redactions behind these entries name.
    mutating func judgeEntries(_ chunks: [EntryWalk.ChunkResult], redactedSince late: Set<Hash> = []) {
        let title = Self.entriesTitle
        sealedFields = chunks.reduce(0) { $0 + $1.sealedFields }
        // Until something is found that opens them.
        withheldFields = sealedFields
        unknownEntries = chunks.reduce(0) { $0 + $1.unknown }
        let bad = chunks.compactMap(\.badEntry).min { $0.seq < $1.seq }
        if let bad {
            return fail("entries", title, as: .tampered, seq: bad.seq, "Entry \(bad.seq): \(bad.reason).")
        }
        let redacted = late.union(chunks.flatMap(\.redacted))
        let erased = chunks.flatMap(\.erased)
        if let unlawful = erased.first(where: { !redacted.contains($0.hash) }) {
            return fail(
                "entries", title, as: .tampered, seq: unlawful.seq,
                "Entry \(unlawful.seq): its bytes are gone, and no redaction names it.")
        }
        erasedEntries = erased.count
        var detail = "\(size) \(size == 1 ? "entry" : "entries")"
        if !erased.isEmpty { detail += ", \(erased.count) of them lawfully erased" }
        if unknownEntries > 0 { detail += ", \(unknownEntries) of a version this software does not know" }
        add("entries", title, .pass, detail + ".")
    }
}

extension EntryWalk {
    /// The right edge of the whole tree, joined from those of the chunks.
    static func edge(of chunks: [ChunkResult]) -> RightEdge {
        var edge = RightEdge()
        for chunk in chunks {
            var place = chunk.edge.size
            for hash in chunk.edge.hashes {
                let height = 63 - place.leadingZeroBitCount
                edge.append(hash, height: height)
                place -= 1 << UInt64(height)
            }
        }
        return edge
    }
}
