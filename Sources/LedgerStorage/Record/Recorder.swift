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

    /// - Parameter cache: where facts are kept between runs; nil to derive them anew.
    public init(_ writer: LedgerWriter, cache: CacheFolder?) throws(StorageError) {
        self.writer = writer
        let identity = writer.identity
        context = RecordingContext(
            role: RecordingContext.Role(rawValue: identity.role) ?? .observer, committee: identity.committee,
            language: identity.language, purpose: RecordingContext.Purpose(rawValue: identity.purpose) ?? .live)
        facts = try CacheFolder.facts(cache, identity, writer.place.path)
    }

    /// Records drafts as one commit, all or none. A draft may refer to an earlier one.
    ///
    /// - Parameters:
    ///   - opening: paths whose values stay in clear although they are sealed unless opened.
    ///   - dryRun: does everything but commit.
    public func record(
        _ drafts: [Draft], opening: Set<String> = [], dryRun: Bool = false
    ) throws(RecordError) -> [AppendedEntry] {
        let session: RecordingSession
        do throws(StorageError) {
            session = try RecordingSession(self, opening: opening)
        } catch {
            throw .storage(error)
        }
        defer { session.abandon() }
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
        guard rejections.isEmpty else { throw .rejected(rejections) }
        guard !dryRun else { return entries }
        do throws(StorageError) {
            try session.commit()
        } catch {
            throw .storage(error)
        }
        return entries
    }
}
