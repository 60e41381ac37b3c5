import Candidacy
import Foundation
import LedgerCore
import LedgerMigrations
import Testing

@testable import LedgerStorage

@Suite("The file of disclosures")
struct DisclosureFileTests {
    private static func candidacy(_ id: String, name: String) throws -> Decision {
        let body = JSONObject([
            ("id", .string(id)), ("election", "e-1"), ("person", "p-1"), ("name", .string(name)),
            ("effective", "2011"), ("source", "a newspaper"),
        ])
        return try Decision.check(
            Draft(kind: "candidacy", body: body), in: RecordingContext(role: .observer, purpose: .test))
    }

    private static func append(_ ids: String..., to ledger: TestLedger) throws {
        let transaction = try ledger.writer().begin()
        for id in ids { try transaction.append(try candidacy(id, name: "Name of \(id)")) }
        try transaction.commit()
    }

    private func text(_ ledger: TestLedger) throws -> String {
        try String(contentsOfFile: ledger.path + ".disclosures", encoding: .utf8)
    }

    private func replace(_ ledger: TestLedger, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: ledger.path + ".disclosures"))
        #expect(chmod(ledger.path + ".disclosures", 0o600) == 0)
    }

    @Test("It is durable before the entries are, and whatever was not committed goes again")
    func order() throws {
        let ledger = try TestLedger()
        try Self.append("c-1", to: ledger)
        let before = try text(ledger)
        let path = ledger.path
        let seen = Guarded("")
        ledger.options.reached = { (point) throws(StorageError) in
            guard point == .sealed else { return }
            seen.with { $0 = (try? String(contentsOfFile: path + ".disclosures", encoding: .utf8)) ?? "" }
            throw StorageError(.io, "failed")
        }
        #expect(throws: StorageError.self) { try Self.append("c-2", to: ledger) }
        #expect(seen.with { $0 }.split(separator: "\n").count == 3)
        #expect(try text(ledger) == before)
        // As a process leaves it that dies there.
        try replace(ledger, seen.with { $0 })
        #expect(ledger.verify().verdict == .intact && ledger.verify().openFields == 1)
        ledger.options.reached = { (_) throws(StorageError) in }
        try ledger.append(1)
        #expect(try text(ledger) == before)
        try replace(ledger, before + "4 WyJ0b3Ju")
        try ledger.append(1)
        #expect(try text(ledger) == before)
        try Self.append("c-2", to: ledger)
        #expect(ledger.verify().openFields == 2)
    }

    @Test("Zeros of a commit that was taken back are no tampering, and the next writer removes them")
    func takenBack() throws {
        let ledger = try TestLedger()
        try Self.append("c-1", to: ledger)
        let before = try text(ledger)
        // After a power cut: longer than any line, and with a piece of what the zeros had not reached.
        let zeros = String(repeating: "\0", count: 200_000)
        for tail in [zeros, "2 WyJ" + zeros, zeros + "9Il0\n7 WyJ0b3Ju\n" + zeros] {
            try replace(ledger, before + tail)
            let report = ledger.verify()
            #expect(report.verdict == .intact && report.openFields == 1, "\(report.summary)")
            try ledger.append(1)
            #expect(try text(ledger) == before)
        }
        // In front of what was committed they are.
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let damaged = lines[0] + "\n" + zeros + "\n" + lines[1] + "\n9 W"
        try replace(ledger, damaged)
        #expect(ledger.verify().verdict == .tampered)
        #expect(throws: StorageError.self) { try Self.append("c-2", to: ledger) }
        #expect(try text(ledger) == damaged)
    }

    @Test("Where the commit stands, its disclosures stand", arguments: [CommitPoint.committed, .readBack])
    func committed(_ point: CommitPoint) throws {
        let ledger = try TestLedger()
        ledger.options.reached = { (reached) throws(StorageError) in
            if reached == point { throw StorageError(.io, "failed") }
        }
        #expect(throws: StorageError.self) { try Self.append("c-1", to: ledger) }
        ledger.options.reached = { (_) throws(StorageError) in }
        try ledger.append(1)
        #expect(ledger.verify().openFields == 1 && ledger.verify().verdict == .intact)
    }

    @Test("A value that is not what was sealed is found, with its line; a missing one is withheld")
    func changed() throws {
        let ledger = try TestLedger()
        try Self.append("c-1", "c-2", to: ledger)
        var lines = try text(ledger).split(separator: "\n").map(String.init)
        let forged = Disclosure(path: "name", value: "Somebody else")
        lines[1] = "1 \(forged.text)"
        try replace(ledger, lines.joined(separator: "\n") + "\n")
        let report = ledger.verify()
        let check = try #require(report.checks.first { $0.id == "sealed" })
        #expect(report.verdict == .tampered && check.result == .fail)
        #expect(check.detail.contains(".disclosures:2:") && check.detail.contains("entry 1"))
        #expect(!check.detail.contains("Somebody"))
        lines.remove(at: 1)
        try replace(ledger, lines.joined(separator: "\n") + "\n")
        let withheld = ledger.verify()
        #expect(withheld.verdict == .intact && withheld.openFields == 1 && withheld.withheldFields == 1)
        // Evidence as it is, writing goes on.
        try ledger.append(1)
    }

    @Test(
        "What cannot be read says so",
        arguments: [
            "", "junk\n", "audit-ledger/disclosures@1 AAAA\n", "HEADER\n1\n", "HEADER\n1 a b\n", "HEADER\n01 a\n",
        ])
    func damaged(_ content: String) throws {
        let ledger = try TestLedger()
        try Self.append("c-1", to: ledger)
        let header = try text(ledger).split(separator: "\n")[0]
        try replace(ledger, content.replacing("HEADER", with: header))
        let report = ledger.verify()
        #expect(report.verdict == (content.isEmpty ? .intact : .tampered))
        try replace(ledger, header + "\n1 " + String(repeating: "x", count: 400_000) + "\n")
        #expect(ledger.verify().verdict == .tampered)
    }

    @Test("A link in its place is not followed, and others may not read it")
    func place() throws {
        let ledger = try TestLedger()
        try Self.append("c-1", to: ledger)
        let path = ledger.path + ".disclosures"
        #expect(chmod(path, 0o644) == 0)
        #expect(throws: StorageError.self) { try Self.append("c-2", to: ledger) }
        #expect(chmod(path, 0o600) == 0)
        #expect(rename(path, path + ".moved") == 0 && symlink(path + ".moved", path) == 0)
        let report = ledger.verify()
        #expect(report.checks.first { $0.id == "sealed" }?.result == .skipped && !report.isComplete)
        #expect(throws: StorageError.self) { try Self.append("c-2", to: ledger) }
    }

    @Test("A new ledger does not take over a file that lies there")
    func taken() throws {
        let ledger = try TestLedger()
        let path = ledger.folder.path + "/ledger/other.sqlite"
        try FileSystem.create(path + ".disclosures", [], mode: 0o600)
        #expect(throws: StorageError.self) {
            try NewLedger(origin: "example.org/other").create(path, keys: ledger.keys, migrations: LedgerMigrations.all)
        }
    }
}
