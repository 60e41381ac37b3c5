import LedgerCore
import Testing

@Suite("A tree read from tiles that nobody trusts")
struct TileReaderTests {
    private let leaves = Vectors.leaves(70_000)
    private let tree: MemoryReader

    init() { tree = MemoryReader(leaves) }

    private func reader(_ tiles: MemoryTiles) throws -> TileReader<MemoryTiles> {
        try TileReader(tiles, size: 70_000, root: tree.tree.root)
    }

    @Test("Leaves, rows and proofs are those of the ledger's own storage")
    func same() throws {
        let reader = try reader(MemoryTiles(leaves))
        for range in [UInt64(0)..<256, 100..<356, 69_800..<70_000, 65_535..<65_537, 5..<5] {
            var hashes: [Hash] = []
            try reader.leaves(range, into: &hashes)
            #expect(hashes == Array(leaves[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
        for (id, stored) in tree.rows where id % 97 < 16 {
            var hashes: [Hash] = []
            try reader.row(try #require(TreeRow(id: id)), into: &hashes)
            #expect(hashes == stored, "row \(id)")
        }
        let opened = try Tree(size: 70_000, reader: reader)
        #expect(opened.root == tree.tree.root)
        for index in [UInt64(0), 255, 256, 65_535, 69_999] {
            let proof = try opened.inclusionProof(of: index, in: 70_000, reader: reader)
            try proof.verify(
                leaf: leaves[Int(index)], index: index, size: 70_000, root: tree.tree.root)
        }
        let proof = try opened.consistencyProof(from: 257, to: 70_000, reader: reader)
        #expect(proof == (try Tree.consistencyProof(from: 257, to: 70_000, reader: tree)))
    }

    @Test("One changed bit in any tile that is read is noticed before a hash of it is used")
    func changed() throws {
        let tiles = MemoryTiles(leaves)
        let sound = tiles.files
        for path in ["tile/0/000", "tile/0/100", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]
        {
            for bit in [0, 77, 8 * 31] {
                tiles.files[path]?[bit / 8] ^= 1 << UInt8(bit % 8)
                #expect(throws: TileReadError<MemoryTiles.Missing>.self, "\(path)") {
                    let reader = try reader(tiles)
                    var hashes: [Hash] = []
                    for index in [UInt64(0), 100, 273] {
                        try reader.leaves(index * 256..<index * 256 + 1, into: &hashes)
                    }
                }
                tiles.files = sound
            }
        }
    }

    @Test("Missing, cut and lengthened tiles are refused")
    func malformed() throws {
        for damage in [nil, [UInt8](), [UInt8](repeating: 0, count: 8_191), [UInt8](repeating: 0, count: 8_193)] {
            let tiles = MemoryTiles(leaves)
            tiles.files["tile/1/000"] = damage
            let reader = try reader(tiles)
            var hashes: [Hash] = []
            #expect(throws: TileReadError<MemoryTiles.Missing>.self) { try reader.leaves(0..<1, into: &hashes) }
            #expect(hashes.isEmpty)
        }
    }

    @Test("Another root, another size and what lies outside are refused")
    func outside() throws {
        let tiles = MemoryTiles(leaves)
        #expect(throws: (any Error).self) { try TileReader(tiles, size: 70_000, root: leaves[0]) }
        #expect(throws: (any Error).self) { try TileReader(tiles, size: 69_999, root: tree.tree.root) }
        #expect(throws: (any Error).self) { try TileReader(tiles, size: .max, root: tree.tree.root) }
        #expect(throws: (any Error).self) { try TileReader(tiles, size: 0, root: leaves[0]) }
        _ = try TileReader(tiles, size: 0, root: .emptyRoot)
        let reader = try reader(tiles)
        var hashes: [Hash] = []
        #expect(throws: (any Error).self) { try reader.leaves(69_999..<70_001, into: &hashes) }
        #expect(throws: (any Error).self) { try reader.leaves(0..<257, into: &hashes) }
        #expect(throws: (any Error).self) {
            try reader.row(try #require(TreeRow(level: 1, index: 273)), into: &hashes)
        }
        #expect(throws: (any Error).self) { try reader.hashes(level: 0, .max) }
        #expect(throws: (any Error).self) { try reader.hashes(level: 99, 0) }
    }

    @Test("Trees of every small size are read from their right edge", arguments: [1, 2, 255, 256, 257, 511, 512, 513])
    func sizes(_ size: Int) throws {
        let leaves = Array(self.leaves[..<size])
        let tree = MemoryReader(leaves)
        let reader = try TileReader(MemoryTiles(leaves), size: UInt64(size), root: tree.tree.root)
        #expect(try Tree.root(size: UInt64(size), reader: reader) == tree.tree.root)
    }
}
