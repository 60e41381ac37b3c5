internal import LedgerCore
internal import LedgerStorage

/// The keys of a ledger, and what of them lies on this machine.
struct ShownKeys {
    private struct Key {
        let term: KeyHistory.Term
        let path: String
        let isHere: Bool
        let pinPath: String
        let pin: PinState?
    }

    private let identity: LedgerIdentity
    private var keys: [Key] = []

    init(_ call: Call) throws(CommandError) {
        let reader = try call.reader()
        let folder = try call.keys()
        identity = reader.identity
        do throws(StorageError) {
            for term in try reader.keyHistory().terms {
                let (path, pinPath) = (folder.keyPath(term.key), folder.pinPath(term.key))
                keys.append(
                    Key(
                        term: term, path: path, isHere: try FileSystem.status(path) != nil, pinPath: pinPath,
                        pin: try Pin.peek(pinPath, origin: term.key.name)))
            }
        } catch {
            throw CommandError(error)
        }
    }

    func tell(_ call: Call) {
        if call.isJSON {
            return Output.json([
                ("origin", .string(identity.origin)), ("vkey", .orNull(keys.last.map { "\($0.term.key)" })),
                ("keys", .array(keys.map(json))),
            ])
        }
        Output.heading(identity, call.ledger)
        for key in keys {
            let through = key.term.through
            Output.line(
                through.map { "\(key.term.key), retired at \($0) entries" } ?? "\(key.term.key), in force")
            Output.line("  key  \(Printable.line(key.path))" + (key.isHere ? "" : " (not here)"))
            Output.line("  pin  \(Printable.line(key.pinPath))" + (key.pin == nil ? " (not here)" : ""))
            if let pin = key.pin { Output.line("       \(pin.size) entries, root \(pin.root.base64)") }
        }
    }

    private func json(_ key: Key) -> JSONValue {
        [
            "vkey": .string("\(key.term.key)"), "from": JSONValue(key.term.from), "through": .orNull(key.term.through),
            "key": .orNull(key.isHere ? key.path : nil), "pin": .orNull(key.pin == nil ? nil : key.pinPath),
            "size": .orNull(key.pin?.size), "root": .orNull(key.pin?.root.base64),
        ]
    }
}
