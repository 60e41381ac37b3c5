import LedgerCore
import Testing

@testable import LedgerStorage

@Suite("Limits of a witness")
struct WitnessLimitTests {
    private let witness: TestWitness

    init() throws { witness = try TestWitness() }

    @Test("It trusts 16 keys of a log, and no more")
    func keys() throws {
        let open = try witness.open()
        let origin = witness.log.verifierKey.name
        for number in 2...17 {
            let key = try SigningKey(random: origin).verifierKey
            if number <= 16 {
                #expect(try open.trust(key))
            } else {
                #expect(throws: StorageError.self) { try open.trust(key) }
            }
        }
        #expect(try open.logs().map(\.log.keys.count) == [16])
    }

    @Test("It trusts 1,000 logs, and no more")
    func logs() throws {
        // The rows of the others are put there, as each trust reads them all.
        try RawDatabase(witness.path).run(
            """
            WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
            INSERT INTO logs (id, origin, size, root, time)
            SELECT i, 'example.org/' || i, 0, (SELECT root FROM logs), 0 FROM n
            """)
        let open = try witness.open()
        #expect(try open.trust(SigningKey(random: "example.org/thousandth").verifierKey))
        #expect(try open.logs().count == 1_000)
        let more = try SigningKey(random: "example.org/more").verifierKey
        #expect(throws: StorageError.self) { try open.trust(more) }
        // Another key of a log that is there is no further log.
        #expect(try open.trust(SigningKey(random: "example.org/7").verifierKey))
    }
}
