public import Candidacy

/// Records for many at once: what is handed in while a commit is under way goes into the next one together, so that many
/// writers share the price of making it durable.
///
/// Each request is all or nothing by itself, and one that is refused keeps out no other. A commit takes all that waits,
/// so that nobody waits for more than the commit under way and the next.
public final class GroupRecorder: Sendable {
    private let queue = Handoff<RecordingRequest>(capacity: .max)
    private let thread: Workers.Thread

    /// - Parameter open: opens the recorder, on the thread that alone uses it from then on.
    /// - Throws: what `open` throws, or that the system has no thread left.
    public init(_ open: @escaping @Sendable () throws(StorageError) -> Recorder) throws(StorageError) {
        let queue = queue
        let opened = Handoff<StorageError>(capacity: 1)
        let started = Workers.start {
            do throws(StorageError) {
                let group = RecordingGroup(try open())
                opened.finish()
                while let requests = queue.receiveAll() { group.record(requests) }
            } catch {
                _ = opened.send(error)
                opened.finish()
            }
        }
        guard let started else {
            throw StorageError(.io, "The system has no thread left to write with; try again in a moment.")
        }
        thread = started
        if let error = opened.receive() {
            close()
            throw error
        }
    }

    deinit { close() }

    /// Takes no more requests, and returns once those that were taken are answered.
    public func close() {
        if queue.finish() { thread.join() }
    }

    /// Records drafts, all or none, and returns once they are durable. It blocks its thread meanwhile.
    public func record(_ drafts: [Draft]) throws(RecordError) -> [AppendedEntry] {
        let answer = Handoff<RecordingRequest.Answer>(capacity: 1)
        submit(drafts) { _ = answer.send($0) }
        guard let given = answer.receive() else { throw .storage(Self.closed) }
        return try given.get()
    }

    /// Records drafts, all or none, and returns once they are durable.
    public func record(_ drafts: [Draft]) async throws(RecordError) -> [AppendedEntry] {
        let answer = await withCheckedContinuation { continuation in
            submit(drafts) { continuation.resume(returning: $0) }
        }
        return try answer.get()
    }

    private func submit(_ drafts: [Draft], _ complete: @escaping @Sendable (RecordingRequest.Answer) -> Void) {
        guard !queue.send(RecordingRequest(drafts: drafts, complete: complete)) else { return }
        complete(.failure(.storage(Self.closed)))
    }

    private static let closed = StorageError(.badInput, "This recorder was closed; open another.")
}
