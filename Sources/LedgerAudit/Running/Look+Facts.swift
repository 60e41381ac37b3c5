internal import Candidacy
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

extension FactsCache {
    func foundEntry(_ seq: UInt64) throws(StorageError) -> FoundEntry? {
        guard let place = try place(seq), let hash = Hash(bytes: place.hash) else { return nil }
        return FoundEntry(
            seq: seq, hash: hash, kind: place.kind, id: place.id, source: place.source,
            isProtected: try isProtected(seq))
    }

    /// The accounts of an event that are not among these entries.
    func rivals(of seqs: [UInt64], _ event: String?) throws(StorageError) -> [FoundEntry] {
        guard let event else { return [] }
        var rivals: [FoundEntry] = []
        for seq in try accounts(of: event) where !seqs.contains(seq) {
            if let rival = try foundEntry(seq) { rivals.append(rival) }
        }
        return rivals
    }

    func isAnyProtected(_ seqs: [UInt64]) throws(StorageError) -> Bool {
        for seq in seqs where try isProtected(seq) { return true }
        return false
    }

    /// The edition that a row names.
    func edition(_ row: Row) throws(StorageError) -> Edition? {
        guard let number = row.number("edition"), let (profile, version) = try edition(number) else { return nil }
        return try edition(profile, version)
    }

    /// The editions that judge an election on some days, the newest first, and how many parts these days fall into: one
    /// for each edition, and one more where some lie under none.
    func editions(
        of election: String?, on days: ClosedRange<Int64>
    ) throws(StorageError) -> (editions: [Edition], parts: Int) {
        guard let election else { return ([], 1) }
        var (found, covered): ([Edition], Int64) = ([], 0)
        for part in try editions(election, days) {
            covered += min(part.last, days.upperBound) - max(part.first, days.lowerBound) + 1
            if let edition = try edition(part.profile, part.version) { found.insert(edition, at: 0) }
        }
        return (found, found.count + (covered < days.upperBound - days.lowerBound + 1 ? 1 : 0))
    }

    private func edition(_ profile: String, _ version: Int64) throws(StorageError) -> Edition? {
        guard let found = try self.profile(profile, version) else { return nil }
        return Edition(
            profile: profile, version: version, digest: found.digest, isStandIn: found.isStandIn,
            isComplete: found.isComplete,
            jurisdiction: found.jurisdiction, missing: found.missing)
    }

    /// A rule as an edition states it; where none states it, the check's own word for its basis stands.
    func rule(_ key: String, _ edition: Edition?, _ basis: Basis) throws(StorageError) -> FoundRule {
        let stated =
            try edition.map { edition throws(StorageError) in try rule(edition.profile, edition.version, key) } ?? nil
        return FoundRule(
            key: key, basis: stated.flatMap { Basis(rawValue: $0.basis) } ?? basis, edition: edition,
            article: stated?.article, mark: stated?.mark, text: stated?.text, gloss: stated?.gloss)
    }

    func cap(_ edition: Edition, _ check: String) throws(StorageError) -> Severity? {
        try cap(edition.profile, edition.version, check).flatMap(Severity.init)
    }

    func states(_ profile: String, _ version: Int64, _ key: String) throws(StorageError) -> Bool {
        try rule(profile, version, key) != nil
    }
}

extension Look {
    /// Notes on findings that somebody answered for them. Those of a critical check cannot be waived, even where less is
    /// known and they weigh less.
    func waive(_ outcomes: inout [CheckOutcome]) throws(StorageError) {
        let waivers = try facts.waivers(on: Int64(asOf.dayNumber))
        guard !waivers.isEmpty else { return }
        for place in outcomes.indices {
            for index in outcomes[place].findings.indices {
                let finding = outcomes[place].findings[index]
                guard max(finding.severity, finding.check.severity) < .critical,
                    let judged = finding.entries.first?.seq
                else { continue }
                let waiver = waivers.first { $0.check == finding.check.id && $0.entry == judged }
                outcomes[place].findings[index].waiver = waiver.map {
                    Finding.Waiver(entry: $0.seq, reason: $0.reason, authority: $0.authority)
                }
            }
        }
    }
}
