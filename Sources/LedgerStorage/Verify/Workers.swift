#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Runs blocking work on threads of its own: SQLite calls block, and must not hold the threads of Swift's pool.
package enum Workers {
    static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Calls `body` once for each number below `count`, each on its own thread, and returns when all are done.
    package static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        guard count > 1 else {
            if count == 1 { body(0) }
            return
        }
        var threads: [pthread_t] = []
        for number in 1..<count {
            let task = Unmanaged.passRetained(Task { body(number) })
            #if canImport(Glibc)
                var thread = pthread_t()
                let code = pthread_create(&thread, nil, { Task.take($0) }, task.toOpaque())
                if code == 0 { threads.append(thread) } else { task.takeRetainedValue().body() }
            #else
                var thread: pthread_t?
                let code = pthread_create(&thread, nil, { Task.take($0) }, task.toOpaque())
                if code == 0, let thread { threads.append(thread) } else { task.takeRetainedValue().body() }
            #endif
        }
        body(0)
        for thread in threads { pthread_join(thread, nil) }
    }

    private final class Task: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }

        static func take(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
            if let pointer { Unmanaged<Task>.fromOpaque(pointer).takeRetainedValue().body() }
            return nil
        }
    }
}

/// A value that several threads share, one at a time.
final class Guarded<Value>: @unchecked Sendable {  // The value is only reached under the lock.
    private var value: Value
    private let lock: UnsafeMutablePointer<pthread_mutex_t>

    init(_ value: Value) {
        self.value = value
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    func with<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&value)
    }
}
