internal import LedgerCore
internal import LedgerStorage

extension Child {
    /// PATH COUNT: proofs at random positions; prints the median of the microseconds for an inclusion proof, for a
    /// consistency proof, and for the check of each.
    static func prove(_ arguments: [String]) throws {
        guard arguments.count == 2, let path = arguments.first else { throw BenchmarkError("PATH COUNT") }
        let count = Int(try numbers(arguments[1...], 1)[0])
        let reader = try LedgerReader(path, cache: nil)
        let tree = try ProofTree(reader, size: reader.size)
        let root = tree.root
        var seconds = [[Double]](repeating: [], count: 4)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<count {
            let seq = UInt64.random(in: 0..<reader.size, using: &random)
            let size = UInt64.random(in: 1...reader.size, using: &random)
            var start = Tool.now
            let inclusion = try tree.inclusionProof(of: seq)
            seconds[0].append(Tool.now - start)
            guard let leaf = try reader.hash(at: seq) else { throw BenchmarkError("There is no entry \(seq).") }
            start = Tool.now
            try inclusion.verify(leaf: leaf, index: seq, size: reader.size, root: root)
            seconds[2].append(Tool.now - start)

            let oldRoot = try ProofTree(reader, size: size).root
            start = Tool.now
            let consistency = try tree.consistencyProof(from: size)
            seconds[1].append(Tool.now - start)
            start = Tool.now
            try consistency.verify(old: size, new: reader.size, oldRoot: oldRoot, newRoot: root)
            seconds[3].append(Tool.now - start)
        }
        print(seconds.map { "\(Pair.median($0) * 1e6)" }.joined(separator: " "))
    }
}
