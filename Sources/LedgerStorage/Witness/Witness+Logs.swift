public import LedgerCore

extension Witness {
    /// A log and what the witness holds of it.
    public struct Log: Sendable {
        public let log: WitnessedLog
        /// The checkpoint cosigned last, signed by the log.
        public let note: SignedNote?
        /// When it was cosigned.
        public let cosignedAt: Timestamp?
        /// Requests that contradicted it, oldest first.
        public let contradictions: [KeptContradiction]
    }

    /// Every log that was ever trusted, those that are trusted no longer without a key.
    public func logs() throws(StorageError) -> [Log] {
        let connection = connection
        return try reading { () throws(StorageError) in
            var logs: [Log] = []
            for row in try connection.witnessedLogs() {
                logs.append(
                    Log(
                        log: row.log, note: row.note,
                        cosignedAt: row.note.map { _ in Timestamp(seconds: row.time) },
                        contradictions: try connection.contradictions(of: row)))
            }
            return logs
        }
    }

    /// Trusts a key to sign for the log of an origin; false where it is trusted already.
    public func trust(_ key: VerifierKey, of origin: String? = nil) throws(StorageError) -> Bool {
        let origin = origin ?? key.name
        guard origin != verifierKey.name else {
            throw StorageError(.badInput, "\(origin) is the name of this witness; a log has a name of its own.")
        }
        let (connection, own) = (connection, verifierKey)
        return try writing { () throws(StorageError) in try connection.trust(key, of: origin, witness: own) }
    }

    /// Trusts a key no longer; false where it was not trusted. What was cosigned stays known, should it be trusted again.
    public func distrust(_ key: VerifierKey) throws(StorageError) -> Bool {
        let connection = connection
        return try writing { () throws(StorageError) in try connection.distrust(key) }
    }
}
