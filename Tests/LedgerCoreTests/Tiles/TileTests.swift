import LedgerCore
import Testing

@Suite("Places and paths of tiles")
struct TileTests {
    @Test(
        "A path is that of C2SP tlog-tiles, and is read back as the same tile",
        arguments: [
            ("tile/0/005", Tile.Content.hashes(level: 0), UInt64(5), 256),
            ("tile/3/000.p/1", .hashes(level: 3), 0, 1),
            ("tile/0/x001/x234/067", .hashes(level: 0), 1_234_067, 256),
            ("tile/entries/x001/x234/067.p/255", .entries, 1_234_067, 255),
            ("tile/1/999.p/17", .hashes(level: 1), 999, 17),
            ("tile/1/x001/000", .hashes(level: 1), 1_000, 256),
            ("tile/entries/x018/x014/x398/x509/x481/983", .entries, (1 << 54) - 1, 256),
            ("tile/7/000.p/64", .hashes(level: 7), 0, 64),
        ])
    func path(_ path: String, _ content: Tile.Content, _ index: UInt64, _ width: Int) throws {
        let tile = try #require(Tile(content, index, width: width))
        #expect(tile.path == path)
        #expect(Tile(path: path) == tile)
    }

    @Test(
        "Every other path is refused",
        arguments: [
            "", "tile", "tile/", "tile/0", "tile/0/", "tile/0/5", "tile/0/05", "tile/0/0005", "tile/00/005",
            "tile/8/000",
            "tile/64/000", "tile/-1/000", "tile/+1/000", "tile/0/x005", "tile/0/x000/005", "tile/0/x01/005",
            "tile/0/001/005", "tile/0/X001/005", "tile/0/005.p", "tile/0/005.p/", "tile/0/005.p/0", "tile/0/005.p/256",
            "tile/0/005.p/01", "tile/0/005.p/1/", "tile/0/005.P/1", "tile/0/005/1", "tile/0/.p/1", "/tile/0/005",
            "tile//0/005", "tile/0/005/", "tile/0/../005", "tile/entries/", "tile/Entries/005", "tile/8/0/005",
            "tile/0/x018/x014/x398/x509/x481/984", "tile/7/000.p/65", "tile/7/001", "tile/0/٠٠٥", "tile/0/005\u{301}",
            "tile/0/x999/x999/x999/x999/x999/x999/x999/999", "tile/0/005.p/18446744073709551617",
        ])
    func refused(_ path: String) { #expect(Tile(path: path) == nil) }

    @Test("No tile lies beyond 2^62 leaves")
    func limits() {
        #expect(Tile(.hashes(level: 0), 1 << 54) == nil)
        #expect(Tile(.hashes(level: 0), .max) == nil)
        #expect(Tile(.entries, .max, in: .max) == nil)
        #expect(Tile(.hashes(level: 8), 0) == nil)
        #expect(Tile(.hashes(level: -1), 0) == nil)
        #expect(Tile(.hashes(level: 0), 0, width: 0) == nil)
        #expect(Tile(.hashes(level: 0), 0, width: 257) == nil)
        #expect(Tile(.hashes(level: 7), 0, in: .max)?.width == 64)
    }

    @Test("A tree of 70,000 leaves ends with the partial tiles that the specification gives it")
    func widths() {
        func width(_ content: Tile.Content, _ index: UInt64) -> Int? { Tile(content, index, in: 70_000)?.width }
        #expect(width(.hashes(level: 0), 272) == 256)
        #expect(width(.hashes(level: 0), 273) == 112)
        #expect(width(.entries, 273) == 112)
        #expect(width(.hashes(level: 0), 274) == nil)
        #expect(width(.hashes(level: 1), 0) == 256)
        #expect(width(.hashes(level: 1), 1) == 17)
        #expect(width(.hashes(level: 2), 0) == 1)
        #expect(width(.hashes(level: 3), 0) == nil)
        #expect(Tile(.hashes(level: 0), 0, in: 0) == nil)
        // Empty partial tiles do not exist.
        #expect(Tile(.hashes(level: 0), 1, in: 256) == nil)
        #expect(Tile(.hashes(level: 1), 0, in: 256)?.path == "tile/1/000.p/1")
        #expect(Tile(.hashes(level: 1), 0, width: 17)?.end == 17 * 256)
        #expect(Tile(.hashes(level: 1), 0, width: 17)?.isCurrent(in: 17 * 256 + 255) == true)
        #expect(Tile(.hashes(level: 1), 0, width: 17)?.isCurrent(in: 18 * 256) == false)
    }
}
