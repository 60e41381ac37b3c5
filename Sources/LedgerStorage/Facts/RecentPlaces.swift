internal import LedgerCore

/// Where the newest entries stand, by hash: what entries refer to mostly stands shortly before them.
struct RecentPlaces {
    private var newer: [Hash: UInt64] = [:]
    private var older: [Hash: UInt64] = [:]

    /// Twice as many are kept at most: some 10 MiB.
    private static let limit = 1 << 17

    subscript(hash: Hash) -> UInt64? { newer[hash] ?? older[hash] }

    mutating func note(_ hash: Hash, at seq: UInt64) {
        if newer.count >= Self.limit {
            older = newer
            newer.removeAll(keepingCapacity: true)
        }
        newer[hash] = seq
    }
}
