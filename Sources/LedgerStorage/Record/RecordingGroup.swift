internal import Candidacy

/// Puts requests into common commits. Used by one thread.
final class RecordingGroup {
    private let recorder: Recorder

    init(_ recorder: Recorder) { self.recorder = recorder }

    /// Answers every request, in as few commits as can be.
    func record(_ requests: [RecordingRequest]) {
        var rest = requests
        while !rest.isEmpty {
            // What asks for a commit of its own, by its size or its kind, gets one.
            if rest[0].wantsCommitOfItsOwn {
                let request = rest.removeFirst()
                request.complete(Result { () throws(RecordError) in try recorder.record(request.drafts) })
            } else {
                let end = rest.firstIndex(where: \.wantsCommitOfItsOwn) ?? rest.count
                rest = commit(Array(rest[..<end])) + rest[end...]
            }
        }
    }

    /// Records requests in one commit.
    ///
    /// - Returns: those that are to be tried again, without one that was refused when part of it was appended already.
    private func commit(_ requests: [RecordingRequest]) -> [RecordingRequest] {
        var recorded: [(request: RecordingRequest, entries: [AppendedEntry])] = []
        do throws(StorageError) {
            let session = try RecordingSession(recorder)
            defer { session.abandon() }
            for (place, request) in requests.enumerated() {
                switch try session.record(request.drafts) {
                case .recorded(let entries): recorded.append((request, entries))
                case .refused(let rejection, let isClean):
                    request.complete(.failure(.rejected([rejection])))
                    if !isClean { return recorded.map(\.request) + requests[(place + 1)...] }
                }
            }
            if !recorded.isEmpty { try session.commit() }
        } catch {
            for request in requests { request.complete(.failure(.storage(error))) }
            return []
        }
        for (request, entries) in recorded { request.complete(.success(entries)) }
        return []
    }
}

extension RecordingRequest {
    fileprivate var wantsCommitOfItsOwn: Bool { drafts.count > 100 || drafts.contains(where: \.isProtectedReport) }
}

extension RecordingSession {
    /// What came of one request.
    fileprivate enum Outcome {
        case recorded([AppendedEntry])
        /// `isClean` where nothing of it was appended before.
        case refused(RecordError.Rejection, isClean: Bool)
    }

    fileprivate func record(_ drafts: [Draft]) throws(StorageError) -> Outcome {
        var entries: [AppendedEntry] = []
        for (index, draft) in drafts.enumerated() {
            do throws(Failure) {
                entries.append(try record(draft))
            } catch {
                switch error {
                case .storage(let error): throw error
                case .draft(let error):
                    let rejection = RecordError.Rejection(index: index, kind: draft.kind, error: error)
                    return .refused(rejection, isClean: entries.isEmpty)
                }
            }
        }
        return .recorded(entries)
    }
}
