internal import LedgerFacts
internal import LedgerStorage

/// Where an event has several accounts, a check that takes them together may find less than one of them shows: the
/// earliest of two dates is in time, and what a rival report says was done is no longer missing.
extension Audit {
    /// Adds what is found where only the account nearest to the original is seen, and where only the others are.
    func tellAccounts(
        _ outcomes: inout [CheckOutcome], _ tables: [Set<String>], _ look: Look
    ) throws(StorageError) {
        let disputed = try look.facts.disputedTables()
        let places = outcomes.indices.filter { outcomes[$0].failure == nil && !disputed.isDisjoint(with: tables[$0]) }
        guard !places.isEmpty else { return }
        for accounts in [FactsCache.Accounts.nearest, .others] {
            try look.facts.show(accounts)
            let found = try places.map { place throws(StorageError) in
                (place, try outcome(of: outcomes[place].check, look).0)
            }
            try look.facts.show(.all)
            for (place, other) in found {
                try add(other, to: &outcomes[place], accounts, disputed.intersection(tables[place]), look)
            }
        }
    }

    private func add(
        _ other: CheckOutcome, to outcome: inout CheckOutcome, _ accounts: FactsCache.Accounts, _ tables: Set<String>,
        _ look: Look
    ) throws(StorageError) {
        outcome.seconds += other.seconds
        if let failure = other.failure { outcome.failure = failure }
        var told: Set<[String]> = []
        for finding in outcome.findings { told.insert(try look.identity(of: finding)) }
        for var finding in other.findings where told.insert(try look.identity(of: finding)).inserted {
            // What another account shows of itself was weighed where all are seen.
            if finding.isOfRival { continue }
            try look.dispute(&finding, accounts, tables)
            outcome.findings.append(finding)
            outcome.count += 1
        }
    }
}

extension Look {
    /// What two findings of a check have in common that say the same, whichever account they are told of.
    fileprivate func identity(of finding: Finding) throws(StorageError) -> [String] {
        let judged = try finding.entries.first.map { entry throws(StorageError) in
            try facts.act(entry.seq)?.rivalOf ?? entry.seq
        }
        return [judged.map { "\($0)" } ?? ""]
            + [finding.election, finding.constituency, finding.candidacy].map { $0 ?? "" }
    }

    /// Says of a finding which accounts it hangs on.
    fileprivate func dispute(
        _ finding: inout Finding, _ accounts: FactsCache.Accounts, _ tables: Set<String>
    ) throws(StorageError) {
        if finding.certainty == .certain { finding.certainty = .asReported }
        let seqs = try facts.otherAccounts(
            in: tables, candidacy: finding.candidacy, constituency: finding.constituency, election: finding.election)
        for seq in seqs where !finding.rivals.contains(where: { $0.seq == seq }) {
            if let entry = try facts.foundEntry(seq) { finding.rivals.append(entry) }
        }
        // What a protected report alone shows does not leave, nor does the number of one.
        let open = finding.rivals.filter { seqs.contains($0.seq) && !$0.isProtected }.map(\.seq)
        if accounts == .others, open.count < seqs.count { finding.isProtected = true }
        guard !open.isEmpty else { return }
        let names = open.map { "\($0)" }.joined(separator: ", ")
        let others = open.count == 1 ? "entry \(names), another account" : "entries \(names), other accounts"
        finding.message +=
            accounts == .nearest
            ? " By \(others) of an event, it would not be found." : " Only by \(others) of an event, it is found."
    }
}
