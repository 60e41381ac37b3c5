import LedgerCore

extension FuzzTarget {
    /// What a witness is sent, and what it decides: only what the log signed, and what continues what was cosigned.
    static func addCheckpointRequest() throws -> FuzzTarget {
        let log = try TestLog(40)
        let good = try [(0, 1), (3, 7), (8, 21), (39, 40), (40, 40)].map { try log.request($0.0, $0.1) }
        let held = try [nil, 0, 3, 8, 40].map { try log.witnessed(at: $0) }
        let texts = Set(good.map(\.note.text))
        return FuzzTarget("add-checkpoint request", seeds: good.map(\.description)) { bytes in
            guard let request = try? AddCheckpointRequest(parsing: bytes) else { return nil }
            guard request.description.utf8.elementsEqual(bytes) else { return "it is written as other bytes" }
            for log in held {
                guard case .cosign(let note) = request.decide(log) else { continue }
                if !texts.contains(note.text) { return "a text that nobody signed is cosigned" }
                if request.checkpoint.size < log.size { return "a smaller tree is cosigned" }
            }
            return nil
        }
    }
}
