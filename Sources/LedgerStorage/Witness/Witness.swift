public import LedgerCore

/// A witness (C2SP tlog-witness): it cosigns a log's checkpoints, never two that are inconsistent.
///
/// What it cosigned stands in a file of its own, which is changed durably before anything is signed. Used by one thread
/// at a time; any number of processes may answer requests out of one state.
public final class Witness {
    public let verifierKey: VerifierKey
    let connection: Connection
    private let signer: any NoteSigner
    private let options: WitnessOptions

    /// Opens a state that ``NewWitness`` made, with the key that belongs to it.
    public init(_ path: String, keys: KeyFolder, options: WitnessOptions = WitnessOptions()) throws(StorageError) {
        self.options = options
        try WitnessPlace(path: path).check()
        do throws(StorageError) {
            connection = try Connection(path, .readWrite, busyMilliseconds: Int32(clamping: options.busyMilliseconds))
            try LedgerWriter.makeDurable(connection, cacheKibibytes: 1_024)
            try WitnessSchema.check(connection)
            guard let key = try? VerifierKey(parsing: try connection.texts("SELECT vkey FROM witness").joined()) else {
                throw WitnessPlace.damaged(path)
            }
            verifierKey = key
        } catch {
            throw Self.told(error, path)
        }
        signer = try keys.witnessKey(verifierKey)
    }

    /// Answers an `add-checkpoint` request: judged and stored in one transaction, and only then signed.
    public func answer(_ body: [UInt8]) throws(StorageError) -> WitnessAnswer {
        let request: AddCheckpointRequest
        do throws(NoteError) {
            request = try AddCheckpointRequest(parsing: body)
        } catch {
            return WitnessAnswer(WitnessRefusal(error))
        }
        let (decision, time) = try writing { () throws(StorageError) in try self.decide(request) }
        switch decision {
        case .refuse(let refusal): return WitnessAnswer(refusal)
        case .cosign(let note):
            try options.reached(.committed)
            return WitnessAnswer(try cosignature(of: note, at: time))
        }
    }

    private func decide(_ request: AddCheckpointRequest) throws(StorageError) -> (WitnessDecision, time: Int64) {
        let logs = try connection.witnessedLogs()
        let row = logs.first { $0.log.origin == request.checkpoint.origin }
        try row.map { (row) throws(StorageError) in try checkOwnKey(row.log) }
        let decision = request.decide(row?.log)
        guard let row else { return (decision, 0) }
        switch decision {
        case .refuse(let refusal):
            if let worth = refusal.contradiction {
                try connection.keep(request, refusal, worth, at: options.clock().seconds, of: row)
            }
            return (decision, 0)
        case .cosign(let note):
            let time = try time(notBefore: logs.map(\.time).max() ?? 0)
            // Whoever sends the same again within a second makes nobody write.
            if time == row.time, row.note?.text.utf8.elementsEqual(note.text.utf8) == true { return (decision, time) }
            try connection.setLatest(note, request.checkpoint, at: time, of: row)
            try options.reached(.written)
            return (decision, time)
        }
    }

    /// The checkpoint cosigned last of the log whose origin has this SHA-256, with its cosignature: that line is made
    /// anew, and is the same, as the time is stored and an Ed25519 signature is fixed by what it is over.
    public func checkpoint(originHash: Hash) throws(StorageError) -> SignedNote? {
        let logs = try reading { () throws(StorageError) in try connection.witnessedLogs() }
        guard let row = logs.first(where: { SHA256.digest($0.log.origin.text) == originHash }), let note = row.note
        else {
            return nil
        }
        let line = try cosignature(of: note, at: row.time)
        do throws(NoteError) {
            return try note.adding(line)
        } catch {
            throw StorageError(.io, "The checkpoint of \(row.log.origin) takes no further signature: \(error)")
        }
    }

    private func cosignature(of note: SignedNote, at time: Int64) throws(StorageError) -> NoteSignature {
        do throws(NoteError) {
            return try NoteSignature(of: note.text, at: UInt64(clamping: time), by: signer)
        } catch {
            throw StorageError(.keyMissing, "The witness could not sign: \(error)")
        }
    }

    /// Now, and never before the last cosignature.
    private func time(notBefore last: Int64) throws(StorageError) -> Int64 {
        let now = options.clock()
        guard now.seconds > 0, last - now.seconds <= WitnessLimits.toleratedSeconds else {
            throw StorageError(
                .io,
                "The clock says \(now), and this witness last cosigned at \(Timestamp(seconds: last)); nothing was cosigned. Set the clock right and try again."
            )
        }
        return max(now.seconds, last)
    }
}

extension Witness {
    /// A log signs its checkpoints with a plain signature.
    static func checkLogKey(_ key: VerifierKey) throws(StorageError) {
        guard key.algorithm == .ed25519 else {
            throw StorageError(.badInput, "\(key) is the key of a cosigner, not of a log; give the log's verifier key.")
        }
    }

    private func checkOwnKey(_ log: WitnessedLog) throws(StorageError) {
        guard log.keys.contains(where: { $0.publicKey == verifierKey.publicKey }) else { return }
        throw StorageError(
            .badInput,
            "The log \(log.origin) has the key of this witness, and nobody is a witness of himself; retire this witness and make another with cosign init."
        )
    }

    /// Runs a change as one transaction that no other process can come between.
    func writing<Result>(_ body: () throws(StorageError) -> Result) throws(StorageError) -> Result {
        do throws(StorageError) {
            try connection.execute("BEGIN IMMEDIATE")
            let result = try body()
            try connection.execute("COMMIT")
            return result
        } catch {
            connection.rollBack()
            throw Self.told(error, connection.path)
        }
    }

    func reading<Result>(_ body: () throws(StorageError) -> Result) throws(StorageError) -> Result {
        do throws(StorageError) {
            return try connection.reading(body)
        } catch {
            throw Self.told(error, connection.path)
        }
    }

    /// What is advice for a ledger would be harmful for a witness: an older copy must not come back.
    private static func told(_ error: StorageError, _ path: String) -> StorageError {
        switch error.code {
        case .tampered, .notALedger, .hotJournal: WitnessPlace.damaged(path)
        default: error
        }
    }
}
