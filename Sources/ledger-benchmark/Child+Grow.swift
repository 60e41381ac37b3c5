internal import LedgerStorage

extension Child {
    /// A live ledger that grows, 10,000 entries a commit: what an entry costs in the first hundred thousand, and in the
    /// dearest hundred thousand behind the first million.
    ///
    /// Prints the microseconds of both.
    static func grow(_ arguments: [String]) throws {
        guard arguments.count == 3, let count = Int(arguments[2]) else { throw BenchmarkError("PATH BODIES COUNT") }
        let decisions = try decisions(arguments[1])
        let writer = try writer(arguments[0])
        var slices: [Double] = []
        for slice in 0..<count / slice {
            let start = Tool.now
            for commit in 0..<10 {
                let first = slice * Self.slice + commit * Self.slice / 10
                try append(first..<first + Self.slice / 10, of: decisions, to: writer)
            }
            slices.append((Tool.now - start) / Double(Self.slice) * 1e6)
        }
        // Ten slices stand for a million: one that a neighbour disturbed says nothing about the ledger.
        let millions = stride(from: 10, to: slices.count, by: 10).map { Pair.median(Array(slices[$0...].prefix(10))) }
        print(slices.first ?? .nan, millions.max() ?? slices.last ?? .nan)
    }

    private static let slice = 100_000
}
