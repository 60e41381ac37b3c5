import LedgerCore
import Testing

@Suite("Entry bundles")
struct EntryBundleTests {
    private static let tile = Tile(.entries, 0, width: 3)!

    private static func bundle(_ entries: [[UInt8]?]) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            if let entry {
                #expect(entry.withUnsafeBytes { EntryBundle.append($0, to: &bytes) })
            } else {
                #expect(EntryBundle.append(nil, to: &bytes))
            }
        }
        return bytes
    }

    @Test("Each entry stands behind its length; an erased one has none")
    func form() throws {
        let bytes = Self.bundle([[1, 2], nil, Array(repeating: 7, count: 65_535)])
        #expect(Array(bytes[..<8]) == [0, 2, 1, 2, 0, 0, 255, 255])
        #expect(try EntryBundle.records(of: Self.tile, in: bytes) == [2..<4, 6..<6, 8..<8 + 65_535])
    }

    @Test("What a length cannot say is not written")
    func limits() {
        var bytes: [UInt8] = []
        #expect(![UInt8](repeating: 7, count: 65_536).withUnsafeBytes { EntryBundle.append($0, to: &bytes) })
        #expect(![UInt8]().withUnsafeBytes { EntryBundle.append($0, to: &bytes) })
        #expect(bytes.isEmpty)
    }

    @Test("A bundle cut anywhere, or with anything behind it, is refused")
    func cut() {
        let bytes = Self.bundle([[1, 2], [3], [4, 5, 6]])
        for count in 0..<bytes.count {
            #expect(throws: TileError.self) { try EntryBundle.records(of: Self.tile, in: Array(bytes[..<count])) }
        }
        #expect(throws: TileError.self) { try EntryBundle.records(of: Self.tile, in: bytes + [0]) }
        #expect(throws: TileError.self) { try EntryBundle.records(of: Self.tile, in: bytes + bytes) }
    }

    @Test("Random bytes are records or an error")
    func random() throws {
        var random = Seeded(3)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...4, using: &random)
            }
            guard let records = try? EntryBundle.records(of: Self.tile, in: bytes) else { continue }
            #expect(Self.bundle(records.map { $0.isEmpty ? nil : Array(bytes[$0]) }) == bytes)
        }
    }
}
