internal import LedgerCore

/// A ledger of somebody else that was imported, as far as it is held.
public struct ImportedLog: Hashable, Sendable {
    public let origin: String
    /// The verifier key by which it is trusted, in its text form: that of entry 0, or one that took over from it.
    public let verifierKey: String
    /// How many entries are held.
    public let size: UInt64
    /// The signed checkpoint over all of them.
    public let checkpoint: String
    /// Where it stands in the file.
    let place: LogPlace
}

extension Connection {
    /// Every imported log, in the order of first import.
    func importedLogs() throws(StorageError) -> [ImportedLog] {
        let rows = try statement("SELECT number, origin, vkey FROM logs ORDER BY number")
        defer { rows.end() }
        var found: [(place: LogPlace, origin: String, key: String)] = []
        while try rows.step() {
            guard let place = LogPlace(imported: rows.integer(0)), place.number == Int64(found.count + 1) else {
                throw StorageError(
                    .tampered,
                    "\(path) holds an imported log numbered \(rows.integer(0)), which no ledger has; run verify.")
            }
            found.append((place, rows.text(1), rows.text(2)))
        }
        var logs: [ImportedLog] = []
        for (place, origin, key) in found {
            guard let newest = try checkpoints(of: place).last else {
                throw StorageError(
                    .tampered, "\(path) holds no checkpoint of the imported log \(origin); run verify.")
            }
            logs.append(
                ImportedLog(
                    origin: origin, verifierKey: key, size: try size(of: place), checkpoint: newest.note, place: place))
        }
        return logs
    }

    func importedLog(_ origin: String) throws(StorageError) -> ImportedLog? {
        try importedLogs().first { $0.origin.utf8.elementsEqual(origin.utf8) }
    }

    /// The checkpoints that a log was imported with, as they were stored.
    func checkpoints(of log: LogPlace) throws(StorageError) -> [(size: Int64, note: String)] {
        let rows = try statement("SELECT size, note FROM log_checkpoints WHERE log = ? ORDER BY id")
        rows.bind(1, log.number ?? 0)
        defer { rows.end() }
        var notes: [(size: Int64, note: String)] = []
        while try rows.step() { notes.append((rows.integer(0), rows.text(1))) }
        return notes
    }
}
