import LedgerStorage
import Synchronization

/// At which point a commit fails; shared between a test and the writer's hook.
final class Switch: Sendable {
    private let state = Mutex<CommitPoint?>(nil)

    var point: CommitPoint? {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
