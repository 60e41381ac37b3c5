internal import Candidacy
internal import LedgerCore

extension BundleImporter {
    /// Keeps the evidence in a file, durably, and then says so in the ledger. A fork that was told before is not told again.
    func tell(_ fork: ForkFinding, of bundle: ArrivingBundle) throws(StorageError) -> BundleReport {
        let bytes = Array(fork.evidence.text.utf8)
        let digest = SHA256.digest(bytes)
        let path = evidence ?? "\(writer.place.path).fork-\(digest.hexadecimal.prefix(16)).txt"
        let isThere = try FileSystem.status(path) != nil
        if !isThere {
            try FileSystem.create(path, bytes, mode: 0o600)
        } else {
            let there = try FileSystem.read(path, limit: 1 << 20)
            guard evidence == nil, there == bytes else {
                throw StorageError(
                    .exists, "\(path) exists already and is not overwritten; move it away, or give --evidence FILE.")
            }
        }
        let seq = try record(bundle, token: "fork-\(digest.hexadecimal.prefix(32))")
        return bundle.report(.forked(evidence: path), appended: 0, seq: seq)
    }

    private func record(_ bundle: ArrivingBundle, token: String) throws(StorageError) -> UInt64? {
        let session = try RecordingSession(recorder, opening: [])
        defer { session.abandon() }
        if try session.facts.seq(ofToken: token) != nil { return nil }
        var body = JSONObject([
            ("type", "other"),
            (
                "detail",
                "The bundle of another ledger contradicts what is held of it: its key signed two checkpoints that cannot both be true. The evidence is in a file of its own."
            ), ("effective", .string(String("\(writer.options.clock())".prefix(10)))),
        ])
        body["checkpoint"] = bundle.content.note.recordable(bundle.content.keys).map { .string($0) }
        do {
            let decision = try Decision.check(madeByVerb: Draft(kind: "anomaly", body: body, token: token))
            let appended = try session.append(decision)
            try session.commit()
            return appended.seq
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError(.badInput, "The fork could not be recorded: \(error)")
        }
    }
}
