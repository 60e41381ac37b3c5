/// Chunks of work in two steps: while the second takes one chunk in, a thread of its own does the first on the next.
enum Relay {
    /// - Parameters:
    ///   - next: the next chunk; nil behind the last. It must not depend on what is taken in.
    ///   - make: the first step.
    ///   - take: the second, in the order of the chunks.
    static func run<Raw: Sendable, Made: Sendable>(
        _ next: () throws(StorageError) -> Raw?, make: @escaping @Sendable (Raw) -> Made,
        take: (Made) throws(StorageError) -> Void
    ) throws(StorageError) {
        var last: Ahead<Made>?
        while let raw = try next() {
            let ahead = Ahead { make(raw) }
            if let last { try take(last.value()) }
            last = ahead
        }
        if let last { try take(last.value()) }
    }
}

/// A value on its way on a thread of its own, or made when it is asked for where the system has no thread left.
private final class Ahead<Value: Sendable> {
    private let made = Guarded<Value?>(nil)
    private let make: @Sendable () -> Value
    private var thread: Workers.Thread?

    init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        let made = made
        thread = Workers.start {
            let value = make()
            made.with { $0 = value }
        }
    }

    deinit { thread?.join() }

    func value() -> Value {
        thread?.join()
        thread = nil
        return made.with { $0 } ?? make()
    }
}
