import LedgerCore
import Testing

/// What another's log may hold: at each limit it is taken, and one beyond it is not.
@Suite("Limits of logs, trees and tiles")
struct LogLimitTests {
    private static func read(_ lines: [String], _ reader: inout BundleReader) throws(BundleError) {
        for line in lines {
            let result = Array(line.utf8).withUnsafeBytes { bytes in
                Result { () throws(BundleError) in _ = try reader.read(bytes) }
            }
            try result.get()
        }
    }

    @Test("A line of a bundle is as long as an entry, and what stands behind them as long as a note")
    func bundle() throws {
        let heading = String(LogBundle.heading(try VerifierKey(parsing: NoteKeys.log)).dropLast())
        let longest = String(repeating: "x", count: 65_535)
        var reader = BundleReader()
        try Self.read([heading, longest], &reader)
        var other = reader
        #expect(throws: BundleError.self) { try Self.read([longest + "x"], &other) }
        // The last line feed counts.
        try Self.read(["", longest], &reader)
        #expect(throws: BundleError.self) { try Self.read([""], &reader) }
        var third = BundleReader()
        try Self.read([heading, ""], &third)
        #expect(throws: BundleError.self) { try Self.read([longest + "x"], &third) }
    }

    @Test("A heading of a bundle has 1,024 bytes")
    func heading() throws {
        let context = LogBundle.context + " "
        func reason(_ count: Int) -> String? {
            let line = context + String(repeating: "x", count: count - context.utf8.count)
            var reader = BundleReader()
            do throws(BundleError) {
                try Self.read([line], &reader)
                return nil
            } catch { return "\(error)" }
        }
        // What is too long is not looked at; what is not is no key.
        #expect(reason(1_024)?.contains("cannot be used") == true)
        #expect(reason(1_025)?.contains("make one with export") == true)
    }

    @Test("100,000 entries of a log may be erased")
    func erasures() throws {
        var chain = try TestBundle().chain
        for number in 0..<LogChain.maximumErasures { try chain.append(erased: Hash.leaf([UInt8(number & 255)])) }
        #expect(chain.erasedCount == 100_000)
        let error = #expect(throws: EntryError.self) { try chain.append(erased: .emptyRoot) }
        #expect(error?.reason.contains("more erased entries than the 100000") == true)
    }

    @Test("An edge reaches to 2^62 leaves, and a stored tree to 2^58")
    func trees() throws {
        #expect(RightEdge(size: 1 << 62, hashes: [.emptyRoot])?.size == 1 << 62)
        #expect(RightEdge(size: 1 << 62 + 1, hashes: [.emptyRoot, .emptyRoot]) == nil)
        let reader = MemoryReader()
        // Of a tree that may be, leaves and rows are asked for; of another nothing is.
        #expect(throws: TreeError<MemoryReader.Missing>.self) { try Tree(size: 1 << 58, reader: reader) }
        #expect(reader.takeCounts() != (0, 0))
        #expect(throws: TreeError<MemoryReader.Missing>.self) { try Tree(size: 1 << 58 + 1, reader: reader) }
        #expect(reader.takeCounts() == (0, 0))
    }

    @Test("A tile has 256 hashes, stands below level 8 and within 2^62 leaves")
    func tiles() {
        #expect(Tile(.hashes(level: 0), 0, width: 256) != nil && Tile(.hashes(level: 0), 0, width: 257) == nil)
        #expect(Tile(.hashes(level: 0), 1 << 54 - 1) != nil && Tile(.hashes(level: 0), 1 << 54) == nil)
        #expect(Tile(path: "tile/7/000.p/64") != nil && Tile(path: "tile/8/000.p/1") == nil)
        let last = "tile/entries/x018/x014/x398/x509/x481/983.p/255"
        #expect(last.utf8.count == 47 && Tile(path: last) != nil)
        #expect(Tile(path: "tile/entries/x018/x014/x398/x509/x481/984") == nil)
        #expect(Tile(path: "tile/entries/x001/x018/x014/x398/x509/x481/983") == nil)
    }

    @Test("A record of an entry bundle has 65,535 bytes")
    func records() {
        for (count, isTaken) in [(65_535, true), (65_536, false)] {
            var bytes: [UInt8] = []
            let record = [UInt8](repeating: 7, count: count)
            #expect(record.withUnsafeBytes { EntryBundle.append($0, to: &bytes) } == isTaken)
            #expect(bytes.count == (isTaken ? count + 2 : 0))
        }
    }
}
