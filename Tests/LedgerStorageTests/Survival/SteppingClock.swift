import LedgerCore
import Synchronization

/// A clock that goes on by one step whenever it is read.
final class SteppingClock: Sendable {
    private let seconds: Mutex<Int64>
    private let step: Int64

    init(at seconds: Int64, step: Int64) {
        self.seconds = Mutex(seconds)
        self.step = step
    }

    func read() -> Timestamp {
        seconds.withLock { seconds in
            defer { seconds += step }
            return Timestamp(seconds: seconds)
        }
    }
}
