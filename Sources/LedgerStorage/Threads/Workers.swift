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
        var threads: [Thread] = []
        for number in 1..<count {
            if let thread = start({ body(number) }) { threads.append(thread) } else { body(number) }
        }
        body(0)
        for thread in threads { thread.join() }
    }

    /// Work under way on a thread of its own; joined once.
    struct Thread {
        fileprivate let handle: pthread_t

        /// Waits until the work is done.
        func join() {
            let code = pthread_join(handle, nil)
            assert(code == 0, "A thread is joined once.")
        }
    }

    /// Starts work on a thread of its own; nil, and nothing was started, where the system has no thread left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Thread? {
        let task = Unmanaged.passRetained(Task(body))
        #if canImport(Glibc)
            var thread = pthread_t()
            let code = pthread_create(&thread, nil, { Task.take($0) }, task.toOpaque())
            if code == 0 { return Thread(handle: thread) }
        #else
            var thread: pthread_t?
            let code = pthread_create(&thread, nil, { Task.take($0) }, task.toOpaque())
            if code == 0, let thread { return Thread(handle: thread) }
        #endif
        task.release()
        return nil
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
