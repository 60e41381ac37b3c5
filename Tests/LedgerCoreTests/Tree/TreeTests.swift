import LedgerCore
import Testing

@Suite("The tree in complete rows")
struct TreeTests {
    static let leaves = Vectors.leaves(70_000)

    @Test("Trees of any size, resumed from rows, equal the recursive definition")
    func anySize() throws {
        let reader = MemoryReader(Self.leaves)
        var random = SystemRandomNumberGenerator()
        let edges = [0, 1, 15, 16, 17, 255, 256, 257, 4095, 4096, 4097, 65_535, 65_536, 65_537, 70_000]
        for size in edges + (0..<25).map({ _ in Int.random(in: 1...70_000, using: &random) }) {
            let leaves = Self.leaves[..<size]
            let tree = try Tree(size: UInt64(size), reader: reader)
            #expect(tree.root == TreeOracle.root(leaves), "size \(size)")
            guard size > 1 else { continue }
            let index = Int.random(in: 0..<size, using: &random)
            let inclusion = TreeOracle.path(index, leaves)
            let note: Comment = "leaf \(index) of \(size)"
            #expect(
                try tree.inclusionProof(of: UInt64(index), in: UInt64(size), reader: reader).hashes == inclusion, note)
            // The same proof out of the larger tree, whose rows reach past the older size.
            #expect(
                try reader.tree.inclusionProof(of: UInt64(index), in: UInt64(size), reader: reader).hashes == inclusion,
                note)
            let old = Int.random(in: 1..<size, using: &random)
            let consistency = TreeOracle.proof(old, leaves)
            #expect(
                try tree.consistencyProof(from: UInt64(old), to: UInt64(size), reader: reader).hashes == consistency,
                "\(old) to \(size)")
            #expect(
                try reader.tree.consistencyProof(from: UInt64(old), to: UInt64(size), reader: reader).hashes
                    == consistency, "\(old) to \(size)")
        }
    }

    @Test("Rows hold what they cover and come in the order of their identifiers")
    func rows() throws {
        var tree = Tree()
        var ids: [Int64] = []
        for (index, leaf) in Self.leaves.prefix(8192).enumerated() {
            tree.append(leaf) { row, hashes in
                ids.append(row.id)
                #expect(row.end == UInt64(index) + 1)
                #expect(hashes.count == 16)
                let width = 1 << (4 * row.level)
                for slot in [0, 7, 15] {
                    let start = (Int(row.index) * 16 + slot) * width
                    #expect(hashes[slot] == TreeOracle.root(Self.leaves[start..<(start + width)]))
                }
            }
        }
        #expect(ids.count == 8192 / 256 + 8192 / 4096)
        #expect(ids == ids.sorted())
        #expect(ids.last == 131_074)
    }

    @Test("A tree resumed at any point goes on as if it had never stopped", arguments: [1, 255, 256, 300, 4095, 4097])
    func resumed(_ size: Int) throws {
        let whole = MemoryReader(Array(Self.leaves.prefix(9000)))
        var tree = try Tree(size: UInt64(size), reader: whole)
        for leaf in Self.leaves[size..<9000] {
            tree.append(leaf) { row, hashes in
                #expect(whole.rows[row.id] == hashes.withUnsafeBufferPointer { Array($0) })
            }
        }
        #expect(tree.root == whole.tree.root)
    }

    @Test("Identifiers and rows stand for each other, and other numbers for nothing")
    func identifiers() throws {
        for level in TreeRow.levels {
            for index: UInt64 in [0, 1, 3] {
                let row = try #require(TreeRow(level: level, index: index))
                #expect(TreeRow(id: row.id) == row)
                #expect(row.end == (index + 1) << UInt64(4 * level + 4))
            }
        }
        #expect(TreeRow(level: 13, index: 4) == nil)
        #expect(TreeRow(level: 0, index: 0) == nil)
        #expect(TreeRow(level: 14, index: 0) == nil)
        #expect(TreeRow(level: 1, index: .max) == nil)
        for id in [0, -1, .min, .max, 1, 256 * 16, 256 * 16 + 2, 255 * 16 + 1, 4096 * 16 + 3, 256 * 16 + 15] as [Int64]
        {
            #expect(TreeRow(id: id) == nil, "\(id)")
        }
    }

    @Test("A proof reads one row a level, and opening a tree at most fifteen")
    func reads() throws {
        let reader = MemoryReader(Self.leaves)
        let tree = try Tree(size: 70_000, reader: reader)
        // 70,000 is 0x11170: one node at level 4, one at level 3, one at level 2; seven and none below.
        #expect(reader.takeCounts() == (leaves: 1, rows: 3))
        for index: UInt64 in stride(from: 0, to: 70_000, by: 997) {
            _ = try tree.inclusionProof(of: index, in: 70_000, reader: reader)
            let counts = reader.takeCounts()
            #expect(counts.leaves <= 1 && counts.rows <= 3, "leaf \(index)")
            _ = try tree.consistencyProof(from: index + 1, to: 70_000, reader: reader)
            let more = reader.takeCounts()
            #expect(more.leaves <= 1 && more.rows <= 3, "from \(index + 1)")
            _ = try tree.inclusionProof(of: 0, in: index + 1, reader: reader)
            let older = reader.takeCounts()
            #expect(older.leaves <= 2 && older.rows <= 6, "in \(index + 1)")
        }
    }

    @Test("What is outside the tree, or missing below it, is an error")
    func outside() throws {
        let reader = MemoryReader(Vectors.leaves(300))
        let tree = reader.tree
        typealias Failure = TreeError<MemoryReader.Missing>
        #expect(throws: Failure.self) { try Tree(size: 301, reader: reader) }
        #expect(throws: Failure.self) { try Tree(size: .max, reader: reader) }
        #expect(throws: Failure.self) { try tree.inclusionProof(of: 300, in: 300, reader: reader) }
        #expect(throws: Failure.self) { try tree.inclusionProof(of: 0, in: 301, reader: reader) }
        #expect(throws: Failure.self) { try tree.inclusionProof(of: 0, in: 0, reader: reader) }
        #expect(throws: Failure.self) { try tree.consistencyProof(from: 301, to: 300, reader: reader) }
        #expect(throws: Failure.self) { try tree.consistencyProof(from: 1, to: 301, reader: reader) }
        let error = #expect(throws: Failure.self) { try Tree(size: 300, reader: ShortReader()) }
        #expect("\(try #require(error))" == "The storage handed over 0 hashes instead of 44.")
    }

    /// Hands over nothing, without saying so.
    struct ShortReader: HashReader {
        func leaves(_ range: Range<UInt64>, into hashes: inout [Hash]) throws(MemoryReader.Missing) {}
        func row(_ row: TreeRow, into hashes: inout [Hash]) throws(MemoryReader.Missing) {}
    }
}
