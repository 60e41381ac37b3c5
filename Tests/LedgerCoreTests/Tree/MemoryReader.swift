import LedgerCore
import Synchronization

/// Storage in memory, filled as a ledger fills its own: leaves, and the rows that a tree hands over. Counts its reads.
final class MemoryReader: HashReader {
    struct Missing: Error { let what: String }

    private(set) var hashes: [Hash] = []
    private(set) var rows: [Int64: [Hash]] = [:]
    private(set) var tree = Tree()
    private let counts = Mutex((leaves: 0, rows: 0))

    init(_ leaves: [Hash] = []) { for leaf in leaves { append(leaf) } }

    func append(_ leaf: Hash) {
        hashes.append(leaf)
        tree.append(leaf) { row, nodes in rows[row.id] = nodes.withUnsafeBufferPointer { Array($0) } }
    }

    /// How many ranges of leaves and how many rows were read since the last call.
    func takeCounts() -> (leaves: Int, rows: Int) {
        counts.withLock { counts in
            defer { counts = (0, 0) }
            return counts
        }
    }

    func leaves(_ range: Range<UInt64>, into hashes: inout [Hash]) throws(Missing) {
        counts.withLock { $0.leaves += 1 }
        guard range.count <= 256, range.upperBound <= self.hashes.count else { throw Missing(what: "leaves \(range)") }
        hashes.append(contentsOf: self.hashes[Int(range.lowerBound)..<Int(range.upperBound)])
    }

    func row(_ row: TreeRow, into hashes: inout [Hash]) throws(Missing) {
        counts.withLock { $0.rows += 1 }
        guard let stored = rows[row.id] else { throw Missing(what: "row \(row)") }
        hashes.append(contentsOf: stored)
    }
}
