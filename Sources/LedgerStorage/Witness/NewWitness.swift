public import LedgerCore

/// A witness that is to be made: a key, and a state in which it has cosigned nothing.
public struct NewWitness: Sendable {
    /// The name under which it cosigns: an address without scheme, `witness.example.org/w1`.
    public var name: String
    /// The verifier keys of the logs that it is to cosign for; the name of each is its log's origin.
    public var trusted: [VerifierKey]

    public init(name: String, trusted: [VerifierKey]) {
        self.name = name
        self.trusted = trusted
    }

    /// Makes key and state, neither of which may exist.
    ///
    /// - Returns: the verifier key, for everybody.
    @discardableResult
    public func create(_ path: String, keys: KeyFolder) throws(StorageError) -> VerifierKey {
        let place = WitnessPlace(path: path)
        try place.checkFree()
        for key in trusted {
            try Witness.checkLogKey(key)
            guard key.name != name else {
                throw StorageError(
                    .badInput, "A witness needs a name of its own; \(name) is that of a log that it would cosign for.")
            }
        }
        let key = try keys.makeWitnessKey(name).verifierKey
        do throws(StorageError) {
            try write(place, key)
            return key
        } catch {
            if ((try? FileSystem.status(path)) ?? nil) == nil { FileSystem.remove(keys.keyPath(key)) }
            throw error
        }
    }

    private func write(_ place: WitnessPlace, _ key: VerifierKey) throws(StorageError) {
        let draft = "\(place.path).new-\(Hexadecimal.encode(key.publicKey.suffix(8)))"
        defer { for suffix in ["", "-journal"] { FileSystem.remove(draft + suffix) } }
        try FileSystem.create(draft, [], mode: 0o600)
        try fill(draft, key)
        try FileSystem.publish(draft, as: place.path)
    }

    private func fill(_ path: String, _ key: VerifierKey) throws(StorageError) {
        let connection = try Connection(path, .readWrite)
        try LedgerWriter.makeDurable(connection, cacheKibibytes: 1_024)
        try connection.execute(
            "PRAGMA encoding='UTF-8'; PRAGMA application_id=\(WitnessSchema.applicationID); BEGIN IMMEDIATE")
        for statement in WitnessSchema.statements { try connection.execute(statement) }
        let insert = try connection.statement("INSERT INTO witness VALUES (1, ?)")
        insert.bind(1, "\(key)")
        try insert.run()
        for log in trusted { _ = try connection.trust(log, of: log.name, witness: key) }
        try connection.execute("COMMIT")
    }
}
