internal import Candidacy
internal import LedgerCore

/// What others recorded in clear and was imported can be erased here, whatever they do with it: the redaction is an entry
/// of the ledger's own and names the hash, which stays.
extension Recorder {
    /// The imported log that a request is about; nil for the ledger's own.
    func importedLog(_ request: ErasureRequest) throws(StorageError) -> ImportedLog? {
        guard let origin = request.log else { return nil }
        guard let log = try writer.connection.importedLog(origin) else {
            throw StorageError(.badInput, "No log of \(origin) was imported; verify names those that were.")
        }
        guard request.isOfEntry else {
            throw StorageError(
                .badInput,
                "What opens a sealed field of an imported log is not kept here. What stands in clear goes with the whole entry: redact \(request.seq) '*' --log \(origin)."
            )
        }
        return log
    }

    /// Refuses what cannot be erased in an imported log.
    func check(_ request: ErasureRequest, in log: ImportedLog) throws(StorageError) -> Hash {
        let seq = request.seq
        guard seq < log.size, let hash = try writer.connection.hash(at: seq, of: log.place) else {
            throw StorageError(
                .badInput, "There is no entry \(seq) in the log of \(log.origin); the newest is \(log.size - 1).")
        }
        let row = try writer.connection.entryRows(seq..<seq + 1, of: log.place)
        defer { row.end() }
        guard try row.step(), !row.isNull(2) else {
            throw StorageError(.badInput, "The bytes of entry \(seq) of the log of \(log.origin) are erased already.")
        }
        let kind = (try? Entry(row.bytes(2)))?.kind
        guard seq > 0, kind.flatMap(Kind.named)?.isRecordable ?? true else {
            throw StorageError(
                .badInput,
                "Entry \(seq) is of kind \(kind ?? "genesis"), on which the log of \(log.origin) itself rests; it is not erased."
            )
        }
        return hash
    }
}
