internal import Candidacy
public import LedgerCore

/// The ledger that a new one goes on from, because it can be written no more: what its key had sealed, and what of it
/// is left.
public struct Succession: Hashable, Sendable {
    /// A tree of the old ledger.
    public struct Extent: Hashable, Sendable {
        public let size: UInt64
        public let root: Hash
    }

    /// The name of the old ledger; the new one has another.
    public let origin: String
    /// The key that was in force there last, as far as is known.
    public let verifierKey: VerifierKey
    /// What its pin remembers; nil where there is none on this machine.
    public let pinned: Extent?
    /// What is left of it; nil where nothing is.
    public let recovered: Extent?
    /// Why it is over, in words.
    public var reason: String?

    /// - Parameter key: that of a ledger of which no file is left.
    public init(of key: VerifierKey, keys: KeyFolder) throws(StorageError) {
        self.init(key, pinned: try Self.pinned(key, keys), recovered: nil)
    }

    /// - Parameter path: a copy of the old ledger, which must be sound in itself; nothing of it is changed.
    public init(ofLedger path: String, keys: KeyFolder, migrations: [Migration]) throws(StorageError) {
        let report = Verifier(migrations: migrations, keys: nil).verify(path)
        guard report.verdict == .intact, let root = report.root else {
            throw LedgerWriter.refusal(report, LedgerPlace(path))
        }
        let key = try LedgerReader(path, cache: nil).keyHistory().current
        self.init(
            key, pinned: try Self.pinned(key, keys), recovered: Extent(size: report.size, root: root))
    }

    private init(_ key: VerifierKey, pinned: Extent?, recovered: Extent?) {
        origin = key.name
        verifierKey = key
        self.pinned = pinned
        self.recovered = recovered
    }

    private static func pinned(_ key: VerifierKey, _ keys: KeyFolder) throws(StorageError) -> Extent? {
        try keys.peekPins(origin: key.name, key).max { $0.size < $1.size }.map { Extent(size: $0.size, root: $0.root) }
    }

    /// What entry 0 of the new ledger says.
    var body: JSONObject {
        var body = JSONObject([("origin", .string(origin)), ("vkey", .string("\(verifierKey)"))])
        body["pinned"] = pinned.map(Self.json)
        body["recovered"] = recovered.map(Self.json)
        body["reason"] = reason.map { .string($0) }
        return body
    }

    private static func json(_ extent: Extent) -> JSONValue {
        .object(
            JSONObject([("size", .integer(Int64(clamping: extent.size))), ("root", .string(extent.root.base64))]))
    }
}
