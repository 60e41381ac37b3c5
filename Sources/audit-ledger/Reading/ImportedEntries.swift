internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// The entries of another ledger's log that was imported, read as they are: no facts are kept of them here.
struct ImportedEntries {
    let reader: LedgerReader
    let log: ImportedLog

    /// - Parameter origin: as `--log` gives it.
    init(_ origin: String, _ call: Call) throws(CommandError) {
        let reader = try call.reader()
        let logs = try reading { () throws(StorageError) in try reader.importedLogs() }
        guard let log = logs.first(where: { $0.origin == origin }) else {
            let near = Nearest.to(origin, among: logs.map(\.origin)).map { " Did you mean \($0)?" } ?? ""
            throw CommandError(
                Status.badData,
                "No log of “\(Printable.line(origin, cells: 80))” was imported.\(near) verify names those that were.")
        }
        self.reader = reader
        self.log = log
    }

    /// Hands out entries a page at a time.
    func pages(
        since: UInt64, kind: String?, limit: Int?, _ body: ([ListedEntry]) -> Void
    ) throws(CommandError) {
        var page: [ListedEntry] = []
        var left = limit ?? .max
        try reading { () throws(StorageError) in
            try reader.entries(of: log, from: since) { (seq, hash, bytes) in
                guard left > 0 else { return false }
                let stored = StoredEntry(seq: seq, hash: hash, bytes: bytes)
                guard kind == nil || stored.entry?.kind == kind else { return true }
                left -= 1
                page.append(ListedEntry(imported: stored))
                if page.count == 512 {
                    body(page)
                    page.removeAll()
                }
                return true
            }
        }
        if !page.isEmpty { body(page) }
    }

    func stored(at seq: UInt64) throws(CommandError) -> StoredEntry {
        let found = try reading { () throws(StorageError) in try reader.stored(at: seq, of: log) }
        guard let found else {
            throw CommandError(
                Status.badData, "The log of \(log.origin) has entries 0 to \(log.size - 1); there is no entry \(seq).")
        }
        return found
    }
}

extension ListedEntry {
    /// An entry of an imported log; what later ones say of it is not looked for.
    init(imported stored: StoredEntry) {
        self.stored = stored
        marks = []
        opened = nil
    }
}

extension ShownEntry {
    /// An entry of an imported log by itself.
    init(imported stored: StoredEntry) {
        self.stored = stored
        leaves = Leaf.all(of: stored.entry?.body ?? JSONObject(), stored.entry.flatMap { Kind.named($0.kind) })
        (references, referencedBy, marks, source, replacements) = ([], [], [], nil, [])
        opened = nil
    }
}
