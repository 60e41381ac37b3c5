internal import LedgerCore

#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// Says on standard error how far long work is: in place on a terminal, else a whole line now and then.
final class Progress: @unchecked Sendable {  // Reached only under the lock.
    private let what: String
    private let isSilent: Bool
    private let started = Progress.now()
    private var nextAt: Int64
    private var hasSpoken = false
    private let lock: UnsafeMutablePointer<pthread_mutex_t>

    /// - Parameter isSilent: for programs, which asked for nothing but their result.
    init(_ what: String, isSilent: Bool) {
        self.what = what
        self.isSilent = isSilent
        // Short work needs no word.
        nextAt = started + 1_000
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    func report(_ done: UInt64, of size: UInt64?) {
        guard !isSilent else { return }
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        let now = Self.now()
        guard now >= nextAt else { return }
        nextAt = now + (Terminal.isError ? 200 : 5_000)
        let share = size.map { $0 > 0 ? " of \($0) (\(done * 100 / $0) %)" : "" } ?? ""
        let text = "\(what): \(done)\(share)"
        Terminal.writeError(Terminal.isError ? "\r\(text)\u{1B}[K" : text + "\n")
        hasSpoken = true
    }

    func finish() {
        if hasSpoken, Terminal.isError { Terminal.writeError("\r\u{1B}[K") }
    }

    /// Milliseconds of a clock that never steps back.
    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
