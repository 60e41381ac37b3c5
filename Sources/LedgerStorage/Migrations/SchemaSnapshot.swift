internal import LedgerCore

/// Everything that a database's schema says, in an order of its own, so that two can be compared.
struct SchemaSnapshot: Hashable {
    /// `ALDG`, in the header of every ledger file.
    static let applicationID: Int64 = 0x414C_4447

    /// `type name` of an object, and everything said about it.
    private(set) var objects: [String: String] = [:]

    init(_ connection: Connection) throws(StorageError) {
        let schema = try Statement(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema", isKept: false)
        while try schema.step() {
            // An index that SQLite makes for itself has no text, and is implied by its table.
            if schema.isNull(3), schema.text(1).hasPrefix("sqlite_autoindex_") { continue }
            // Of two rows with one name neither may hide the other.
            objects["\(schema.text(0)) \(schema.text(1))", default: ""] += "\(schema.text(2))\n\(schema.text(3))"
        }
        schema.finalize()
        let tables = try Statement(
            connection,
            "SELECT name, type, ncol, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
            isKept: false)
        while try tables.step() {
            objects["form of \(tables.text(0))"] = (1...4).map { tables.text($0) }.joined(separator: ",")
        }
        tables.finalize()
        for name in ["application_id", "user_version", "encoding"] {
            objects["header \(name)"] = try connection.texts("PRAGMA \(name)").first ?? ""
        }
    }

    /// Whether this is a ledger, or was one: the number in its header alone may have been changed.
    var isOfALedger: Bool {
        objects["header application_id"] == "\(Self.applicationID)"
            || ["table entries", "table nodes", "table seal"].filter { objects[$0] != nil }.count > 1
    }

    /// How many migrations the header says were applied.
    var migrations: Int { objects["header user_version"].flatMap { Int($0) } ?? 0 }

    /// SHA-256 over every object in ascending order, each as its length and its bytes.
    var digest: Hash {
        var hasher = SHA256()
        for (name, text) in objects.sorted(by: { $0.key < $1.key }) {
            for part in [name, text] { hasher.update(Array("\(part.utf8.count):\(part)".utf8)) }
        }
        return hasher.finish()
    }

    /// What stands otherwise here than in the schema that should be: whole phrases.
    func differences(from expected: SchemaSnapshot) -> [String] {
        Set(objects.keys).union(expected.objects.keys).sorted().compactMap { name in
            switch (objects[name], expected.objects[name]) {
            case (nil, _?): "\(name) is missing"
            case (_?, nil): "\(name) was added"
            case (let here, let there) where here != there: "\(name) was changed"
            default: nil
            }
        }
    }

    /// The schema that migrations make, on the same library.
    static func replay(_ migrations: some Collection<Migration>) throws(StorageError) -> SchemaSnapshot {
        let scratch = try Connection(":memory:", .memory)
        try scratch.execute("PRAGMA application_id=\(applicationID)")
        for migration in migrations { try MigrationScript.run(migration, on: scratch) }
        return try SchemaSnapshot(scratch)
    }
}
