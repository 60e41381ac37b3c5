public import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How a witness works.
public struct WitnessOptions: Sendable {
    /// How long to wait for another request that is being answered.
    public var busyMilliseconds = 10_000
    /// What the time of a cosignature is taken from.
    public var clock: @Sendable () -> Timestamp = { Timestamp(seconds: Int64(time(nil))) }

    /// Called between the steps of an answer; an error ends it there, as the death of the process would.
    package var reached: @Sendable (WitnessPoint) throws(StorageError) -> Void = { (_) throws(StorageError) in }

    public init() {}
}

/// A point between two steps of an answer, at which a crash leaves a state of its own.
package enum WitnessPoint: CaseIterable, Sendable {
    /// The new state is written, not committed.
    case written
    /// Committed, nothing signed yet.
    case committed
}
