import Candidacy
import Foundation
import LedgerCore
import LedgerMigrations
import Testing

@testable import LedgerStorage

/// What is imported and what is verified, damaged. Short unless `AUDIT_LEDGER_FUZZ_SECONDS` says how long; then
/// `AUDIT_LEDGER_FUZZ_SEED` is a number that makes other inputs.
@Suite("Fuzzing of files", .serialized)
struct ImportFuzzTests {
    private static let shortCount = 200
    /// The most work that one input may make for this thread; a busy machine is not the parser's fault.
    private static let patience = Duration.seconds(4)
    private static let seconds = number("AUDIT_LEDGER_FUZZ_SECONDS")
    private static let seed = UInt64(clamping: number("AUDIT_LEDGER_FUZZ_SEED") ?? 0) * 1_000_000

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    private struct Target {
        let name: String
        let seeds: [[UInt8]]
        /// What is wrong with what was taken; nil where nothing is, or it was refused.
        let run: ([UInt8]) throws -> String?
    }

    @Test("Damaged input is refused, or means what it says")
    func damaged() throws {
        let targets = try [lines(), json(), csv(), map(), profile(), ledger(), pin(), disclosures()]
        let clock = ContinuousClock()
        let end = clock.now + .seconds(Self.seconds ?? 0)
        var (executions, slowest) = (0, Duration.zero)
        for (number, target) in targets.enumerated() {
            for seed in target.seeds { #expect(try target.run(seed) == nil, "\(target.name)") }
            var damager = Damager(seed: Self.seed + UInt64(number))
            var count = 0
            // Each target has its share of the time.
            let share = clock.now + (end - clock.now) / (targets.count - number)
            while Self.seconds == nil ? count < Self.shortCount : clock.now < share {
                let input = damager.input(from: target.seeds)
                let start = Self.worked()
                let fault = try target.run(input)
                let time = Self.worked() - start
                if let fault {
                    let shown = Base64.encode(Array(input.prefix(4_096)))
                    Issue.record("\(target.name), round \(count): \(fault): \(shown)")
                }
                if time > Self.patience { Issue.record("\(target.name), round \(count) took \(time)") }
                slowest = max(slowest, time)
                count += 1
            }
            executions += count
            if Self.seconds != nil { print("fuzzed \(target.name): \(count)") }
        }
        if Self.seconds != nil { print("executions: \(executions), slowest \(slowest)") }
    }

    /// The work that this thread has done.
    private static func worked() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
    }

    // MARK: What is imported

    /// Every draft that is read can be written as JSON and read again.
    private static func fault(of bytes: [UInt8], _ options: DraftReader.Options) -> String? {
        let file = ImportFile(bytes)
        guard let reading = try? readAll(DraftReader(path: file.path, options: options)) else { return nil }
        for draft in reading.drafts + reading.frames {
            let body = JSONValue.object(draft.body)
            guard let again = try? JSONValue.parse(body.canonicalBytes) else { return "a draft cannot be read again" }
            if again != body { return "a draft is read as another" }
        }
        return nil
    }

    private func lines() -> Target {
        let seed =
            #"{"kind":"declaration","body":{"type":"announce","effective":"2021-08-21","source":"paper"}}"# + "\n"
        return Target(name: "JSON Lines", seeds: [Array((seed + seed).utf8)]) {
            Self.fault(of: $0, .init(format: .jsonLines))
        }
    }

    private func json() throws -> Target {
        let seeds = try ["entries.json", "entry.json"].map { try FileBytes.read(ImportFixture.path($0)) }
        return Target(name: "JSON file", seeds: seeds) { Self.fault(of: $0, .init()) }
    }

    private func csv() throws -> Target {
        let names = ["sentinels.csv", "damaged.csv", "utf8-bom.csv", "windows-1252.csv", "wrapped-header.csv"]
        let seeds = try names.map { Array(try FileBytes.read(ImportFixture.path($0)).prefix(20_000)) }
        let sure = DraftReader.Options.brazil(Set(Repair.allCases))
        return Target(name: "CSV", seeds: seeds) { Self.fault(of: $0, sure) }
    }

    private func map() throws -> Target {
        let names = ["india.map.json", "peru.map.json", "grounds.map.json"]
        let seeds = try names.map { try FileBytes.read(ImportFixture.path($0)) }
        let table = try FileBytes.read(ImportFixture.path("india.csv"))
        return Target(name: "column map", seeds: seeds) { bytes in
            guard let map = try? ColumnMap.parse(bytes) else { return nil }
            return Self.fault(of: table, .init(format: .csv, map: map, frames: true))
        }
    }

    private func profile() throws -> Target {
        let path = "\(ImportFixture.root)/Tests/Fixtures/profiles/cn-test-province.json"
        return Target(name: "profile", seeds: [try FileBytes.read(path)]) { bytes in
            guard let profile = try? Profile.parse(bytes) else { return nil }
            return profile.id.isEmpty ? "a profile has no id" : nil
        }
    }

    // MARK: What is verified

    private func ledger() throws -> Target {
        let ledger = try TestLedger(entries: 20)
        try ledger.importLog(entries: 2)
        let everything = try RawDatabase(ledger.path).everything()
        let seed = try FileBytes.read(ledger.path)
        return Target(name: "ledger file", seeds: [seed]) { bytes in
            try FileBytes.replace(ledger.path, bytes)
            _ = try? LedgerReader(ledger.path, cache: nil)
            guard ledger.verify().verdict == .intact else { return nil }
            return try RawDatabase(ledger.path).everything() == everything ? nil : "another ledger is called intact"
        }
    }

    private func pin() throws -> Target {
        let ledger = try TestLedger(entries: 3)
        let names = try FileSystem.names(in: ledger.keys.path).filter { $0.hasSuffix(".pin") }
        let path = ledger.keys.path + "/" + (try #require(names.first))
        return Target(name: "pin", seeds: [try FileBytes.read(path)]) { bytes in
            try FileBytes.replace(path, bytes)
            let report = ledger.verify()
            guard report.verdict == .intact, let pin = report.pin else { return nil }
            return pin.size + pin.behind == report.size ? nil : "a pin says what nobody sealed"
        }
    }

    private func disclosures() throws -> Target {
        let ledger = try TestLedger()
        let body = JSONObject([
            ("id", "c-1"), ("election", "e-1"), ("person", "p-1"), ("name", "Liu Ping"), ("effective", "2011-04"),
            ("source", "a newspaper"),
        ])
        let election = JSONObject([
            ("id", "e-1"), ("level", "county"), ("type", "general"), ("jurisdiction", "CN"), ("effective", "2011-04"),
            ("source", "a newspaper"),
        ])
        let drafts = [Draft(kind: "election", body: election), Draft(kind: "candidacy", body: body)]
        _ = try Recorder(try ledger.writer(), cache: nil).record(drafts)
        let path = ledger.path + ".disclosures"
        return Target(name: "disclosures", seeds: [try FileBytes.read(path)]) { bytes in
            try FileBytes.replace(path, bytes)
            let report = ledger.verify()
            guard report.verdict == .intact else { return nil }
            return report.openFields + report.withheldFields == 1 ? nil : "a sealed field is not accounted for"
        }
    }
}
