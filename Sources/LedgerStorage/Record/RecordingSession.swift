internal import Candidacy
internal import LedgerCore

/// One commit in the making, with the facts that it builds on and adds to.
final class RecordingSession {
    /// Why a draft was not appended.
    enum Failure: Error {
        case storage(StorageError)
        case draft(DraftError)
    }

    let recorder: Recorder
    private(set) var transaction: Transaction
    let opening: Set<String>
    let sealing: Set<String>
    /// Which of the requests to seal a value was found for.
    private(set) var sealingFound: Set<String> = []
    /// What opens the fields that are sealed already, read when it is first asked for.
    var opened: DisclosureIndex?
    /// The hashes of the values that this commit seals, by the digest of each.
    private(set) var sealedHere: [Hash: Hash] = [:]
    /// Whether entries may name elections and candidacies that are not on record: what other authorities publish does.
    var namesMayBeForeign = false
    /// Names that were found to stand, as many as are worth keeping.
    var known: [Frame: Set<String>] = [:]

    init(
        _ recorder: Recorder, opening: Set<String> = [], sealing: Set<String> = [], isCoarse: Bool = false
    ) throws(StorageError) {
        self.recorder = recorder
        self.opening = opening
        self.sealing = sealing
        transaction = try recorder.writer.begin(isCoarse: isCoarse)
        do throws(StorageError) {
            guard try !recorder.writer.hasPendingMigrations() else {
                throw StorageError(
                    .pendingMigrations,
                    "The ledger lacks migrations that this software has; look at them with migrate plan and run migrate apply."
                )
            }
            try facts.begin()
            try facts.catchUp(with: recorder.writer.connection)
            guard try recorder.completeErasures() else { return }
            // Bytes of the ledger are still to be erased, which is a commit of its own.
            try facts.commit()
            transaction.abandon()
            transaction = try recorder.writer.begin(isCoarse: isCoarse)
            try facts.begin()
            try facts.catchUp(with: recorder.writer.connection)
        } catch {
            abandon()
            throw error
        }
    }

    var facts: FactsCache { recorder.facts }

    /// Resolves, checks and appends one draft.
    func record(_ draft: Draft) throws(Failure) -> AppendedEntry {
        let (resolved, references) = try resolve(draft)
        let decision = try decision(resolved)
        sealingFound.formUnion(decision.sealingFound)
        // Before its names: what is sent again stands already, and so does its id.
        if let token = decision.token, let earlier = try entry(ofToken: token, decision) {
            return recorded(earlier, [], references, isRepeat: true)
        }
        try checkNames(of: decision)
        let appended = try append(decision)
        return AppendedEntry(
            seq: appended.seq, hash: appended.hash, at: appended.at, kind: decision.kind.name, body: decision.body,
            bytes: appended.bytes, resolved: references, filled: decision.filled,
            sealed: decision.disclosures.map(\.path), isRepeat: false)
    }

    /// The draft as a decision, its references resolved before.
    func decision(_ draft: Draft) throws(Failure) -> Decision {
        let superseded = try superseded(by: draft)
        do throws(DraftError) {
            return try Decision.check(
                draft, in: recorder.context, opening: opening, sealing: sealing, superseded: superseded)
        } catch {
            throw .draft(error)
        }
    }

    /// Refuses a decision whose own name is taken, or that names what is not on record.
    func checkNames(of decision: Decision) throws(Failure) {
        let problems = try names(decision)
        guard problems.isEmpty else { throw .draft(DraftError(problems)) }
    }

    /// Appends a decision and its facts.
    ///
    /// - Parameter isNoted: what it says was noted already, by ``isRepeated(_:_:)``.
    func append(_ decision: Decision, isNoted: Bool = false) throws(Failure) -> Transaction.Appended {
        do throws(StorageError) {
            let appended = try transaction.append(decision)
            for disclosure in decision.disclosures {
                sealedHere[disclosure.digest] = SHA256.digest(disclosure.value.canonicalBytes)
            }
            try facts.add(
                Fact(
                    seq: appended.seq, hash: appended.hash, at: appended.at.description, kind: decision.kind.name,
                    body: decision.body, token: decision.token,
                    contentKey: isNoted ? nil : ContentKey(decision)))
            return appended
        } catch {
            guard error.code == .badInput else { throw .storage(error) }
            let reason = error.message.prefix(1).uppercased() + error.message.dropFirst()
            throw .draft(DraftError([Problem(path: "", code: .limit, reason: reason)]))
        }
    }

    /// Whether an entry says the same already: same kind, same body but for the place in a file. Where none does, what
    /// the decision says is noted for the next entry, which it must become: one look at the index, not two.
    func isRepeated(_ decision: Decision, _ key: ContentKey) throws(Failure) -> Bool {
        do throws(StorageError) {
            // Entries that differ only in what is sealed share a key; each further one has the next.
            for key in key.probes(isSealed: SealedValue.contains(.object(decision.body))) {
                guard let seq = try facts.contents.note(key, at: transaction.size),
                    let entry = try recorder.writer.connection.entry(at: seq)
                else { return false }
                if ContentKey.content(entry.kind, entry.body)
                    == ContentKey.content(decision.kind.name, decision.body), try opens(entry, as: decision)
                {
                    return true
                }
            }
            return false
        } catch {
            throw .storage(error)
        }
    }

    func commit() throws(StorageError) {
        try transaction.commit()
        // The evidence is safe; facts that cannot be kept are derived again.
        do throws(StorageError) { try facts.commit() } catch { facts.rollBack() }
    }

    func abandon() {
        transaction.abandon()
        facts.rollBack()
    }

    private func entry(ofToken token: String, _ decision: Decision) throws(Failure) -> Entry? {
        do throws(StorageError) {
            guard let seq = try facts.seq(ofToken: token),
                let entry = try recorder.writer.connection.entry(at: seq), entry.token == token
            else { return nil }
            guard entry.kind == decision.kind.name,
                ContentKey.masked(entry.body).canonicalBytes == ContentKey.masked(decision.body).canonicalBytes,
                try opens(entry, as: decision, isSaidToBe: true)
            else {
                throw StorageError(
                    .badInput, "The token was used for entry \(seq), which says something else; use another token.")
            }
            return entry
        } catch {
            guard error.code == .badInput else { throw .storage(error) }
            throw .draft(DraftError([Problem(path: "", code: .contradiction, reason: error.message)]))
        }
    }

    private func recorded(
        _ entry: Entry, _ filled: [Decision.Filling], _ resolved: [AppendedEntry.Resolved], isRepeat: Bool
    ) -> AppendedEntry {
        AppendedEntry(
            seq: entry.seq, hash: entry.hash, at: entry.at, kind: entry.kind, body: entry.body, bytes: entry.bytes,
            resolved: resolved, filled: filled, sealed: [], isRepeat: isRepeat)
    }
}
