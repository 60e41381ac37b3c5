internal import Candidacy

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What somebody wants recorded, and who is to be told.
struct RecordingRequest: Sendable {
    typealias Answer = Result<[AppendedEntry], RecordError>

    let drafts: [Draft]
    let complete: @Sendable (Answer) -> Void
}

/// Requests that wait for the thread that records.
final class RequestQueue: @unchecked Sendable {  // All state is only reached under the lock.
    private var waiting: [RecordingRequest] = []
    private var isClosed = false
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>

    init() {
        lock = .allocate(capacity: 1)
        changed = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Whether it was taken.
    func add(_ request: RecordingRequest) -> Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        guard !isClosed else { return false }
        waiting.append(request)
        pthread_cond_signal(changed)
        return true
    }

    /// Whether it was open until now.
    func close() -> Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        defer { isClosed = true }
        pthread_cond_signal(changed)
        return !isClosed
    }

    /// All that waits, waited for; nil once it is closed and nothing is left.
    func next() -> [RecordingRequest]? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while waiting.isEmpty, !isClosed { pthread_cond_wait(changed, lock) }
        guard !waiting.isEmpty else { return nil }
        defer { waiting = [] }
        return waiting
    }
}
