internal import LedgerCore

/// The hashes of a tree as a ledger file holds them: leaves beside the entries, complete rows in a table of their own.
struct StoredTree: HashReader {
    let connection: Connection
    var log = LogPlace.own

    func leaves(_ range: Range<UInt64>, into hashes: inout [Hash]) throws(StorageError) {
        guard !range.isEmpty else { return }
        let statement = try connection.hashRows(range, of: log)
        defer { statement.end() }
        while try statement.step() {
            guard let hash = Hash(bytes: statement.bytes(0)) else {
                throw StorageError(.tampered, "\(connection.path) holds an entry without a hash; run verify.")
            }
            hashes.append(hash)
        }
    }

    func row(_ row: TreeRow, into hashes: inout [Hash]) throws(StorageError) {
        let statement = try connection.hashes(of: row, in: log)
        defer { statement.end() }
        guard try statement.step(), Hash.append(TreeRow.width, from: statement.bytes(0), to: &hashes) else {
            throw StorageError(
                .tampered, "\(connection.path) lacks row \(row.index) of level \(row.level) of its tree; run verify.")
        }
    }
}

extension StorageError {
    init(_ error: TreeError<StorageError>) {
        switch error {
        case .reader(let error): self = error
        default: self.init(.tampered, "The tree of the ledger cannot be read: \(error) Run verify.")
        }
    }
}

extension Connection {
    /// The tree over the first `size` entries.
    func tree(size: UInt64) throws(StorageError) -> Tree {
        do throws(TreeError<StorageError>) {
            return try Tree(size: size, reader: StoredTree(connection: self))
        } catch {
            throw StorageError(error)
        }
    }
}
