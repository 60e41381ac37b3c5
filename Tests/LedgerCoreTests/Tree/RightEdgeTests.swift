import LedgerCore
import Testing

@Suite("The right edge")
struct RightEdgeTests {
    let leaves = Vectors.leaves(300)

    @Test("Leaf by leaf, by subtrees, and from what was kept, the root is the same")
    func roots() throws {
        var edge = RightEdge()
        for size in 1...300 {
            edge.append(leaves[size - 1])
            #expect(edge.size == UInt64(size))
            #expect(edge.root == TreeOracle.root(leaves[..<size]))
            #expect(RightEdge(size: UInt64(size), hashes: edge.hashes) == edge)
            #expect(RightEdge(size: UInt64(size), hashes: edge.hashes + [leaves[0]]) == nil)
        }
        var subtrees = RightEdge()
        subtrees.append(TreeOracle.root(leaves[..<256]), height: 8)
        subtrees.append(TreeOracle.root(leaves[256..<288]), height: 5)
        subtrees.append(TreeOracle.root(leaves[288..<296]), height: 3)
        for leaf in leaves[296...] { subtrees.append(leaf) }
        #expect(subtrees == edge)
    }

    @Test("A size beyond 2^62 is refused")
    func tooLarge() {
        #expect(RightEdge(size: .max, hashes: Array(repeating: leaves[0], count: 64)) == nil)
        #expect(RightEdge(size: 1 << 63, hashes: [leaves[0]]) == nil)
        #expect(RightEdge(size: 1 << 62, hashes: [leaves[0]]) != nil)
    }

    @Test("Hashes that stand one behind the other are read in one go, or not at all")
    func blob() {
        let bytes = leaves[..<16].flatMap(\.bytes)
        var hashes = [leaves[20]]
        bytes.withUnsafeBytes { blob in
            #expect(Hash.append(16, from: blob, to: &hashes))
            #expect(!Hash.append(15, from: blob, to: &hashes))
            #expect(!Hash.append(15, from: .init(rebasing: blob.dropLast()), to: &hashes))
            #expect(!Hash.append(-1, from: blob, to: &hashes))
        }
        #expect(hashes == [leaves[20]] + leaves[..<16])
    }
}
