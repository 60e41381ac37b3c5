import LedgerCore
import LedgerStorage
import Testing

@testable import snapshot_auditor

@Suite("Snapshots are verified")
struct VerifyTests {
    @Test("A sound snapshot is attested in Swift, whatever its form", arguments: Carrier.Form.allCases)
    func sound(_ form: Carrier.Form) throws {
        let carrier = try Carrier(form)
        let (line, refused) = try carrier.run()
        #expect(refused == [])
        #expect(line?.hasPrefix("snapshot: intact, 7 entries, head ") == true)
        let swift = try carrier.generated()
        #expect(swift.contains("static let size: UInt64 = 7\n"))
        #expect(swift.contains("static let verifierKey = \"\(carrier.verifierKey)\""))
        #expect(swift.contains("static let asOf: String? = nil"))
        #expect(!swift.contains(carrier.target), "The same on every machine")
    }

    @Test("The three forms of one ledger are attested alike but for their names")
    func alike() throws {
        let carrier = try Carrier()
        _ = try carrier.run()
        let report = try #require(try carrier.generated().split(separator: "\n").first { $0.contains("head =") })
        let reader = try LedgerReader(carrier.snapshot, cache: nil)
        #expect(report.contains(try #require(try reader.hash(at: 6)).base64))
    }

    @Test(
        "One flipped bit is refused at the entry, and what was attested stays until the repair",
        arguments: [
            (Carrier.Form.ledger, "", "\",\"person\"", "snapshot:6: error: tampered: Entry 5"),
            // A bundle holds no hashes: the link of the next entry is the first that does not fit.
            (.bundle, "", "\",\"person\"", "snapshot:8: error: tampered: Line 8: Entry 6"),
            (.tiles, "/tile/entries/000.p/7", "\",\"person\"", "snapshot/checkpoint:1: error: tampered: Entry 5"),
        ])
    func flipped(_ form: Carrier.Form, _ file: String, _ place: String, _ words: String) throws {
        let carrier = try Carrier(form)
        _ = try carrier.run()
        let before = try carrier.generated()
        try carrier.flip(before: place, in: file)
        let (line, refused) = try carrier.run()
        #expect(line == nil)
        #expect(refused.first?.contains(words) == true, "\(refused)")
        #expect(try carrier.generated() == before)
        try carrier.flip(before: place, in: file)
        #expect(try carrier.run().refused == [])
    }

    @Test("A last entry that was changed, cut off or signed over is refused", arguments: [0, 1, 2])
    func ends(_ attack: Int) throws {
        let carrier = try Carrier(.bundle)
        var lines = String(decoding: try FileSystem.read(carrier.snapshot, limit: 1 << 20), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        switch attack {
        case 0: lines[7] = lines[7].replacing("instrument", with: "oral")
        case 1: lines.remove(at: 7)
        default: lines.removeLast(3)
        }
        try carrier.write("snapshot", lines.joined(separator: "\n"))
        let refused = try carrier.run().refused
        #expect(refused.first?.contains("snapshot:1: error: tampered: ") == true, "\(refused)")
    }

    @Test("A ledger of another key is refused, whatever its form", arguments: Carrier.Form.allCases)
    func foreign(_ form: Carrier.Form) throws {
        let (carrier, other) = (try Carrier(form), try Carrier())
        try carrier.configure(verifierKey: other.verifierKey)
        let refused = try carrier.run().refused
        #expect(refused.first?.contains("unverifiable") == true, "\(refused)")
        #expect(throws: (any Error).self) { try carrier.generated() }
    }

    @Test("What is no snapshot is refused")
    func none() throws {
        let carrier = try Carrier(.bundle)
        try carrier.write("snapshot", "")
        #expect(try carrier.run().refused.first?.contains("is empty") == true)
        try carrier.write("snapshot", "audit-ledger/bundle@1 \n")
        #expect(try carrier.run().refused.first?.contains("tampered: Line 1: ") == true)
        try carrier.write("snapshot", "something else")
        #expect(try carrier.run().refused.first?.contains("is not an audit-ledger file") == true)
    }

    @Test("What opens sealed fields does not travel with a package, and what others left beside a ledger is refused")
    func beside() throws {
        let carrier = try Carrier()
        let disclosures = try carrier.write("snapshot.disclosures", "")
        #expect(try carrier.run().refused.map { $0.hasPrefix("\(disclosures):1: error: This file opens") } == [true])
        FileSystem.remove(disclosures)
        try carrier.write("snapshot-wal", "")
        #expect(try carrier.run().refused.first?.contains("snapshot:1: error: tampered: ") == true)
    }

    @Test("Without its migrations nothing is said of a ledger")
    func migrations() throws {
        let carrier = try Carrier()
        let request = try #require(Request([carrier.configuration, carrier.output]))
        #expect(throws: Refusals.self) { try SnapshotAuditor.run(request) }
        #expect(Request([carrier.configuration]) == nil)
        #expect(Request([carrier.configuration, carrier.output, "--migration"]) == nil)
        #expect(Request([carrier.configuration, carrier.output, "--sql", "x"]) == nil)
    }
}
