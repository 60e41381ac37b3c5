internal import Candidacy
internal import LedgerCore

extension Recorder {
    /// Carries out every erasure that redactions order or the key's list names, as far as it is not: an interrupted one,
    /// or one of which a copy that was put back knows nothing. Only under the writer's lock.
    ///
    /// - Returns: whether bytes of entries are listed now that are still to be erased in the ledger.
    func completeErasures() throws(StorageError) -> Bool {
        let recorded = try facts.erasures()
        let listed = try writer.erasures.completed()
        guard !recorded.isEmpty || !listed.isEmpty else { return false }
        // Numbers recur where a ledger was put back and went on otherwise; digests do not.
        let known = Set(listed.map(\.order))
        var missing: [Erasure] = []
        for recorded in recorded {
            // Where the list names it already, its place need not be looked for.
            let isListed = known.contains(Erasure.Order(redaction: recorded.seq, path: "*", digest: recorded.hash))
            guard !isListed, let erasure = try self.erasure(recorded) else { continue }
            if !known.contains(erasure.order) { missing.append(erasure) }
        }
        let path = writer.place.disclosures
        let signature = try FileSystem.status(path)?.signature
        guard !missing.isEmpty || signature != settledDisclosures else { return false }

        let targets = ErasureTargets(listed: try ofThisLedger(listed), missing: missing)
        var places: [Hash: UInt64] = [:]
        var isAnyThere = false
        if let lines = try DisclosureScanner(path, genesis: writer.identity.genesis) {
            while let line = try lines.next() {
                guard targets.hold(line) else { continue }
                isAnyThere = true
                places[line.digest] = line.seq
            }
        }
        try writer.erasures.add(
            missing.map {
                Erasure(redaction: $0.redaction, seq: places[$0.digest] ?? $0.seq, path: $0.path, digest: $0.digest)
            })
        try writer.options.erasing(.listed)
        if isAnyThere {
            try DisclosureRewrite.run(
                path, genesis: writer.identity.genesis, reached: writer.options.erasing,
                leavingOut: targets.hold)
        }
        settledDisclosures = try FileSystem.status(path)?.signature
        for erasure in missing where erasure.isOfEntry {
            if try writer.connection.bytes(of: erasure) != nil { return true }
        }
        return false
    }

    /// What is listed, without entries that are others here than those that were erased.
    private func ofThisLedger(_ listed: Set<Erasure>) throws(StorageError) -> Set<Erasure> {
        var kept = listed
        for erasure in listed where erasure.isOfEntry {
            // Nothing of another's log is disclosed here.
            let isOther = try erasure.isOfLog ? true : writer.connection.hash(at: erasure.seq) != erasure.digest
            if isOther { kept.remove(erasure) }
        }
        return kept
    }

    /// Nil for what orders nothing here.
    private func erasure(_ recorded: FactsCache.RecordedErasure) throws(StorageError) -> Erasure? {
        guard let target = recorded.target else {
            guard recorded.path == "*" else { return nil }
            // Where no log holds it now, it is listed all the same: it may come with one.
            let place = try writer.connection.place(ofImported: recorded.hash) ?? LogPlace.maximumSize
            return Erasure(redaction: recorded.seq, seq: place, path: "*", digest: recorded.hash)
        }
        let sealed =
            recorded.path == "*"
            ? nil
            : try writer.connection.entry(at: target).flatMap { entry in
                SealedValue.all(in: entry.body).first { $0.path == recorded.path }?.digest
            }
        return Erasure(redaction: recorded.seq, seq: target, path: recorded.path, digest: sealed ?? recorded.hash)
    }

    /// The hashes of all entries whose bytes this ledger was ordered to erase. Within a transaction of the writer's.
    func erasedEntries() throws(StorageError) -> Set<Hash> {
        try facts.begin()
        do throws(StorageError) {
            try facts.catchUp(with: writer.connection)
            let recorded = try facts.erasures().filter { $0.path == "*" }.map(\.hash)
            try facts.commit()
            return Set(try writer.erasures.read().filter(\.isOfEntry).map(\.digest)).union(recorded)
        } catch {
            facts.rollBack()
            throw error
        }
    }
}

/// Which lines of the file of disclosures are to go.
struct ErasureTargets {
    private let entries: Set<UInt64>
    /// Where it is known in whose line a disclosure stands, only those lines are hashed.
    private let placed: [UInt64: Set<Hash>]
    private let anywhere: Set<Hash>

    init(listed: Set<Erasure>, missing: [Erasure]) {
        let all = listed.union(missing).filter { !$0.isOfLog }
        entries = Set(all.filter(\.isOfEntry).map(\.seq))
        placed = Dictionary(grouping: listed.filter { !$0.isOfEntry }, by: \.seq).mapValues {
            Set($0.map(\.digest))
        }
        anywhere = Set(missing.filter { !$0.isOfEntry }.map(\.digest))
    }

    func hold(_ line: DisclosureScanner.Line) -> Bool {
        if entries.contains(line.seq) { return true }
        if let digests = placed[line.seq], digests.contains(line.digest) { return true }
        return !anywhere.isEmpty && anywhere.contains(line.digest)
    }
}
