internal import LedgerCore
internal import LedgerStorage

extension ShownEntry {
    /// The members of its envelope, and what was found around it.
    var json: [(String, JSONValue?)] {
        let entry = stored.entry
        return [
            ("seq", JSONValue(stored.seq)), ("hash", .string(stored.hash.base64)),
            ("v", entry == nil ? .null : 1), ("at", .orNull(entry?.at.description)), ("kind", .orNull(entry?.kind)),
            ("prev", .orNull(entry?.prev?.base64)), ("token", .orNull(entry?.token)),
            ("body", entry.map { .object($0.body) } ?? .null),
            ("bytes", .orNull(stored.bytes.map { String(decoding: $0, as: UTF8.self) })),
            ("erased", .bool(stored.bytes == nil)), ("disclosed", opened?.json),
            ("marks", .array(marks.map(\.json))), ("references", .array(references.map(\.json))),
            ("referencedBy", .array(referencedBy.map(\.json))),
        ]
    }
}

extension ShownEntry.Neighbour {
    var json: JSONValue {
        ["path": .string(path), "seq": JSONValue(seq), "kind": kind.isEmpty ? .null : .string(kind), "id": .orNull(id)]
    }
}
