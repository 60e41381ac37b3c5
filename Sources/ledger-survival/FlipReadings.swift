internal import LedgerCore
internal import LedgerStorage

extension FlipMaterial {
    /// Everything that a query of the ledger could be told: every value of every table, and the schema.
    func everything() throws -> [String] {
        let connection = try Connection(ledger, .immutable)
        var all = try connection.texts(
            "SELECT quote(type) || quote(name) || quote(tbl_name) || quote(sql) FROM sqlite_schema")
        for pragma in ["application_id", "user_version", "encoding"] { all += try connection.texts("PRAGMA \(pragma)") }
        for table in try connection.texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0") {
            let columns = try connection.texts("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('\(table)')")
            all += try connection.texts(
                "SELECT \(columns.joined(separator: " || ',' || ")) FROM \"\(table)\" NOT INDEXED")
        }
        return all
    }

    /// The first page of every tree of the database.
    func roots() throws -> [Int] {
        let connection = try Connection(ledger, .immutable)
        let roots = try connection.texts("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0")
        return [1] + roots.compactMap { Int($0) }
    }

    /// Everything that the library hands out: what is exported, each entry looked up by its number, each proof, each
    /// receipt, each imported log, and what each disclosure opens. Facts are derived from these entries alone.
    func readings() throws -> [[UInt8]] {
        // Tables of facts in memory would be made anew each time.
        let reader = try LedgerReader(ledger, cache: CacheFolder(folder + "/cache"))
        let identity = reader.identity
        var all: [[UInt8]] = [Array("\(identity.verifierKey) \(identity.genesis.base64) \(reader.size)".utf8)]
        try reader.export { (bytes, hash) in all.append(bytes.map { Array($0) } ?? Array(hash.base64.utf8)) }
        let tree = try ProofTree(reader, size: reader.size)
        for seq in 0..<reader.size {
            if let stored = try reader.stored(at: seq) {
                all += [Array(stored.hash.base64.utf8), stored.bytes ?? [], stored.entry?.body.canonicalBytes ?? []]
            }
            let hashes = try tree.inclusionProof(of: seq).hashes + [tree.root]
            let more = seq > 0 ? try tree.consistencyProof(from: seq).hashes : []
            all.append((hashes + more).flatMap { Array($0.base64.utf8) })
        }
        if let checkpoint = try reader.checkpoint(covering: 0) {
            for seq in 0..<checkpoint.size {
                all.append(Array(try reader.receipt(of: seq, under: checkpoint).description.utf8))
            }
        }
        for log in try reader.importedLogs() {
            all.append(Array("\(log.origin) \(log.verifierKey) \(log.size) \(log.checkpoint)".utf8))
            try reader.entries(of: log) { (_, hash, bytes) in
                all.append(bytes.map { Array($0) } ?? Array(hash.base64.utf8))
                return true
            }
        }
        let index = try reader.disclosures()
        for digest in digests { all.append(Array((try index.disclosure(of: digest)?.text ?? "withheld").utf8)) }
        return all
    }
}
