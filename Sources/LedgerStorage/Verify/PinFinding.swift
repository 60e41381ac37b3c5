internal import LedgerCore

/// What the pins of a ledger's key say, or why they say nothing.
enum PinFinding {
    /// What each pin of the key in force remembers, at least one, what those of keys before it do, and where a pin of
    /// the key should lie and does not.
    case states([PinState], retired: [PinState], missing: String?)
    /// There is no pin of this key.
    case absent
    /// There is one that cannot be read, or there are pins of other keys for this origin.
    case unusable(String)
    /// The pin itself proves that two ledgers were sealed.
    case contradiction(String)

    init(_ keys: KeyFolder?, _ history: KeyHistory) {
        do throws(StorageError) {
            guard let keys else {
                self = .absent
                return
            }
            let (key, origin) = (history.current, history.current.name)
            let pins = try keys.peekPins(origin: origin, key)
            var retired: [PinState] = []
            for term in history.terms.dropLast() { retired += try keys.peekPins(origin: origin, term.key) }
            if !pins.isEmpty {
                self = .states(pins, retired: retired, missing: try keys.missingPin(key))
            } else if !retired.isEmpty {
                self = .unusable(
                    "The pin of the key in force, \(key), is not on this machine, though one of a key before it is; bring it back from a copy of the key's folder."
                )
            } else if try FileSystem.status(keys.keyPath(key)) != nil {
                self = .unusable(
                    "The key of this ledger lies on this machine without its pin, so nobody can tell whether this is the newest that it sealed. Bring the pin back from a copy of the key's folder; where there is none, see checkpoint --repin."
                )
            } else if try keys.hasPin(origin: origin) {
                self = .unusable(
                    "This machine has a pin for \(origin), but of another key than the ledger names, \(key): it is another ledger, or a forgery. Say whose key you trust."
                )
            } else {
                self = .absent
            }
        } catch {
            self = error.code == .rolledBack ? .contradiction(error.message) : .unusable(error.message)
        }
    }
}
