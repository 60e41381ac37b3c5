import Testing

@testable import LedgerStorage

@Suite("The index of contents")
struct ContentIndexTests {
    /// Keys as far apart as those of hashes.
    private static func key(_ number: UInt64) -> ContentKey {
        ContentKey(value: Int64(bitPattern: (number &* 0x9E37_79B9_7F4A_7C15 ^ 0x5851_F42D) >> 1))
    }

    @Test("What was added is never taken for new")
    func filterForgetsNothing() {
        var filter = ContentFilter(capacity: 10_000)
        for number in 0..<10_000 { _ = filter.insert(Self.key(UInt64(number))) }
        let remembered = (0..<10_000).count { filter.insert(Self.key(UInt64($0))) }
        #expect(remembered == 10_000)
    }

    @Test("Few new keys are taken for old ones")
    func filterIsSeldomWrong() {
        var filter = ContentFilter(capacity: 10_000)
        let wrong = (0..<10_000).count { filter.insert(Self.key(UInt64($0))) }
        #expect(wrong < 300)
    }

    @Test("The first place of a content is told, whether it is kept in memory, in the database, or behind a filter")
    func placesAreTold() throws {
        let facts = try FactsCache(nil)
        let index = facts.contents
        let count: UInt64 = 600_000
        for number in 0..<count { #expect(try index.note(Self.key(number), at: number) == nil) }
        for number in stride(from: 0, to: count, by: 997) {
            #expect(try index.note(Self.key(number), at: count) == number)
            #expect(try index.seq(of: Self.key(number)) == number)
        }
        #expect(try index.seq(of: Self.key(count)) == nil)
    }

    @Test("What was noted in a transaction that is let go is forgotten")
    func rollBackForgets() throws {
        let facts = try FactsCache(nil)
        try facts.begin()
        #expect(try facts.contents.note(Self.key(1), at: 1) == nil)
        facts.rollBack()
        #expect(try facts.contents.seq(of: Self.key(1)) == nil)
    }
}
