internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

extension LedgerReader {
    /// Facts that reach as far as the ledger, with the states of every candidacy.
    package func judgedFacts() throws(StorageError) -> FactsCache {
        let facts = try freshFacts()
        try facts.begin()
        do throws(StorageError) {
            try fillStates(facts)
            try facts.commit()
        } catch {
            facts.rollBack()
            throw error
        }
        return facts
    }

    /// Folds the candidacies that new entries may have moved. Within a transaction of the facts.
    private func fillStates(_ facts: FactsCache) throws(StorageError) {
        let done = try facts.foldedSize()
        guard done < facts.size else { return }
        try fold(try facts.candidaciesToFold(since: done), facts) { (fold) throws(StorageError) in
            try facts.forgetStates(of: fold.candidacy)
            try facts.insert(fold)
        }
        try facts.noteFolded()
    }

    /// Folds the candidacies that later entries moved without these, into tables that stand in the place of those of today.
    func restate(_ facts: FactsCache) throws(StorageError) {
        try facts.connection.execute("BEGIN")
        do throws(StorageError) {
            let candidacies = try facts.candidaciesToRestate()
            try fold(candidacies, facts) { (fold) throws(StorageError) in try facts.insert(fold) }
            try facts.endRestating()
            try facts.connection.execute("COMMIT")
        } catch {
            facts.connection.rollBack()
            throw error
        }
    }

    private func fold(
        _ candidacies: [String], _ facts: FactsCache, take: (Fold) throws(StorageError) -> Void
    ) throws(StorageError) {
        let frames = try facts.frames(with: connection)
        var gatherer = try FoldGatherer(self, facts)
        var next = 0
        try Relay.run { () throws(StorageError) -> FoldBatch? in
            guard next < candidacies.count else { return nil }
            // The file is locked once for many, and set free between, for whoever writes.
            return try connection.reading { () throws(StorageError) in
                try gatherer.batch(of: candidacies, from: &next, frames)
            }
        } make: { batch in
            batch.folded()
        } take: { (folded) throws(StorageError) in
            if let seq = folded.damaged { throw FactsCache.damaged(seq, connection) }
            for fold in folded.folds { try take(fold) }
        }
    }
}
