/// What the pins of a ledger's key say, or why they say nothing.
enum PinFinding {
    /// What each remembers; at least one.
    case states([PinState])
    /// There is no pin of this key.
    case absent
    /// There is one that cannot be read, or there are pins of other keys for this origin.
    case unusable(String)
    /// The pin itself proves that two ledgers were sealed.
    case contradiction(String)

    init(_ keys: KeyFolder?, _ identity: LedgerIdentity) {
        do throws(StorageError) {
            guard let keys else {
                self = .absent
                return
            }
            let pins = try keys.peekPins(origin: identity.origin, verifierKey: identity.verifierKey)
            if !pins.isEmpty {
                self = .states(pins)
            } else if try keys.hasPin(origin: identity.origin) {
                self = .unusable(
                    "This machine has a pin for \(identity.origin), but of another key than the ledger names, \(identity.verifierKey): it is another ledger, or a forgery. Say whose key you trust."
                )
            } else {
                self = .absent
            }
        } catch {
            self = error.code == .rolledBack ? .contradiction(error.message) : .unusable(error.message)
        }
    }
}
