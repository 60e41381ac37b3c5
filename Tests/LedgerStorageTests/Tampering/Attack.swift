import LedgerMigrations
import LedgerStorage
import Testing

extension TestLedger {
    /// Makes an attack on an intact ledger with raw SQL.
    func attack(_ sql: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try attack(sourceLocation: sourceLocation) { try $0.run(sql, sourceLocation: sourceLocation) }
    }

    /// Makes an attack on an intact ledger.
    func attack(sourceLocation: SourceLocation = #_sourceLocation, _ body: (RawDatabase) throws -> Void) throws {
        try expectIntact(sourceLocation: sourceLocation)
        try body(try RawDatabase(path))
    }

    func expectIntact(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let report = try verifyUntouched(sourceLocation: sourceLocation)
        try #require(report.verdict == .intact, "\(report.summary)", sourceLocation: sourceLocation)
    }

    /// Verifies, and proves that verifying changed no byte and left no file.
    func verifyUntouched(
        quick: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> VerificationReport {
        let before = try folder.contents()
        let report = verify(quick: quick)
        #expect(try folder.contents() == before, "verify changed something", sourceLocation: sourceLocation)
        return report
    }

    /// What an attack must lead to.
    struct Outcome {
        var verdict = Verdict.tampered
        /// The check that fails.
        let check: String
        /// The entry that is named first; nil where none is at fault.
        var firstBad: UInt64?
        /// Words of the failed check's detail.
        var naming: [String] = []
        var writer = StorageError.Code.tampered
    }

    /// Proves that an attack is found and named, and that a writer refuses, without either changing a byte.
    func expect(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let report = try verifyUntouched(sourceLocation: sourceLocation)
        #expect(report.verdict == outcome.verdict, "\(report.summary)", sourceLocation: sourceLocation)
        let failed = report.checks.filter { $0.result == .fail }
        let check = failed.first { $0.id == outcome.check }
        #expect(check != nil, "\(report.summary)", sourceLocation: sourceLocation)
        for word in outcome.naming {
            #expect(check?.detail.contains(word) == true, "\(report.summary)", sourceLocation: sourceLocation)
        }
        if let seq = outcome.firstBad {
            #expect(report.firstBad?.seq == seq, "\(report.summary)", sourceLocation: sourceLocation)
        }
        try expectWriter(outcome.writer, sourceLocation: sourceLocation)
    }

    /// Proves that nothing can be written, for this reason, and that trying changed no byte, the pin's included.
    func expectWriter(_ code: StorageError.Code, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let before = try folder.contents()
        do {
            _ = try writer().begin()
            Issue.record("the writer did not refuse", sourceLocation: sourceLocation)
        } catch let error as StorageError {
            #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
        }
        #expect(try folder.contents() == before, "the writer changed something", sourceLocation: sourceLocation)
    }
}

extension VerificationReport {
    /// For a failed expectation: the verdict, and what did not pass.
    var summary: String {
        let checks = checks.filter { $0.result == .fail }.map { "\($0.id): \($0.detail)" }
        return "\(verdict) firstBad=\(firstBad.map { "\($0.seq.map(String.init) ?? "-")" } ?? "nil") "
            + (checks + [failure].compactMap { $0 }).joined(separator: " | ")
    }
}
