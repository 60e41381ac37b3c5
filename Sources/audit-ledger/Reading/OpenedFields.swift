internal import LedgerCore
internal import LedgerStorage

/// What the sealed fields of an entry say, as far as the file beside the ledger opens them.
struct OpenedFields {
    struct Field {
        let path: String
        let digest: Hash
        /// nil where it is withheld here, or erased.
        let value: JSONValue?
    }

    let fields: [Field]

    init(_ stored: StoredEntry, _ ledger: OpenLedger) throws(StorageError) {
        try self.init(stored, try ledger.reader.disclosures())
    }

    init(_ stored: StoredEntry, _ disclosures: DisclosureIndex) throws(StorageError) {
        var fields: [Field] = []
        for (path, digest) in SealedValue.all(in: stored.entry?.body ?? JSONObject()) {
            let value = try disclosures.disclosure(of: digest)?.value
            fields.append(Field(path: path, digest: digest, value: value))
        }
        self.fields = fields
    }

    func value(at path: String) -> String? {
        fields.first { $0.path == path }?.value.map { Leaf(path: path, value: $0, field: nil).text }
    }

    /// A body with what could be opened in the place of the digests.
    func opening(_ body: JSONObject) -> JSONObject {
        let values = Dictionary(fields.map { ($0.digest, $0.value) }, uniquingKeysWith: { $1 })
        return SealedValue.replace(in: .object(body)) { _, digest in
            (values[digest] ?? nil) ?? SealedValue.json(digest)
        }.object ?? body
    }

    var json: JSONValue {
        .array(
            fields.map {
                [
                    "path": .string($0.path), "digest": .string(Disclosure.text(of: $0.digest)),
                    "open": .bool($0.value != nil), "value": $0.value ?? .null,
                ]
            })
    }
}
