import LedgerCore
import LedgerStorage
import Testing

@Suite("Single bytes")
struct ByteTests {
    @Test("No byte of any entry or of its hash can be changed unnoticed")
    func everyByteOfEveryEntry() throws {
        let ledger = try TestLedger(entries: 4)
        try ledger.expectIntact()
        let file = try FileBytes.read(ledger.path)
        var random = Seeded(1)
        var (attempted, caught) = (0, 0)
        for seq in 0...4 {
            let (hash, bytes) = try stored(ledger, seq)
            for column in [hash, bytes] {
                let start = try #require(FileBytes.lastPlace(of: column, in: file))
                for place in start..<start + column.count {
                    let changed = file[place] ^ UInt8.random(in: 1...255, using: &random)
                    try FileBytes.write([changed], to: ledger.path, at: place)
                    attempted += 1
                    // SQLite's own check and the writer take their time, and are asked now and then.
                    let isSample = attempted % 97 == 0
                    let report = isSample ? try ledger.verifyUntouched() : quick(ledger)
                    let seqs = column == hash ? [seq, seq + 1] : [seq]
                    if report.verdict == .tampered, let bad = report.firstBad?.seq, seqs.contains(Int(bad)) {
                        caught += 1
                    } else {
                        Issue.record("byte \(place - start) of entry \(seq): \(report.summary)")
                    }
                    if isSample { try refused(ledger) }
                    try FileBytes.write([file[place]], to: ledger.path, at: place)
                }
            }
        }
        #expect(attempted > 1_000)
        #expect(caught == attempted)
        try ledger.expectIntact()
    }

    /// Whatever byte of the file is changed: a ledger called intact reads just as it was written.
    @Test("A ledger called intact reads as it was written")
    func anyByteOfTheFile() throws {
        let ledger = try TestLedger(entries: 300)
        try ledger.expectIntact()
        let file = try FileBytes.read(ledger.path)
        let everything = try RawDatabase(ledger.path).everything()
        var random = Seeded(2)
        // All of the header, then places anywhere.
        let places = Array(0..<100) + (0..<400).map { _ in Int.random(in: 100..<file.count, using: &random) }
        var seen: [Verdict: Int] = [:]
        for place in places {
            let changed = file[place] ^ UInt8(1 << UInt8.random(in: 0..<8, using: &random))
            try FileBytes.write([changed], to: ledger.path, at: place)
            let report = ledger.verify()
            seen[report.verdict, default: 0] += 1
            if report.verdict == .intact {
                let now = try? RawDatabase(ledger.path).everything()
                #expect(now == everything, "byte \(place) from \(file[place]) to \(changed)")
            }
            // Reading it raw may have written to it.
            try FileBytes.replace(ledger.path, file)
        }
        #expect(seen[.tampered, default: 0] > 100, "\(seen)")
        try ledger.expectIntact()
    }

    private func stored(_ ledger: TestLedger, _ seq: Int) throws -> (hash: [UInt8], bytes: [UInt8]) {
        let raw = try RawDatabase(ledger.path)
        return (try raw.blob("SELECT hash FROM entries WHERE seq = \(seq)"), try raw.bytes(seq))
    }

    private func quick(_ ledger: TestLedger) -> VerificationReport { ledger.verify(quick: true) }

    private func refused(_ ledger: TestLedger) throws {
        let before = try ledger.folder.contents()
        #expect(throws: StorageError.self) { try ledger.writer().begin() }
        #expect(try ledger.folder.contents() == before)
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
