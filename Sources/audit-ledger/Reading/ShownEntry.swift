internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// An entry with all that is known around it: what it names, and what later entries say of it.
struct ShownEntry {
    /// Another entry, and the path by which one of the two names the other.
    struct Neighbour: Hashable {
        let path: String
        let seq: UInt64
        /// Empty where it cannot be read.
        let kind: String
        let id: String?
        let gist: String
        /// What it did to the shown entry.
        var mark: Mark?

        /// `@18 (form-request fr-liu)`.
        var name: String {
            "@\(seq)" + (kind.isEmpty ? "" : " (\(kind)\(id.map { " \($0)" } ?? ""))")
        }
    }

    let stored: StoredEntry
    let leaves: [Leaf]
    /// The earlier entries that it names by hash.
    let references: [Neighbour]
    /// The later entries that name it.
    let referencedBy: [Neighbour]
    let marks: [Mark]
    /// The publication that `source` names, where it is one of this ledger.
    let source: Neighbour?
    /// The bodies that corrections gave it, in order.
    let replacements: [(seq: UInt64, body: JSONObject)]

    /// What the sealed fields say, where that was asked for.
    let opened: OpenedFields?

    init(_ stored: StoredEntry, _ ledger: OpenLedger, isOpened: Bool = false) throws(StorageError) {
        self.stored = stored
        opened = isOpened ? try OpenedFields(stored, ledger) : nil
        let body = stored.entry?.body ?? JSONObject()
        leaves = Leaf.all(of: body, stored.entry.flatMap { Kind.named($0.kind) })
        var references: [Neighbour] = []
        // The hashes inside a replacement are references as well, whatever kind it is of.
        for leaf in leaves where leaf.field?.type == .reference || leaf.field?.type == .object {
            guard case .string(let text) = leaf.value, let hash = Hash(base64: text),
                let seq = try ledger.facts.seq(ofHash: hash)
            else { continue }
            references.append(try ledger.neighbour(seq, leaf.path))
        }
        self.references = references
        marks = try ledger.marks.of(stored.seq)
        var referencedBy: [Neighbour] = []
        for (seq, path) in try ledger.facts.references(to: stored.seq) {
            var neighbour = try ledger.neighbour(seq, path)
            neighbour.mark = try ledger.marks.mark(of: seq, path)
            referencedBy.append(neighbour)
        }
        self.referencedBy = referencedBy
        source =
            if let id = body["source"]?.string, let seq = try ledger.facts.seq(ofKind: "publication", id: id) {
                try ledger.neighbour(seq, "source")
            } else { nil }
        var replacements: [(seq: UInt64, body: JSONObject)] = []
        for mark in marks where mark.manner == .corrected {
            guard let replacement = try ledger.reader.stored(at: mark.by)?.entry?.body["replacement"]?.object
            else { continue }
            replacements.append((mark.by, replacement))
        }
        self.replacements = replacements
    }
}

extension OpenLedger {
    func neighbour(_ seq: UInt64, _ path: String) throws(StorageError) -> ShownEntry.Neighbour {
        guard let entry = try reader.stored(at: seq)?.entry else {
            return ShownEntry.Neighbour(path: path, seq: seq, kind: "", id: nil, gist: "")
        }
        let gist = Gist.of(entry.kind, entry.body)
        return ShownEntry.Neighbour(
            path: path, seq: seq, kind: entry.kind, id: entry.body["id"]?.string, gist: gist)
    }
}
