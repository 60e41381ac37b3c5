public import Candidacy
internal import LedgerCore

/// Records decisions: resolves what they refer to, checks them, for personal data too, and appends them in one commit.
///
/// Used by one thread at a time.
public final class Recorder {
    public let writer: LedgerWriter
    /// What the ledger's genesis says about whose acts are recorded.
    public let context: RecordingContext
    let facts: FactsCache
    private let cache: CacheFolder?
    /// The state in which the file of disclosures was last found to hold nothing that was erased.
    var settledDisclosures: String?

    /// - Parameter cache: where facts are kept between runs; nil to derive them anew.
    public init(_ writer: LedgerWriter, cache: CacheFolder?) throws(StorageError) {
        self.writer = writer
        let identity = writer.identity
        context = RecordingContext(
            role: RecordingContext.Role(rawValue: identity.role) ?? .observer, committee: identity.committee,
            language: identity.language, purpose: RecordingContext.Purpose(rawValue: identity.purpose) ?? .live)
        facts = try CacheFolder.facts(cache, identity, writer.place.path)
        self.cache = cache
    }

    /// Erases what the caches of other copies of this ledger tell, and of this one where it could not be opened.
    ///
    /// - Parameter log: the imported log whose facts are meant, all of them.
    func eraseOtherFacts(of log: ImportedLog?) throws(StorageError) {
        guard let log else { return try cache?.erase(writer.identity.genesis, but: facts.path) ?? () }
        if let genesis = try writer.connection.hash(at: 0, of: log.place) { try cache?.erase(genesis, but: nil) }
    }

    /// Records drafts as one commit, all or none. A draft may refer to an earlier one.
    ///
    /// - Parameters:
    ///   - opening: paths whose values stay in clear although they are sealed unless opened.
    ///   - sealing: paths whose values are sealed on request.
    ///   - isOfTheDay: whether this is what a whole day brought. Only so is a protected report taken, and the entries
    ///     then say on which day they were recorded, not when.
    ///   - dryRun: does everything but commit, and takes a protected report by itself.
    public func record(
        _ drafts: [Draft], opening: Set<String> = [], sealing: Set<String> = [], isOfTheDay: Bool = false,
        dryRun: Bool = false
    ) throws(RecordError) -> [AppendedEntry] {
        try check(sealing, for: drafts)
        let isProtected = drafts.contains(where: \.isProtectedReport)
        let session: RecordingSession
        do throws(StorageError) {
            session = try RecordingSession(self, opening: opening, sealing: sealing, isCoarse: isProtected)
        } catch {
            throw .storage(error)
        }
        defer { session.abandon() }
        session.transaction.keepsDisclosures = !dryRun
        var entries: [AppendedEntry] = []
        var rejections: [RecordError.Rejection] = []
        for (index, draft) in drafts.enumerated() {
            do throws(RecordingSession.Failure) {
                entries.append(try session.record(draft))
            } catch {
                switch error {
                case .storage(let error): throw .storage(error)
                case .draft(let error):
                    rejections.append(RecordError.Rejection(index: index, kind: draft.kind, error: error))
                }
            }
        }
        if rejections.isEmpty, !isOfTheDay, !dryRun { rejections = drafts.protectedReports }
        guard rejections.isEmpty else { throw .rejected(rejections) }
        try check(sealing, wasFound: session.sealingFound, in: drafts)
        guard !dryRun else { return entries }
        do throws(StorageError) {
            try session.commit()
        } catch {
            throw .storage(error)
        }
        return entries
    }
}
