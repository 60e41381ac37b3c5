import LedgerCore
import LedgerStorage
import Testing

@Suite("The pin")
struct PinTests {
    private static let slots = [0, 4_096]
    private static let slotBytes = 1_024

    @Test("Two slots are written in turn", arguments: 1...4)
    func turns(_ commits: Int) throws {
        let ledger = try TestLedger()
        for _ in 0..<commits { try ledger.append(1) }
        let sizes = try slots(ledger).map(\.size).sorted()
        #expect(sizes == [commits, commits + 1])
    }

    @Test("With the newest slot damaged or torn the other holds, and the next writer catches up", arguments: 0..<6)
    func oneSlot(_ kind: Int) throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.append(1)
        let newest = try #require(try slots(ledger).max { $0.size < $1.size })
        let other = try #require(try slots(ledger).min { $0.size < $1.size })
        let file = try FileBytes.read(try pin(ledger))
        switch kind {
        case 0: try poke(ledger, [file[newest.offset + 30] ^ 1], at: newest.offset + 30)
        case 1: try poke(ledger, [UInt8](repeating: 0, count: Self.slotBytes), at: newest.offset)
        case 2: try poke(ledger, [0], at: newest.offset + Self.slotBytes - 1)
        // Torn: the first part of a new state over what stood there, as a power cut leaves it.
        case 3: try poke(ledger, Array(file[other.offset..<other.offset + 512]), at: newest.offset)
        case 4: try poke(ledger, Array(file[other.offset..<other.offset + 40]), at: newest.offset)
        default: try poke(ledger, Array("audit-ledger/pin@1\n".utf8) + [0x39], at: newest.offset)
        }
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        // The shortest torn writes hit nothing that differs.
        #expect(report.pin?.behind == 1 || kind == 4, "\(report.summary)")
        try ledger.append(1)
        #expect(ledger.verify().pin?.size == 6)
        #expect(ledger.verify().pin?.behind == 0)
    }

    @Test("With both slots damaged nothing is written, and nothing is called intact")
    func bothSlots() throws {
        let ledger = try TestLedger(entries: 3)
        let file = try FileBytes.read(try pin(ledger))
        for offset in Self.slots { try poke(ledger, [file[offset + 30] ^ 1], at: offset + 30) }
        try ledger.expect(.init(verdict: .unverifiable, check: "pin", naming: ["damaged"], writer: .keyMissing))
    }

    @Test("A pin that was cut or emptied", arguments: [0, 100, 1_024, 5_000])
    func cut(_ count: Int) throws {
        let ledger = try TestLedger(entries: 3)
        let file = try FileBytes.read(try pin(ledger))
        try FileBytes.replace(try pin(ledger), Array(file[..<count]))
        let report = try ledger.verifyUntouched()
        // One whole slot is enough.
        #expect(report.verdict == (count < 1_024 ? .unverifiable : .intact), "\(report.summary)")
        if count < 1_024 { try ledger.expectWriter(.keyMissing) }
    }

    @Test("A damaged pin hides no tampering")
    func damagedPinAndTampered() throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.attack("UPDATE entries SET bytes = x'7b7d' WHERE seq = 2")
        for offset in Self.slots { try poke(ledger, [0], at: offset) }
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .tampered)
        #expect(report.firstBad?.seq == 2)
    }

    @Test("No byte of a slot can be changed and still be read")
    func everyByte() throws {
        let ledger = try TestLedger(entries: 3)
        let path = try pin(ledger)
        let newest = try #require(try slots(ledger).max { $0.size < $1.size })
        let file = try FileBytes.read(path)
        var random = Seeded(5)
        for place in newest.offset..<newest.offset + Self.slotBytes {
            try FileBytes.write([file[place] ^ UInt8.random(in: 1...255, using: &random)], to: path, at: place)
            #expect(try Pin.peek(path, origin: EntryAttackTests.origin)?.size == 1, "byte \(place)")
            try FileBytes.write([file[place]], to: path, at: place)
        }
        #expect(try Pin.peek(path, origin: EntryAttackTests.origin)?.size == 4)
    }

    @Test("The pin of another origin, and one with two roots for a size")
    func wrongPins() throws {
        let ledger = try TestLedger(entries: 3)
        let path = try pin(ledger)
        #expect(throws: StorageError.self) { try Pin.peek(path, origin: "example.org/other") }
        // The key sealed another ledger of this size: each holds one slot.
        let other = try TestLedger(copying: ledger)
        other.options.clock = { Timestamp(seconds: 2_000_000_000) }
        try other.append(1)
        try ledger.append(1)
        let theirs = try #require(try slots(other).max { $0.size < $1.size })
        let bytes = Array(try FileBytes.read(try pin(other))[theirs.offset..<theirs.offset + Self.slotBytes])
        let mine = try #require(try slots(ledger).min { $0.size < $1.size })
        try poke(ledger, bytes, at: mine.offset)
        try ledger.expect(.init(verdict: .truncated, check: "pin", naming: ["two roots"], writer: .rolledBack))
    }

    @Test("It moves only forward")
    func forward() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try FileBytes.read(try pin(ledger))
        try ledger.append(3)
        let state = try #require(try Pin.peek(try pin(ledger), origin: EntryAttackTests.origin))
        let pin = try Pin(try pin(ledger), origin: EntryAttackTests.origin)
        try FileSystem.create(ledger.folder.path + "/old.pin", old, mode: 0o600)
        let before = try #require(
            try Pin.peek(ledger.folder.path + "/old.pin", origin: EntryAttackTests.origin))
        #expect(before.size == 4)
        #expect(throws: StorageError.self) { try pin.advance(to: before) }
        #expect(try pin.read() == state)
    }

    @Test("A pin that was put back lags, and the seal completes it")
    func putBack() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try FileBytes.read(try pin(ledger))
        try ledger.append(30)
        try FileBytes.replace(try pin(ledger), old)
        #expect(ledger.verify().pin?.behind == 30)
        try ledger.append(1)
        #expect(ledger.verify().pin?.behind == 0)
    }

    private func pin(_ ledger: TestLedger) throws -> String {
        let names = try FileSystem.names(in: ledger.keys.path).filter { $0.hasSuffix(".pin") }
        return ledger.keys.path + "/" + (try #require(names.first))
    }

    private func poke(_ ledger: TestLedger, _ bytes: [UInt8], at offset: Int) throws {
        try FileBytes.write(bytes, to: try pin(ledger), at: offset)
    }

    private func slots(_ ledger: TestLedger) throws -> [(offset: Int, size: Int)] {
        let file = try FileBytes.read(try pin(ledger))
        return try Self.slots.map { offset in
            let lines = String(decoding: file[offset..<offset + Self.slotBytes], as: UTF8.self).split(separator: "\n")
            return (offset, try #require(lines.count > 2 ? Int(lines[2]) : nil))
        }
    }
}
