internal import LedgerCore

/// All pins of one key: the one beside it, whose lock is the writer's, and those on other disks. Each must fit the
/// ledger; a crash may leave one a commit behind another.
final class PinSet {
    private let pins: [Pin]

    init(_ keys: KeyFolder, _ key: VerifierKey, origin: String) throws(StorageError) {
        // Also where the key is elsewhere, in a smart card for example.
        try keys.checkOwner()
        // Its lock is the writer's; further pins may lie anywhere.
        try NetworkFileSystem.refuse(keys.path)
        for path in [FileSystem.resolved(keys.path)] + keys.pinPaths(key)
        where try FileSystem.status(path)?.isWritableByOthers == true {
            throw StorageError(
                .unsafePlace,
                "Others may write to \(path), so they could have put an older pin there; take the right away with chmod go-w."
            )
        }
        var pins: [Pin] = []
        for path in keys.pinPaths(key) { pins.append(try Pin(path, origin: origin)) }
        self.pins = pins
    }

    func lock(milliseconds: Int) throws(StorageError) { try pins.first?.lock(milliseconds: milliseconds) }

    func unlock() { pins.first?.unlock() }

    /// What each remembers, that beside the key first.
    func read() throws(StorageError) -> [PinState] {
        var states: [PinState] = []
        for pin in pins { states.append(try pin.read()) }
        return states
    }

    /// Moves every pin forward. Only under the lock.
    func advance(to state: PinState) throws(StorageError) { for pin in pins { try pin.advance(to: state) } }
}
