import Foundation
import Testing

@Suite(
    "Plugins in a consumer",
    .disabled(
        if: ProcessInfo.processInfo.environment["AUDIT_LEDGER_SKIP_PLUGIN_TESTS"] == "1",
        "AUDIT_LEDGER_SKIP_PLUGIN_TESTS is 1"))
struct PluginTests {
    static let notes = "1 notes 60682531a4a45a1f298ecd26a7624981186adcda08e0f9b303fada5cc36e656e"
    static let tags = "2 tags c5e0ee9ae6d1848f6016ce4bddf3f6dc9fe993e021ca04923b80b00d966038ea"
    static let check = "NOTE-01 low A ruling without a candidacy"

    // One walk through one build folder: a cold build costs more than everything behind it.
    @Test("Changes are noticed, mistakes refused at their line, the verb runs", arguments: ["native", "swiftbuild"])
    func walk(_ buildSystem: String) throws {
        let consumer = try Consumer(buildSystem: buildSystem)
        let start = [Self.notes, Self.tags, Self.check]
        try expect(start, from: consumer, "cold")
        try expect(start, from: consumer, "warm")

        try consumer.write("migrations/0003_more.sql", "CREATE TABLE more (x TEXT) STRICT;\n")
        try consumer.write(
            "checks/NOTE-02.sql",
            "-- title: Two\n-- severity: info\n-- rule: a\n-- basis: law\nSELECT seq FROM entry;\n")
        try expect(
            [
                Self.notes, Self.tags, "3 more 73e253e85abdcc7b1a19cac6c7d5896699a5ac6bb184c9d7ed620d378aa57ab7",
                Self.check, "NOTE-02 info Two",
            ], from: consumer, "added")

        try consumer.write("migrations/0003_more.sql", "CREATE TABLE most (x TEXT) STRICT;\n")
        try expect(
            [
                Self.notes, Self.tags, "3 more d1399bc5dcf654d80b662f4b15a0b9e56872d22ade737c1a3f7396abb2e244ba",
                Self.check,
                "NOTE-02 info Two",
            ], from: consumer, "edited")

        try consumer.remove("migrations/0003_more.sql")
        try consumer.remove("checks/NOTE-02.sql")
        try expect(start, from: consumer, "deleted")

        for mistake in Mistake.all { try expectFailure(mistake, in: consumer) }
        try expect(start, from: consumer, "corrected")

        let version = try consumer.verb("--version")
        #expect(version.status == 0, "\(version)")
        #expect(version.output.contains("audit-ledger"), "\(version)")
        #expect(version.errors.contains("Building audit-ledger for release"), "\(version)")
        #expect(!version.output.contains("Building"), "\(version)")
    }

    private func expect(_ lines: [String], from consumer: Consumer, _ step: Comment) throws {
        let outcome = try consumer.run()
        #expect(outcome.status == 0, "\(step): \(outcome)")
        #expect(outcome.lines == lines, step)
    }

    /// Puts the mistake in, builds, and takes it out again.
    private func expectFailure(_ mistake: Mistake, in consumer: Consumer) throws {
        let before = try? consumer.text(mistake.name)
        try consumer.write(mistake.name, mistake.text)
        let outcome = try consumer.run()
        let line = "\(consumer.path(mistake.blamed ?? mistake.name)):\(mistake.place): error: "
        #expect(outcome.status != 0, "\(mistake)\n\(outcome)")
        let found = outcome.everything.split(separator: "\n").contains {
            $0.contains(line) && $0.contains(mistake.word)
        }
        #expect(found, "\(mistake)\n\(outcome)")
        if let before { try consumer.write(mistake.name, before) } else { try consumer.remove(mistake.name) }
    }
}
