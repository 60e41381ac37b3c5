internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The file beside a key that remembers the largest tree the key has sealed, and whose lock is the writer's lock.
///
/// Two slots are written in turn, each whole and synced, so that a torn write leaves the other: the pin may lag by one
/// commit, and is never unreadable.
package final class Pin {
    package let path: String
    private let origin: String
    private let descriptor: Int32
    private var isLocked = false

    private static let slotOffsets = [0, 4_096]

    /// Opens an existing pin.
    package init(_ path: String, origin: String) throws(StorageError) {
        self.path = path
        self.origin = origin
        descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT {
                throw StorageError(
                    .keyMissing,
                    "The pin \(path) is not there, so nobody can tell whether this ledger is the newest that its key sealed. Bring it back from a copy of the key's folder."
                )
            }
            throw FileSystem.failure("open the pin", path)
        }
    }

    deinit { close(descriptor) }

    /// Makes the pin of a new key, over the empty tree.
    package static func create(_ path: String, origin: String) throws(StorageError) {
        var bytes = PinState.empty.slot(origin: origin)
        bytes.append(contentsOf: repeatElement(0, count: 2 * slotOffsets[1] - bytes.count))
        try FileSystem.create(path, bytes, mode: 0o600)
    }

    /// Reads a pin that nobody has to be able to write; nil where there is none.
    package static func peek(_ path: String, origin: String) throws(StorageError) -> PinState? {
        guard let status = try FileSystem.status(path) else { return nil }
        guard status.form == .file else {
            throw StorageError(.unsafePlace, "The pin \(path) is not a plain file; bring back the one that was there.")
        }
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystem.failure("read the pin", path) }
        defer { close(descriptor) }
        return try read(descriptor, path, origin).newest
    }

    package func read() throws(StorageError) -> PinState { try Self.read(descriptor, path, origin).newest }

    /// Takes the writer's lock, waiting at most so long.
    package func lock(milliseconds: Int) throws(StorageError) {
        var waited = 0
        var pause = 1
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw FileSystem.failure("lock the pin", path) }
            guard waited < milliseconds else {
                throw StorageError(
                    .busy,
                    "Another process has been writing to this ledger for \(milliseconds / 1000) seconds; try again when it is done."
                )
            }
            usleep(UInt32(pause * 1000))
            waited += pause
            pause = min(pause + 1, 20)
        }
        isLocked = true
    }

    package func unlock() {
        if isLocked { flock(descriptor, LOCK_UN) }
        isLocked = false
    }

    /// Moves the pin forward, durably. Only under the lock.
    package func advance(to state: PinState) throws(StorageError) {
        let held = try Self.read(descriptor, path, origin)
        guard state.size >= held.newest.size, state.size > held.newest.size || state.root == held.newest.root else {
            throw StorageError(
                .rolledBack, "The pin \(path) moves only forward: it is at \(held.newest.size), not below.")
        }
        try write(state, to: 1 - held.slot)
        // Slots of one size are told apart by nothing: both say the same of the file.
        if state.size == held.newest.size { try write(state, to: held.slot) }
    }

    private func write(_ state: PinState, to slot: Int) throws(StorageError) {
        try FileSystem.write(descriptor, state.slot(origin: origin), at: Self.slotOffsets[slot], path)
        guard fdatasync(descriptor) == 0 else { throw FileSystem.failure("write the pin", path) }
    }

    private static func read(
        _ descriptor: Int32, _ path: String, _ origin: String
    ) throws(StorageError) -> (newest: PinState, slot: Int) {
        var newest: (PinState, Int)?
        for (slot, offset) in slotOffsets.enumerated() {
            var bytes = [UInt8](repeating: 0, count: PinState.slotBytes)
            let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
            guard got >= 0 else { throw FileSystem.failure("read the pin", path) }
            guard got == bytes.count, let state = PinState(slot: bytes, origin: origin) else { continue }
            if let (other, _) = newest {
                guard state.size != other.size || state.root == other.root else {
                    throw StorageError(
                        .rolledBack,
                        "The pin \(path) holds two roots for one size; two ledgers were sealed with one key. Keep it as evidence."
                    )
                }
                if state.size < other.size { continue }
            }
            newest = (state, slot)
        }
        guard let newest else {
            throw StorageError(
                .keyMissing,
                "The pin \(path) is not one of \(origin), or is damaged; bring it back from a copy of the key's folder."
            )
        }
        return newest
    }
}

#if !canImport(Glibc)
    /// Darwin has no fdatasync that reaches the disk; F_FULLFSYNC does.
    private func fdatasync(_ descriptor: Int32) -> Int32 {
        fcntl(descriptor, F_FULLFSYNC) == -1 ? fsync(descriptor) : 0
    }
#endif
