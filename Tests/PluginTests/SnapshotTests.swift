import Foundation
import Testing

@Suite(
    "A snapshot in a consumer",
    // A consumer is built from scratch on two build systems, which takes minutes.
    .disabled(
        if: ProcessInfo.processInfo.environment["AUDIT_LEDGER_SKIP_PLUGIN_TESTS"] == "1",
        "AUDIT_LEDGER_SKIP_PLUGIN_TESTS is 1"))
struct SnapshotTests {
    static let ledger = "Sources/Register/register.sqlite"
    static let configuration = "Sources/Register/audit-on-build.json"
    static let tree = "Sources/Published/tree"
    // 300 of the findings are in the log of a committee that the ledger has imported, recorded long after its dates.
    static let lines = [
        "334 entries, head Phwt4EjI58nRHrk+ejpN4HEP5fWwIN8/SeHFYbfr244=, 0 critical, 3 high, 303 medium, 1 low, 12 info",
        "31 entries, root hyrt3R6cLa4NteCplraxbyhdE68OFoEmWWbEX9CDq0g=",
    ]
    /// What the tool prints of each snapshot when it has looked at it.
    static let looks = ["register.sqlite: intact, 334 entries", "tree: intact, 31 entries"]

    // One walk through one build folder: a cold build costs more than everything behind it.
    @Test("It builds, fails when one byte is flipped, and is not looked at again", arguments: ["native", "swiftbuild"])
    func walk(_ buildSystem: String) throws {
        let consumer = try Consumer("RegistryPackage", program: "registry", buildSystem: buildSystem)
        let missing = try consumer.run()
        expect("\(consumer.path(Self.configuration)):2:3: error: There is no register.sqlite here", in: missing)

        try consumer.put("frozen/entries-1.sqlite", as: Self.ledger)
        #expect(try expectBuild(of: consumer, "cold").contains(Self.looks[0]))
        // The native build system plans once more behind a change of files, and looks once more then.
        _ = try expectBuild(of: consumer, "planned")
        for step: Comment in ["warm", "warm again"] {
            let output = try expectBuild(of: consumer, step)
            for look in Self.looks { #expect(!output.contains(look), step) }
            #expect(!output.contains("unhandled"), step)
        }

        try consumer.flip(before: #"","seq":200,"#, in: Self.ledger)
        expect("\(consumer.path(Self.ledger)):201: error: tampered: Entry 200: ", in: try consumer.run())
        try consumer.flip(before: #"","seq":200,"#, in: Self.ledger)
        #expect(try expectBuild(of: consumer, "repaired").contains(Self.looks[0]))

        let entries = "\(Self.tree)/tile/entries/000.p/31"
        try consumer.flip(before: #"","seq":7,"#, in: entries)
        expect("\(consumer.path(Self.tree))/checkpoint:1: error: tampered: Entry 7: ", in: try consumer.run())
        try consumer.flip(before: #"","seq":7,"#, in: entries)
        _ = try expectBuild(of: consumer, "repaired")

        try expectFailures(of: consumer)
        _ = try expectBuild(of: consumer, "put right")
    }

    /// What the configuration and the package's own checks may ask, each taken back again.
    private func expectFailures(of consumer: Consumer) throws {
        let ledger = consumer.path(Self.ledger)
        try change(Self.configuration, "\"critical\"", "\"high\"", of: consumer) { outcome in
            expect("\(ledger):22: error: GRD-01 high: As reported by", in: outcome)
        }
        try change("checks/REG-01.sql", "SELECT seq", "SELECT sequence", of: consumer) { outcome in
            expect("\(consumer.path("checks/REG-01.sql")):5:8: error: ", in: outcome)
            expect("no such column: sequence", in: outcome)
        }
        try change("checks/REG-01.sql", "SELECT seq", "DELETE", of: consumer) { outcome in
            expect("\(consumer.path("checks/REG-01.sql")):5:1: error: ", in: outcome)
        }
        try change("checks/REG-01.sql", "severity: info", "severity: critical", of: consumer) { outcome in
            expect("\(ledger):22: error: REG-01 critical: ", in: outcome)
        }
    }

    private func change(
        _ name: String, _ text: String, _ other: String, of consumer: Consumer, _ body: (Outcome) -> Void
    ) throws {
        let before = try consumer.text(name)
        let after = before.replacing(text, with: other)
        #expect(after != before)
        try consumer.write(name, after)
        body(try consumer.run())
        try consumer.write(name, before)
    }

    private func expect(_ words: String, in outcome: Outcome) {
        #expect(outcome.status != 0)
        #expect(outcome.everything.contains(words), "\(outcome)")
    }

    /// - Returns: everything that was printed.
    private func expectBuild(of consumer: Consumer, _ step: Comment) throws -> String {
        let outcome = try consumer.run()
        #expect(outcome.status == 0, "\(step): \(outcome)")
        #expect(outcome.lines == Self.lines, step)
        return outcome.everything
    }
}
