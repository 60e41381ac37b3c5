public import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder that holds signing keys and, beside each, its pin. It never lies beside a ledger.
public struct KeyFolder: Sendable, Hashable {
    public let path: String
    /// Folders with a further pin of each key, on another disk for example. Whoever puts an older ledger back would have
    /// to put all of them back.
    public var furtherPins: [String] = []

    public init(_ path: String, furtherPins: [String] = []) {
        self.path = path
        self.furtherPins = furtherPins
    }

    /// `AUDIT_LEDGER_KEYS`, else `audit-ledger/keys` in the user's folder for configuration; nil where neither is set.
    /// Further pins lie where `AUDIT_LEDGER_PINS` says.
    public static func standard() -> KeyFolder? {
        let pins = standardFurtherPins()
        if let path = variable("AUDIT_LEDGER_KEYS") { return KeyFolder(path, furtherPins: pins) }
        if let path = variable("XDG_CONFIG_HOME") { return KeyFolder(path + "/audit-ledger/keys", furtherPins: pins) }
        return variable("HOME").map { KeyFolder($0 + "/.config/audit-ledger/keys", furtherPins: pins) }
    }

    /// The folders in `AUDIT_LEDGER_PINS`, parted by colons.
    public static func standardFurtherPins() -> [String] {
        variable("AUDIT_LEDGER_PINS").map { $0.split(separator: ":").map(String.init) } ?? []
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }

    /// The file of the private key that belongs to a verifier key.
    public func keyPath(_ key: VerifierKey) -> String { path + "/" + Self.fileName(key) + ".key" }

    /// The pin of that key.
    public func pinPath(_ key: VerifierKey) -> String { path + "/" + Self.fileName(key) + ".pin" }

    /// All pins of that key, that beside it first.
    func pinPaths(_ key: VerifierKey) -> [String] {
        ([path] + furtherPins).map { $0 + "/" + Self.fileName(key) + ".pin" }
    }

    /// Makes a new key and its pin. Nothing existing is overwritten.
    package func makeKey(origin: String) throws(StorageError) -> SigningKey {
        let isNew = try FileSystem.status(path) == nil
        try FileSystem.makeFolder(path)
        // What lies in a folder is lost with the folder's name.
        if isNew { try FileSystem.syncFolder(of: path) }
        try NetworkFileSystem.refuse(path)
        let key: SigningKey
        do {
            key = try SigningKey(random: origin)
        } catch {
            throw StorageError(.badInput, "No key can be made for the origin \(origin): \(error)")
        }
        let secret: String
        do {
            secret = try key.secretText()
        } catch {
            throw StorageError(.io, "\(error)")
        }
        try FileSystem.create(keyPath(key.verifierKey), Array((secret + "\n").utf8), mode: 0o600)
        for folder in furtherPins { try FileSystem.makeFolder(folder) }
        for path in pinPaths(key.verifierKey) { try Pin.create(path, origin: origin) }
        return key
    }

    /// Takes back a key that no ledger was made with.
    package func discard(_ key: VerifierKey) {
        FileSystem.remove(keyPath(key))
        for path in pinPaths(key) { FileSystem.remove(path) }
    }

    /// Refuses a folder in which another user could put another key or pin.
    func checkOwner() throws(StorageError) {
        guard let folder = try FileSystem.status(FileSystem.resolved(path)), !folder.isOwn else { return }
        throw StorageError(
            .unsafePlace,
            "The folder of keys \(path) belongs to another user, who could put another key or pin there; have it given to you with chown."
        )
    }

    /// The private key of a ledger. Its file must be readable by its owner alone.
    package func signingKey(_ key: VerifierKey) throws(StorageError) -> SigningKey {
        let path = keyPath(key)
        try checkOwner()
        guard let status = try FileSystem.status(path) else {
            throw StorageError(
                .keyMissing,
                "The key of this ledger, \(key), is not in \(self.path), so nothing can be recorded here. Bring it there with its pin, or name its folder with --keys."
            )
        }
        guard status.form == .file, status.mode & 0o077 == 0 else {
            throw StorageError(
                .unsafePlace,
                "Others may read the key \(path), or it is no plain file; take their rights away with chmod 600.")
        }
        let text = String(decoding: try FileSystem.read(path, limit: 4_096), as: UTF8.self)
        guard let signingKey = try? SigningKey(parsing: text.hasSuffix("\n") ? String(text.dropLast()) : text),
            signingKey.verifierKey == key
        else {
            throw StorageError(.keyMissing, "\(path) does not hold the key \(key); bring the right one there.")
        }
        return signingKey
    }

    /// What the pins of a key remember, wherever one lies; empty where there is none at all.
    func peekPins(origin: String, _ key: VerifierKey) throws(StorageError) -> [PinState] {
        var states: [PinState] = []
        for path in pinPaths(key) { if let state = try Pin.peek(path, origin: origin) { states.append(state) } }
        return states
    }

    /// The first place where a pin of a key should lie and none does.
    func missingPin(_ key: VerifierKey) throws(StorageError) -> String? {
        for path in pinPaths(key) where try FileSystem.status(path) == nil { return path }
        return nil
    }

    /// Whether any key for an origin has a pin here.
    func hasPin(origin: String) throws(StorageError) -> Bool {
        let stem = Self.stem(origin) + "+"
        for folder in [path] + furtherPins where try FileSystem.status(FileSystem.resolved(folder))?.form == .folder {
            if try FileSystem.names(in: folder).contains(where: { $0.hasPrefix(stem) && $0.hasSuffix(".pin") }) {
                return true
            }
        }
        return false
    }

    /// A name that no other key has: the origin with everything but letters, digits, dots and hyphens written as %XX,
    /// a plus sign, and the key's identifier.
    private static func fileName(_ key: VerifierKey) -> String {
        stem(key.name) + "+" + Hexadecimal.encode((0..<4).map { UInt8(truncatingIfNeeded: key.id >> (24 - 8 * $0)) })
    }

    private static func stem(_ origin: String) -> String {
        var name = ""
        for byte in origin.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where !name.isEmpty: name += "."
            default: name += "%" + Hexadecimal.encode([byte])
            }
        }
        return name.utf8.count > 160 ? SHA256.digest(origin).hexadecimal : name
    }
}
