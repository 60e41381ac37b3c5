import LedgerCore
import Testing

@Suite("Tiles out of a tree")
struct TileBuilderTests {
    @Test("The tiles of 70,000 leaves, every partial one included, are those that other implementations make")
    func frozen() throws {
        // `tile/8/<level>/<index> len=<bytes> sha256=<first eight bytes>`: Go writes the height into the path.
        let lines = try Vectors.text("merkle-roots.txt").split(separator: "\n").filter { $0.hasPrefix("tile/8/") }
        let leaves = Vectors.leaves(70_000)
        let reader = MemoryReader(leaves)
        #expect(lines.count > 100)
        for line in lines {
            let words = line.split(separator: " ")
            let path = "tile/" + words[0].dropFirst("tile/8/".count)
            let tile = try #require(Tile(path: path), "\(path)")
            let bytes = Tile.encode(try tile.hashes(reader: reader))
            #expect("len=\(bytes.count)" == words[1])
            let digest = SHA256.digest(bytes).hexadecimal.prefix(16)
            #expect("sha256=\(digest)" == words[2], "\(path)")
        }
    }

    @Test("A builder makes the tiles that storage holds, at every size up to 600 and around the second level")
    func builder() throws {
        let leaves = Vectors.leaves(66_000)
        let reader = MemoryReader(leaves)
        var builder = TileBuilder()
        var filled = 0
        for leaf in leaves {
            try builder.append(leaf) { (tile, hashes) throws in
                #expect(try tile.hashes(reader: reader) == hashes)
                filled += 1
            }
            let size = builder.size
            guard size <= 600 || size > 65_400 && size % 37 == 0 || (65_535...65_537).contains(size) else { continue }
            #expect(builder.root == (try Tree.root(size: size, reader: reader)), "size \(size)")
            for (tile, hashes) in builder.partials {
                #expect(tile.isCurrent(in: size) && !tile.isFull)
                #expect(try tile.hashes(reader: reader) == hashes)
            }
            let opened = try TileBuilder(size: size, reader: reader)
            #expect(opened.root == builder.root && opened.partials.map(\.tile) == builder.partials.map(\.tile))
        }
        #expect(filled == 257 + 1)
    }

    @Test("A builder that is opened goes on as one that was never closed")
    func reopened() throws {
        let leaves = Vectors.leaves(2_000)
        let reader = MemoryReader(leaves)
        for start in [0, 1, 255, 256, 257, 1_023, 1_024] {
            var builder = try TileBuilder(size: UInt64(start), reader: reader)
            for leaf in leaves[start...] { builder.append(leaf) { _, _ in } }
            #expect(builder.root == reader.tree.root)
        }
    }
}
