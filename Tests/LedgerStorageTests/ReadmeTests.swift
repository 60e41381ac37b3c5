import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("The README")
struct ReadmeTests {
    // What stands between the two marks is the README's example.
    // >>>
    func refuse(_ candidacy: Identifier, in ledger: String, keys: KeyFolder) throws -> AppendedEntry {
        let writer = try LedgerWriter(ledger, keys: keys, migrations: LedgerMigrations.all)
        let recorder = try Recorder(writer, cache: .standard())
        let ruling = Ruling(
            decision: .refuseForms, form: .oral, effective: When("2021-08-23")!, candidacy: candidacy,
            grounds: [.init(text: "according to the party constitution")])
        return try recorder.record([ruling.draft])[0]  // or a RecordError that says what is wrong, and where
    }
    // <<<

    @Test("Its example in Swift is this very function")
    func example() throws {
        let here = try String(decoding: FileSystem.read(#filePath, limit: 1 << 20), as: UTF8.self)
        let root = #filePath.components(upTo: "/Tests/")
        let readme = try String(decoding: FileSystem.read(root + "/README.md", limit: 1 << 20), as: UTF8.self)
        let lines = here.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasSuffix("// >>>") })
        let end = try #require(lines.firstIndex { $0.hasSuffix("// <<<") })
        for line in lines[(start + 1)..<end] { #expect(readme.contains(line.dropFirst(4)), "\(line)") }
    }

    @Test("Its example in Swift records")
    func records() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/ledger.sqlite"
        let keys = KeyFolder(folder.path + "/keys")
        var new = NewLedger(origin: "example.org/readme")
        new.committee = "ec-6"
        try new.create(path, keys: keys, migrations: LedgerMigrations.all)
        let recorder = try Recorder(LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all), cache: nil)
        _ = try recorder.record([
            CommitteeEntryDraft.committee, CommitteeEntryDraft.election, CommitteeEntryDraft.candidacy,
        ])
        let entry = try refuse("c-1", in: path, keys: keys)
        #expect(entry.seq == 4)
        #expect(Verifier(migrations: LedgerMigrations.all, keys: keys).verify(path).verdict == .intact)
    }
}

/// The frame that the example's ruling stands in.
private enum CommitteeEntryDraft {
    static let committee = Draft(
        kind: "committee",
        body: JSONObject([
            ("id", "ec-6"), ("name", "第六选区选举委员会"), ("type", "election-committee"), ("effective", "2021-06-01"),
        ]))
    static let election = Draft(
        kind: "election",
        body: JSONObject([
            ("id", "e-2021"), ("level", "county"), ("type", "general"), ("jurisdiction", "CN"),
            ("effective", "2021-06-01"),
        ]))
    static let candidacy = Draft(
        kind: "candidacy",
        body: JSONObject([("id", "c-1"), ("election", "e-2021"), ("person", "p-0417"), ("effective", "2021-08-22")]))
}

extension String {
    /// What stands before a part.
    fileprivate func components(upTo part: String) -> String {
        var prefix = self
        while !prefix.isEmpty, !prefix.hasSuffix(part) { prefix.removeLast() }
        return String(prefix.dropLast(part.count))
    }
}
