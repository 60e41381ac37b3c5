import LedgerCore
import Testing

@testable import LedgerStorage

/// What files and folders of others may hold: at each limit it is taken, and one beyond it is not.
@Suite("Limits of what is stored")
struct StorageLimitTests {
    @Test("A file of a tile tree is as long as its reader allows, and a folder as full")
    func tileFolder() throws {
        let folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path + "/tree/tile")
        for name in ["a", "b", "c"] { try FileSystem.create("\(folder.path)/tree/tile/\(name)", [1, 2], mode: 0o600) }
        let tree = try TileFolder(folder.path + "/tree")
        var bytes: [UInt8] = []
        #expect(try tree.read("tile/a", limit: 2, into: &bytes) && bytes == [1, 2])
        #expect(throws: StorageError.self) { try tree.read("tile/a", limit: 1, into: &bytes) }
        #expect(try tree.names(in: "tile", limit: 3).count == 3)
        #expect(throws: StorageError.self) { try tree.names(in: "tile", limit: 2) }
    }

    @Test("A line of the disclosures holds the longest disclosure and a number")
    func disclosures() throws {
        let folder = try TemporaryFolder()
        let genesis = Hash.leaf([1])
        for (count, isTaken) in [(131_096, true), (131_097, false)] {
            let path = "\(folder.path)/\(count)"
            let line = "18446744073709551615 " + String(repeating: "x", count: count - 21) + "\n"
            try FileSystem.create(path, Array((DisclosureScanner.header(genesis) + line).utf8), mode: 0o600)
            let scanner = try #require(try DisclosureScanner(path, genesis: genesis))
            if isTaken {
                #expect(try scanner.next()?.count == count + 1)
            } else {
                #expect(throws: StorageError.self) { try scanner.next() }
            }
        }
    }

    @Test("A list of erasures has 64 MiB")
    func erasures() throws {
        let folder = try TemporaryFolder()
        let keys = KeyFolder(folder.path)
        let key = try SigningKey(random: "example.org/log").verifierKey
        let path = String(keys.pinPath(key).dropLast(4)) + ".erasures"
        // What is not too long is read, and found to be another file.
        for (size, code) in [(64 << 20, StorageError.Code.keyMissing), (64 << 20 + 1, .unsafePlace)] {
            try FileBytes.replace(path, [])
            try FileBytes.write([0], to: path, at: size - 1)
            let error = #expect(throws: StorageError.self) {
                try ErasureList(keys, key, origin: "example.org/log").read()
            }
            #expect(error?.code == code, "\(size)")
        }
    }

    @Test("There are 10,000 imported logs of 2^40 entries, and none runs into the next")
    func logs() throws {
        let first = try #require(LogPlace(imported: 1))
        let last = try #require(LogPlace(imported: 10_000))
        #expect(LogPlace(imported: 0) == nil && LogPlace(imported: 10_001) == nil)
        #expect(first.id(1 << 40 - 1) + 1 == LogPlace(imported: 2)?.id(0))
        #expect(last.id(1 << 40 - 1) > 0 && last.rows.upperBound > last.rows.lowerBound)
    }

    @Test("A value has 8 MiB, a statement 1 MiB, a pattern 100 bytes, and another database is not attached")
    func sqlite() throws {
        let connection = try Connection(":memory:", .memory, name: "the test")
        func value(_ sql: String) throws -> Int64 { try connection.integer(sql) }
        #expect(try value("SELECT length(zeroblob(8388608))") == 8 << 20)
        #expect(throws: StorageError.self) { try value("SELECT length(zeroblob(8388609))") }
        func statement(_ count: Int) -> String { "SELECT 1" + String(repeating: " ", count: count - 8) }
        #expect(try value(statement(1 << 20)) == 1)
        #expect(throws: StorageError.self) { try value(statement(1 << 20 + 1)) }
        func like(_ count: Int) -> String { "SELECT 'a' LIKE '\(String(repeating: "b", count: count))'" }
        #expect(try value(like(100)) == 0)
        #expect(throws: StorageError.self) { try value(like(101)) }
        #expect(throws: StorageError.self) { try connection.execute("ATTACH ':memory:' AS other") }
    }

    @Test("A query over facts gives so many rows and bytes, and ends in time")
    func query() throws {
        let facts = try FactsCache(nil)
        let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT 'ab' FROM n"
        var limits = FactsCache.QueryLimits()
        for (most, kept) in [(5, 5), (4, 4)] {
            limits.rows = most
            let answer = try facts.query(rows, limits: limits)
            #expect(answer.rows.count == kept && answer.count == 5)
        }
        (limits.rows, limits.answerBytes) = (10, 10)
        #expect(try facts.query(rows, limits: limits).rows.count == 5)
        limits.answerBytes = 9
        #expect(throws: StorageError.self) { try facts.query(rows, limits: limits) }
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0"
        limits.seconds = 0
        #expect(throws: StorageError.self) { try facts.query(endless, limits: limits) }
        #expect(try facts.query("SELECT 1", limits: limits).count == 1)
    }
}
