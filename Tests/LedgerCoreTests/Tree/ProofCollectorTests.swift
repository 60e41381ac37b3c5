import LedgerCore
import Testing

@Suite("Consistency proofs made while the leaves go by")
struct ProofCollectorTests {
    @Test("They are those of the stored tree, for all sizes up to 70")
    func all() throws {
        let leaves = (0..<70).map { Hash.leaf([UInt8($0)]) }
        var roots: [Hash] = [.emptyRoot]
        var edge = RightEdge()
        for leaf in leaves {
            edge.append(leaf)
            roots.append(edge.root)
        }
        for new in 2...70 {
            for old in 1..<new {
                var collector = try #require(ProofCollector(from: UInt64(old), to: UInt64(new)))
                for (index, leaf) in leaves.enumerated() {
                    if index == new - 1 { #expect(collector.finish() == nil) }
                    collector.append(leaf)
                }
                let proof = try #require(collector.finish())
                try proof.verify(old: UInt64(old), new: UInt64(new), oldRoot: roots[old], newRoot: roots[new])
            }
        }
    }

    @Test("There is nothing to prove from nothing, or from a tree to itself")
    func trivial() {
        #expect(ProofCollector(from: 0, to: 5) == nil)
        #expect(ProofCollector(from: 5, to: 5) == nil)
        #expect(ProofCollector(from: 6, to: 5) == nil)
        #expect(ProofCollector(from: 1, to: .max) == nil)
    }
}
