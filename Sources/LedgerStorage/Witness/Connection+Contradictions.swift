internal import LedgerCore

extension Connection {
    /// Keeps a request that contradicts what was cosigned, with the signatures of its log alone, unless the same
    /// checkpoint is kept as the same already. Of evidence the first ones stay, as one suffices; of suspicions the newest.
    func keep(
        _ request: AddCheckpointRequest, _ refusal: WitnessRefusal, _ worth: Contradiction, at time: Int64,
        of row: WitnessedRow
    ) throws(StorageError) {
        let kept = try contradictions(of: row).filter { $0.worth == worth }
        guard !kept.contains(where: { $0.request.note.text.utf8.elementsEqual(request.note.text.utf8) }) else { return }
        if kept.count >= WitnessLimits.contradictions {
            guard worth == .suspicion, let oldest = kept.first else { return }
            let delete = try statement("DELETE FROM contradictions WHERE id = ?")
            delete.bind(1, oldest.id)
            try delete.run()
        }
        let insert = try statement(
            "INSERT INTO contradictions (log, worth, status, time, held, request) VALUES (?, ?, ?, ?, ?, ?)")
        insert.bind(1, row.id)
        insert.bind(2, worth.rawValue)
        insert.bind(3, Int64(refusal.status.rawValue))
        insert.bind(4, time)
        insert.bind(5, row.note.map { "\($0)" })
        insert.bind(6, "\(try signedByLog(request, row.log))")
        try insert.run()
    }

    /// Lines by others were never looked at, and might be as long as whoever sent them liked.
    private func signedByLog(
        _ request: AddCheckpointRequest, _ log: WitnessedLog
    ) throws(StorageError) -> AddCheckpointRequest {
        let lines = log.keys.compactMap { key in request.note.signatures.first { $0.key == key.reference } }
        do throws(NoteError) {
            let note = try SignedNote(text: request.note.text, signatures: lines)
            return try AddCheckpointRequest(old: request.old, proof: request.proof, note: note)
        } catch {
            throw StorageError(.badInput, "The request cannot be kept: \(error)")
        }
    }

    /// What is kept of a log, oldest first.
    func contradictions(of row: WitnessedRow) throws(StorageError) -> [KeptContradiction] {
        let rows = try statement(
            "SELECT id, worth, status, time, held, request FROM contradictions NOT INDEXED WHERE log = ? ORDER BY id")
        rows.bind(1, row.id)
        defer { rows.end() }
        var kept: [KeptContradiction] = []
        while try rows.step() {
            guard let worth = Contradiction(rawValue: rows.text(1)),
                let status = WitnessStatus(rawValue: Int(rows.integer(2))),
                let request = try? AddCheckpointRequest(parsing: Array(rows.text(5).utf8))
            else { throw WitnessPlace.damaged(path) }
            kept.append(
                KeptContradiction(
                    id: rows.integer(0), worth: worth, status: status, at: Timestamp(seconds: rows.integer(3)),
                    held: rows.isNull(4) ? nil : rows.text(4), request: request))
        }
        return kept
    }
}
