internal import LedgerCore
internal import LedgerStorage

extension Child {
    /// So many proofs of random entries and from random sizes, each in a read transaction of its own, from a tree held open; and
    /// what checking them costs.
    ///
    /// Prints microseconds: inclusion, consistency, the check of each.
    static func proofs(_ arguments: [String]) throws {
        guard arguments.count == 2, let count = Int(arguments[1]) else { throw BenchmarkError("PATH COUNT") }
        let reader = try LedgerReader(arguments[0], cache: nil)
        let tree = try ProofTree(reader, size: reader.size)
        // The same numbers in every run: a multiplicative congruential generator, Lehmer 1951, by Park and Miller 1988.
        var state: UInt64 = 1
        let places = (0..<count).map { _ in
            state = state * 48_271 % 2_147_483_647
            return 1 + state % (tree.size - 1)
        }
        let leaves = try places.map { try reader.hash(at: $0) ?? Hash.emptyRoot }
        let roots = try places.map { try ProofTree(reader, size: $0).root }
        let (included, inclusion) = try timed(places) { try tree.inclusionProof(of: $1) }
        let (consistent, consistency) = try timed(places) { try tree.consistencyProof(from: $1) }
        let root = tree.root
        let (_, inclusionCheck) = try timed(places) {
            try included[$0].verify(leaf: leaves[$0], index: $1, size: tree.size, root: root)
        }
        let (_, consistencyCheck) = try timed(places) {
            try consistent[$0].verify(old: $1, new: tree.size, oldRoot: roots[$0], newRoot: root)
        }
        print(inclusion, consistency, inclusionCheck, consistencyCheck)
    }

    /// What a body makes of each place, and the microseconds that one takes.
    private static func timed<Value>(
        _ places: [UInt64], _ body: (Int, UInt64) throws -> Value
    ) rethrows -> ([Value], Double) {
        let start = Tool.now
        let values = try places.enumerated().map(body)
        return (values, (Tool.now - start) / Double(places.count) * 1e6)
    }
}
