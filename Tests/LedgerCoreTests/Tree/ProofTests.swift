import LedgerCore
import Testing

@Suite("Proofs and what refuses them")
struct ProofTests {
    static let count = 70
    let leaves = Vectors.leaves(count)
    let reader = MemoryReader(Vectors.leaves(count))
    let roots = (0...count).map { TreeOracle.root(Vectors.leaves($0)[...]) }

    /// The proof with one bit of one hash turned.
    func flipped(_ hashes: [Hash], _ index: Int) throws -> [Hash] {
        var bytes = hashes[index].bytes
        bytes[index % 32] ^= 0x10
        var hashes = hashes
        hashes[index] = try #require(Hash(bytes: bytes))
        return hashes
    }

    @Test("Every leaf of every tree to 70 leaves is proved as the specification says, and by nothing else")
    func everyInclusion() throws {
        for size in 1...Self.count {
            for index in 0..<size {
                let proof = try reader.tree.inclusionProof(of: UInt64(index), in: UInt64(size), reader: reader)
                #expect(proof.hashes == TreeOracle.path(index, leaves[..<size]))
                let verify = { (hashes: [Hash]) throws in
                    try InclusionProof(hashes).verify(
                        leaf: leaves[index], index: UInt64(index), size: UInt64(size), root: roots[size])
                }
                try verify(proof.hashes)
                for place in proof.hashes.indices {
                    let wrong = try flipped(proof.hashes, place)
                    #expect(throws: ProofError.wrongRoot) { try verify(wrong) }
                }
                #expect(throws: ProofError.tooLong) { try verify(proof.hashes + [leaves[0]]) }
                if size > 1 { #expect(throws: ProofError.tooShort) { try verify(proof.hashes.dropLast()) } }
                for other in 0..<size where other != index {
                    #expect(throws: ProofError.self) {
                        try proof.verify(
                            leaf: leaves[index], index: UInt64(other), size: UInt64(size), root: roots[size])
                    }
                }
            }
        }
    }

    @Test("Every pair of sizes to 70 is proved as the specification says, and by nothing else")
    func everyConsistency() throws {
        for new in 0...Self.count {
            for old in 0...new {
                let proof = try reader.tree.consistencyProof(from: UInt64(old), to: UInt64(new), reader: reader)
                let trivial = old == 0 || old == new
                #expect(proof.hashes == (trivial ? [] : TreeOracle.proof(old, leaves[..<new])))
                let verify = { (hashes: [Hash]) throws in
                    try ConsistencyProof(hashes).verify(
                        old: UInt64(old), new: UInt64(new), oldRoot: roots[old], newRoot: roots[new])
                }
                try verify(proof.hashes)
                for place in proof.hashes.indices {
                    let wrong = try flipped(proof.hashes, place)
                    #expect(throws: ProofError.self) { try verify(wrong) }
                }
                #expect(throws: ProofError.tooLong) { try verify(proof.hashes + [leaves[0]]) }
                if !trivial { #expect(throws: ProofError.tooShort) { try verify(proof.hashes.dropLast()) } }
                #expect(throws: ProofError.self) {
                    try proof.verify(old: UInt64(old), new: UInt64(new), oldRoot: leaves[3], newRoot: roots[new])
                }
                if old > 0 {
                    #expect(throws: ProofError.self) {
                        try proof.verify(old: UInt64(old), new: UInt64(new), oldRoot: roots[old], newRoot: leaves[3])
                    }
                }
            }
        }
    }

    @Test("Sizes and indices out of all bounds are refused without a trap")
    func hostileNumbers() throws {
        let hash = leaves[0]
        let long = try InclusionProof(Array(repeating: hash, count: 63))
        let longer = try ConsistencyProof(Array(repeating: hash, count: 63))
        #expect(throws: ProofError.tooLarge) { try InclusionProof(Array(repeating: hash, count: 64)) }
        #expect(throws: ProofError.tooLarge) { try ConsistencyProof(Array(repeating: hash, count: 64)) }
        let limit: UInt64 = 1 << 62
        for size in [limit + 1, .max] {
            #expect(throws: ProofError.tooLarge) { try long.verify(leaf: hash, index: 0, size: size, root: hash) }
            #expect(throws: ProofError.tooLarge) { try longer.verify(old: 1, new: size, oldRoot: hash, newRoot: hash) }
        }
        #expect(throws: ProofError.indexOutsideTree) { try long.verify(leaf: hash, index: 0, size: 0, root: hash) }
        #expect(throws: ProofError.indexOutsideTree) { try long.verify(leaf: hash, index: .max, size: 9, root: hash) }
        #expect(throws: ProofError.shrunk) { try longer.verify(old: .max, new: 8, oldRoot: hash, newRoot: hash) }
        #expect(throws: ProofError.tooLong) { try long.verify(leaf: hash, index: 0, size: limit, root: hash) }
        #expect(throws: ProofError.tooLong) { try long.verify(leaf: hash, index: limit - 1, size: limit, root: hash) }
        for old in [1, 2, limit / 2, limit - 1] {
            #expect(throws: ProofError.self) { try longer.verify(old: old, new: limit, oldRoot: hash, newRoot: hash) }
        }
        let whole = try InclusionProof(Array(repeating: hash, count: 62))
        #expect(throws: ProofError.wrongRoot) { try whole.verify(leaf: hash, index: 5, size: limit, root: hash) }
    }

    @Test("From nothing, only the root of nothing leads on")
    func fromNothing() throws {
        let proof = try ConsistencyProof([])
        try proof.verify(old: 0, new: 5, oldRoot: .emptyRoot, newRoot: roots[5])
        #expect(throws: ProofError.wrongOldRoot) {
            try proof.verify(old: 0, new: 5, oldRoot: roots[1], newRoot: roots[5])
        }
        #expect(throws: ProofError.wrongRoot) {
            try proof.verify(old: 0, new: 0, oldRoot: .emptyRoot, newRoot: roots[1])
        }
    }
}
