public import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How a ledger is written to.
public struct LedgerOptions: Sendable {
    /// How long to wait for another writer, and for readers to let go.
    public var busyMilliseconds = 10_000
    /// How much of the file SQLite may hold in memory, in KiB.
    public var cacheKibibytes = 16_384
    /// What `at` is taken from.
    public var clock: @Sendable () -> Timestamp = { Timestamp(seconds: Int64(time(nil))) }
    /// Says that something was noticed that does no harm.
    public var remark: @Sendable (String) -> Void = { _ in }

    /// Called along the order of a commit; an error ends the commit there, as the death of the process would.
    package var reached: @Sendable (CommitPoint) throws(StorageError) -> Void = { (_) throws(StorageError) in }

    /// Called along the order of an erasure, likewise.
    package var erasing: @Sendable (ErasurePoint) throws(StorageError) -> Void = { (_) throws(StorageError) in }

    public init() {}
}

/// A point between two steps of a commit, at which a crash leaves a state of its own.
package enum CommitPoint: Sendable {
    /// Everything is inserted and sealed, nothing committed.
    case sealed
    /// Committed, not yet read back.
    case committed
    /// Read back, the pin not yet moved.
    case readBack
    /// The next key lies in the folder of keys, and no entry names it.
    case keyMade
    /// The entry that names the next key is committed and pinned by the old one.
    case handedOver
    /// The next key has pinned that entry too, and not sealed it.
    case succeeded
    /// A lost pin is made anew and on record, and does not bear its name.
    case pinMade

    /// The points that every commit passes.
    package static let ofACommit: [CommitPoint] = [.sealed, .committed, .readBack]
}
