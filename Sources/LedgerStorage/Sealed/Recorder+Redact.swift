internal import Candidacy
internal import LedgerCore

extension Recorder {
    /// Erases a sealed value, or the bytes of a whole entry: the `redaction` is recorded first, then everything that
    /// opens the value is removed from the files of this ledger. Called again, it completes what was interrupted.
    ///
    /// Copies that left this machine are out of its reach.
    public func redact(_ request: ErasureRequest) throws(RecordError) -> ErasureReport {
        let recorded: (seq: UInt64, isRepeat: Bool, wasOpen: Bool, related: [ErasureReport.Place])
        let log: ImportedLog?
        do throws(StorageError) {
            log = try importedLog(request)
            // Before anything is recorded, so that a cache in use is said at once.
            if request.isOfEntry { try eraseOtherFacts(of: log) }
        } catch {
            throw .storage(error)
        }
        do throws(RecordingSession.Failure) {
            recorded = try record(request, log)
        } catch {
            switch error {
            case .storage(let error): throw .storage(error)
            case .draft(let error):
                throw .rejected([RecordError.Rejection(index: 0, kind: Kind.redaction.name, error: error)])
            }
        }
        do throws(StorageError) {
            try writer.options.erasing(.recorded)
            let session = try RecordingSession(self)
            defer { session.abandon() }
            // What was forgotten is forgotten whatever follows.
            try facts.commit()
            if request.isOfEntry { try eraseOtherFacts(of: log) }
        } catch {
            throw .storage(error)
        }
        return ErasureReport(
            redaction: recorded.seq, isRepeat: recorded.isRepeat, wasOpen: recorded.wasOpen, related: recorded.related)
    }

    private func record(
        _ request: ErasureRequest, _ log: ImportedLog?
    ) throws(RecordingSession.Failure) -> (UInt64, Bool, Bool, [ErasureReport.Place]) {
        let session: RecordingSession
        do throws(StorageError) { session = try RecordingSession(self) } catch { throw .storage(error) }
        defer { session.abandon() }
        do throws(StorageError) {
            let related = log == nil ? try related(to: request) : []
            let stored = try writer.connection.hash(at: request.seq, of: log?.place ?? .own)
            let earlier = try facts.erasures().first {
                $0.hash == stored && ($0.path == request.path || $0.path == "*")
            }
            if let earlier { return (earlier.seq, true, true, related) }
            let hash: Hash
            var wasOpen = true
            if let log {
                hash = try check(request, in: log)
            } else {
                (hash, wasOpen) = try check(request, session)
            }
            let decision: Decision
            do throws(DraftError) {
                decision = try Decision.check(madeByVerb: request.draft(of: hash).normalized)
            } catch {
                throw StorageError(.badInput, "Nothing was erased. \(error)")
            }
            let appended: Transaction.Appended
            do throws(RecordingSession.Failure) {
                appended = try session.append(decision)
            } catch {
                if case .storage(let error) = error { throw error }
                throw StorageError(.badInput, "Nothing was erased: the redaction is too long.")
            }
            try session.commit()
            return (appended.seq, false, wasOpen, related)
        } catch {
            throw .storage(error)
        }
    }

    /// Refuses what cannot be erased, or what would repeat the value for ever.
    ///
    /// - Returns: the hash of the entry, and whether something here opens the field.
    private func check(
        _ request: ErasureRequest, _ session: RecordingSession
    ) throws(StorageError) -> (Hash, Bool) {
        let seq = request.seq
        guard seq < session.transaction.size, let hash = try writer.connection.hash(at: seq) else {
            throw StorageError(
                .badInput, "There is no entry \(seq); the newest is \(session.transaction.size - 1).")
        }
        guard let entry = try writer.connection.entry(at: seq) else {
            throw StorageError(.badInput, "The bytes of entry \(seq) are erased already.")
        }
        if request.isOfEntry {
            guard Kind.named(entry.kind)?.isRecordable ?? true else {
                throw StorageError(
                    .badInput,
                    "Entry \(seq) is of kind \(entry.kind), on which the ledger itself rests; it is not erased.")
            }
            return (hash, true)
        }
        guard let digest = SealedValue.all(in: entry.body).first(where: { $0.path == request.path })?.digest else {
            throw StorageError(
                .badInput,
                "Entry \(seq) has nothing sealed at `\(request.path)`. What stands in clear goes only with the whole entry: redact \(seq) '*'."
            )
        }
        let disclosure = try session.disclosure(of: digest)
        if let value = disclosure?.value.string, value.utf8.count > 1,
            (request.ground + "\n" + request.authority).contains(value)
        {
            throw StorageError(
                .badInput, "The ground or the authority repeats the value that is to be erased; say it otherwise.")
        }
        return (hash, disclosure != nil)
    }

    /// Corrections that say the same again, and are to be redacted by themselves.
    private func related(to request: ErasureRequest) throws(StorageError) -> [ErasureReport.Place] {
        var places: [ErasureReport.Place] = []
        for (seq, path) in try facts.references(to: request.seq) where path == "supersedes" {
            guard let correction = try writer.connection.entry(at: seq), correction.kind == "correction" else {
                continue
            }
            if request.isOfEntry {
                places.append(ErasureReport.Place(seq: seq, path: "*"))
                continue
            }
            let path = "replacement.\(request.path)"
            let original = try writer.connection.entry(at: request.seq).map { SealedValue.all(in: $0.body) } ?? []
            let digest = original.first { $0.path == request.path }?.digest
            let sealed = SealedValue.all(in: correction.body).first { $0.path == path }?.digest
            if let sealed, sealed != digest { places.append(ErasureReport.Place(seq: seq, path: path)) }
        }
        return places
    }
}

extension ErasureRequest {
    fileprivate func draft(of hash: Hash) -> Draft {
        var body = JSONObject([
            ("of", .string(hash.base64)), ("path", .string(path)), ("ground", .string(ground)),
            ("authority", .string(authority)), ("groundCode", .string(groundCode.rawValue)),
        ])
        body["effective"] = effective.map { .string($0) }
        return Draft(kind: Kind.redaction.name, body: body)
    }
}
