internal import LedgerCore
internal import LedgerStorage

/// A field of which only the digest is stored.
enum SealedField {
    static func digest(_ stored: StoredEntry, _ path: String) throws(CommandError) -> Hash {
        guard let entry = stored.entry else {
            throw CommandError(
                Status.badData,
                stored.bytes == nil
                    ? "The bytes of entry \(stored.seq) were erased, and all its fields with them."
                    : "Entry \(stored.seq) is of a version that this software does not know.")
        }
        let sealed = SealedValue.all(in: entry.body)
        if let field = sealed.first(where: { $0.path == path }) { return field.digest }
        let paths = sealed.map(\.path).joined(separator: ", ")
        throw CommandError(
            Status.badData,
            "Entry \(stored.seq) has nothing sealed at “\(Printable.line(path, cells: 60))”; "
                + (sealed.isEmpty ? "nothing of it is sealed." : "sealed are \(Printable.line(paths))."))
    }

    /// Why nothing here opens a field.
    static func missing(
        _ stored: StoredEntry, _ path: String, _ ledger: OpenLedger
    ) throws(CommandError) -> CommandError {
        let marks = try reading { () throws(StorageError) in try ledger.marks.of(stored.seq) }
        if let mark = marks.first(where: { $0.manner == .erased && ($0.path == path || $0.path == "*") }) {
            return CommandError(
                Status.badData, "What opened \(path) of entry \(stored.seq) was erased; entry \(mark.by) says why.")
        }
        return CommandError(
            Status.badData,
            "What opens \(path) of entry \(stored.seq) is not beside this ledger; ask whoever keeps it.")
    }
}
