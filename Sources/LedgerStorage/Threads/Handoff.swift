#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Values on their way to one thread, in order, and no more at a time than `capacity`, so that memory is bounded.
///
/// Of several senders none waits unless the capacity is bounded, and then there is one.
final class Handoff<Value: Sendable>: @unchecked Sendable {  // All state is only reached under the lock.
    private let capacity: Int
    private var waiting: [Value] = []
    private var isFinished = false
    private var isAbandoned = false
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>

    init(capacity: Int) {
        self.capacity = capacity
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

    /// Hands one on, waiting while the other side is behind; false where nobody will take it any more.
    func send(_ value: Value) -> Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while waiting.count >= capacity, !isAbandoned { pthread_cond_wait(changed, lock) }
        guard !isAbandoned, !isFinished else { return false }
        waiting.append(value)
        pthread_cond_signal(changed)
        return true
    }

    /// Says that nothing more will come; whether that is new.
    @discardableResult
    func finish() -> Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        defer { isFinished = true }
        pthread_cond_signal(changed)
        return !isFinished
    }

    /// Says that nothing more will be taken.
    func abandon() {
        pthread_mutex_lock(lock)
        isAbandoned = true
        waiting = []
        pthread_cond_signal(changed)
        pthread_mutex_unlock(lock)
    }

    /// The next value, waited for; nil behind the last.
    func receive() -> Value? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while waiting.isEmpty, !isFinished, !isAbandoned { pthread_cond_wait(changed, lock) }
        guard !waiting.isEmpty else { return nil }
        pthread_cond_signal(changed)
        return waiting.removeFirst()
    }

    /// All that waits, waited for; nil behind the last.
    func receiveAll() -> [Value]? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while waiting.isEmpty, !isFinished, !isAbandoned { pthread_cond_wait(changed, lock) }
        guard !waiting.isEmpty else { return nil }
        pthread_cond_signal(changed)
        defer { waiting = [] }
        return waiting
    }
}
