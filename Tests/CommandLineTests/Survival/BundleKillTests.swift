import Candidacy
import Foundation
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

/// `kill -9` while a bundle of 100,000 entries is imported: the log is there as a whole, or not at all.
@Suite("A bundle, killed at a random moment")
struct BundleKillTests {
    private static let count = 100_000

    @Test("All of it or nothing, and the importing ledger stays intact")
    func killed() throws {
        let source = try TemporaryFolder()
        let bundle = try Self.bundle(in: source)
        let kills = ProcessInfo.processInfo.environment["AUDIT_LEDGER_KILLS"].flatMap { Int($0) } ?? 12
        var moments = Seeded(state: 2013)
        var (killed, whole, none) = (0, 0, 0)
        // How long it takes here, just now.
        let started = ContinuousClock.now
        try #require(try Desk().run("import", "--bundle", bundle, "--trust-on-first-use").status == 0)
        let taken = ContinuousClock.now - started
        let microseconds = UInt32(
            clamping: taken.components.seconds * 1_000_000 + taken.components.attoseconds / 1_000_000_000_000)
        var desk = try Desk()
        for number in 0..<kills {
            let moment = UInt32.random(in: 0...microseconds, using: &moments)
            let (_, wasKilled) = try desk.tool.run(
                ["import", "--bundle", bundle, "--trust-on-first-use"], killedAfter: moment)
            if wasKilled { killed += 1 }
            let report = desk.verify()
            try #require(report.verdict == .intact, "after \(number), killed at \(moment) µs: \(report)")
            if report.logs.isEmpty {
                none += 1
                #expect(report.size == 1)
            } else {
                whole += 1
                #expect(report.logs.map(\.size) == [UInt64(Self.count)] && report.size == 2)
                desk = try Desk()
            }
        }
        // What was left behind is completed or undone by the next writer.
        try desk.succeed("import", "--bundle", bundle, "--trust-on-first-use")
        #expect(desk.verify().verdict == .intact)
        print("\(killed) of \(kills) imports were killed: \(whole) were there as a whole, \(none) not at all.")
        #expect(killed >= kills / 2 && none > 0, "\(killed) of \(kills) were killed, so the moments hit nothing")
    }

    /// A ledger of that many entries, and its bundle.
    private static func bundle(in folder: TemporaryFolder) throws -> String {
        try FileSystem.makeFolder(folder.path + "/ledger")
        let (path, target) = (folder.path + "/ledger/ledger.sqlite", folder.path + "/100000.bundle")
        let keys = KeyFolder(folder.path + "/keys")
        try NewLedger(origin: "committee.example.org/large").create(path, keys: keys, migrations: LedgerMigrations.all)
        let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all)
        let transaction = try writer.begin()
        for number in 1..<count {
            try transaction.append(
                try .check(
                    madeByVerb: .init(
                        kind: "anomaly",
                        body: JSONObject([("type", "other"), ("detail", .string("number \(number)"))]))))
        }
        try transaction.commit()
        var export = Export(target)
        export.checkpoint = try writer.checkpoint()
        _ = try export.write(try LedgerReader(path, cache: nil))
        return target
    }
}
