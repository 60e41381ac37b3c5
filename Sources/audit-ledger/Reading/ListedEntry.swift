internal import LedgerCore
internal import LedgerStorage

/// An entry as a list shows it.
struct ListedEntry {
    let stored: StoredEntry
    let marks: [Mark]
    /// What the sealed fields say, where that was asked for.
    let opened: OpenedFields?

    init(_ seq: UInt64, _ ledger: OpenLedger, _ disclosures: DisclosureIndex? = nil) throws(StorageError) {
        guard let stored = try ledger.reader.stored(at: seq) else {
            throw StorageError(.tampered, "Entry \(seq) is not in the ledger, although its facts are; run verify.")
        }
        self.stored = stored
        marks = try ledger.marks.of(seq)
        opened = if let disclosures { try OpenedFields(stored, disclosures) } else { nil }
    }

    private var entry: Entry? { stored.entry }

    var row: EntryTable.Row {
        guard let entry else {
            let kind = stored.bytes == nil ? "(erased)" : "(unknown)"
            let gist = stored.bytes == nil ? "its bytes were erased" : "of a version that this software does not know"
            return EntryTable.Row(
                seq: "\(stored.seq)", at: "-", effective: "-", kind: kind, id: "-",
                gist: (marks.map(\.words) + [gist]).joined(separator: " · "))
        }
        let id = entry.body["id"]?.string ?? entry.body["candidacy"]?.string ?? "-"
        let gist = Gist.of(entry.kind, opened?.opening(entry.body) ?? entry.body, besides: id)
        return EntryTable.Row(
            seq: "\(entry.seq)", at: String(entry.at.description.prefix(10)),
            effective: entry.body["effective"]?.string ?? "-", kind: entry.kind, id: id,
            gist: (marks.map(\.words) + (gist.isEmpty ? [] : [gist])).joined(separator: " · "))
    }

    var json: [(String, JSONValue?)] {
        [
            ("seq", JSONValue(stored.seq)), ("hash", .string(stored.hash.base64)),
            ("at", .orNull(entry?.at.description)), ("kind", .orNull(entry?.kind)),
            ("body", entry.map { .object($0.body) } ?? .null), ("erased", .bool(stored.bytes == nil)),
            ("marks", .array(marks.map(\.json))), ("disclosed", opened?.json),
        ]
    }
}

extension Mark {
    var json: JSONValue { ["manner": .string(manner.rawValue), "by": JSONValue(by), "path": .orNull(path)] }
}
