import Candidacy
import LedgerAudit
import LedgerChecks
import LedgerCore
import LedgerFacts
import LedgerMigrations
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("An audit rests on the entries that were verified, and on no others")
struct AuditedEntriesTests {
    private static let call = ["audit", "--as-of", "2011-06-10"]

    private let ledger: CaseLedger
    private let bar: UInt64
    private let cache: CacheFolder

    init() throws {
        ledger = try CaseLedger("case.jsonl")
        bar = try ledger.seq("ruling", "bar-liu")
        cache = CacheFolder(ledger.folder.path + "/cache/audit-ledger")
    }

    @Test("An entry exchanged in the file, read into the cache and put back leaves nothing that an audit believes")
    func exchanged() throws {
        let before = try ledger.tool.run(Self.call)
        try ledger.folder.forget("cache")
        let putBack = try ledger.exchange(bar, "exclude-unspecified", for: "accept-nomination")
        let list = try ledger.tool.run(["list"])
        #expect(list.status != 0 && list.errors.contains("not what was recorded"), "\(list.output)")
        try putBack()
        let after = try ledger.tool.run(Self.call)
        #expect(after.output == before.output && after.status == 8, "\(after.errors)")
    }

    @Test("So does the newest entry, to which none links yet")
    func exchangedNewest() throws {
        let newest = try ledger.reader().size - 1
        let before = try ledger.tool.run(Self.call)
        let putBack = try ledger.exchange(newest, "2011-", for: "2010-")
        #expect(try ledger.tool.run(["list"]).status == 0)
        try putBack()
        #expect(try ledger.tool.run(Self.call).output == before.output)
    }

    @Test("Bytes that were taken away while facts were read, and put back, are read")
    func withheld() throws {
        let before = try ledger.tool.run(Self.call)
        try ledger.folder.forget("cache")
        let putBack = try ledger.withhold(bar)
        #expect(try ledger.tool.run(["list"]).status == 0)
        #expect(try ledger.tool.run(Self.call).status == 2)
        try putBack()
        #expect(try ledger.tool.run(Self.call).output == before.output)
    }

    private func audit(_ report: VerificationReport) throws -> AuditReport {
        try Audit(LedgerChecks.all).run(
            on: try LedgerReader(ledger.path, cache: cache), verifiedBy: report, cache: cache)
    }

    private func verify() -> VerificationReport {
        Verifier(migrations: LedgerMigrations.all, keys: KeyFolder(ledger.folder.path + "/keys")).verify(ledger.path)
    }

    @Test("What is exchanged between verifying and reading is never audited")
    func exchangedMeanwhile() throws {
        let report = verify()
        func findings() throws -> [String] { try audit(report).findings.map { "\($0.check.id) \($0.message)" } }
        let before = try findings()
        for seq in [bar, report.size - 1] {
            let putBack = try ledger.exchange(seq, "2011-", for: "2010-")
            // What facts hold of an entry in the middle was read before, and is what was verified.
            if seq == bar { #expect(try findings() == before) }
            if seq != bar { #expect(throws: StorageError.self) { _ = try audit(report).size } }
            try ledger.folder.forget("cache")
            #expect(throws: StorageError.self) { _ = try audit(report).size }
            try putBack()
            #expect(try findings() == before)
        }
    }

    @Test("What was recorded since the ledger was verified is audited with it where the key's seal covers it")
    func grown() throws {
        let report = verify()
        let more = #"{"id":"more","name":"More","type":"other","effective":"2011-06-09","source":"source-article"}"#
        try ledger.record("committee", more)
        #expect(try audit(report).size == report.size + 1)
        // Without a seal nobody knows who wrote it.
        let putBack = try ledger.exchange(report.size, "More", for: "Less")
        defer { _ = try? putBack() }
        let error = try #require(throws: StorageError.self) { _ = try audit(report).size }
        #expect(error.code == .busy, "\(error)")
    }

    @Test("While an audit asks its facts nobody changes them, and audits that count to other days leave it alone")
    func alone() throws {
        let reader = try LedgerReader(ledger.path, cache: cache)
        let report = verify()
        let (facts, _) = try reader.facts(forAuditAsOf: CivilDate("2011-06-10"), verifiedBy: report)
        var other = Audit(LedgerChecks.all)
        other.asOf = CivilDate("2012-01-01")
        _ = try other.run(on: try LedgerReader(ledger.path, cache: cache), verifiedBy: report)
        let days = try facts.unchanged { () throws(StorageError) in
            // Nothing is new, so that nothing is written and nobody waits.
            _ = try LedgerReader(ledger.path, cache: cache).freshFacts()
            return try facts.query("SELECT as_of FROM audit", limits: .init()).rows
        }
        #expect(days == [["\(CivilDate("2011-06-10")?.dayNumber ?? 0)"]])
        try ledger.record(
            "committee",
            #"{"id":"more","name":"More","type":"other","effective":"2011-06-09","source":"source-article"}"#)
        _ = try LedgerReader(ledger.path, cache: cache).freshFacts()
        #expect(throws: StorageError.self) { try facts.unchanged {} }
    }
}
