import Candidacy
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

/// Logs of others may say less than ours, or nothing any more; that stops no audit.
@Suite("Auditing logs of others")
struct ForeignLogAuditTests {
    private static let call = ["audit", "--check", "RUL-01", "--fail-on", "critical"]

    /// A bundle of a log made elsewhere: entry 0 says no more than its origin and key.
    private func bundle(
        _ bodies: [(String, JSONValue)], at: (UInt64) -> String = { _ in "2021-10-08T12:00:00Z" }
    ) throws -> String {
        let name = "elsewhere.example.org/log"
        let key = try SigningKey(name: name, seed: [UInt8](repeating: 7, count: 32))
        var chain = LogChain()
        var text = LogBundle.heading(key.verifierKey)
        let genesis: JSONValue = ["origin": .string(name), "vkey": .string("\(key.verifierKey)")]
        for (kind, body) in [("genesis", genesis)] + bodies {
            var bytes: [UInt8] = []
            try Entry.encode(
                seq: chain.size, at: at(chain.size), kind: kind, body: try #require(body.object).canonicalBytes,
                prev: chain.head, token: nil, into: &bytes)
            try bytes.withUnsafeBytes { _ = try chain.append($0) }
            text += String(decoding: bytes, as: UTF8.self) + "\n"
        }
        let checkpoint = Checkpoint(origin: try Origin(name), size: chain.size, root: chain.edge.root)
        let note = try SignedNote(
            text: checkpoint.text, signatures: [try NoteSignature(of: checkpoint.text, by: key)])
        return text + LogBundle.ending(note)
    }

    private static let refusal: [(String, JSONValue)] = [
        ("candidacy", ["id": "c", "person": "p", "election": "e", "effective": "2021-08-01"]),
        (
            "ruling",
            [
                "id": "r", "candidacy": "c", "decision": "refuse-nomination", "form": "instrument",
                "effective": "2021-09-01",
            ]
        ),
    ]

    @Test("A log whose entry 0 says less than ours is audited")
    func sparse() throws {
        let desk = try Desk()
        let file = try desk.write("elsewhere.bundle", try bundle(Self.refusal))
        try desk.succeed("import", "--bundle", file, "--trust-on-first-use")
        let answer = try desk.tool.run(Self.call)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.lines.contains("Candidacy c · log of elsewhere.example.org/log"), "\(answer.output)")
        #expect(!answer.output.contains("could not be read"))
    }

    @Test("A log whose clock was set back is intact; verify says so beside its verdict, and audit repeats it")
    func setBack() throws {
        let desk = try Desk()
        let file = try desk.write(
            "elsewhere.bundle",
            try bundle(Self.refusal) { $0 == 2 ? "2021-10-07T12:00:00Z" : "2021-10-08T12:00:00Z" })
        try desk.succeed("import", "--bundle", file, "--trust-on-first-use")
        let told = "In the log of elsewhere.example.org/log: Entry 2 says that it was recorded at 2021-10-07T12:00:00Z"
        let text = try desk.succeed("verify")
        #expect(text.lines.contains { $0.hasPrefix("CHN-01 critical: \(told)") }, "\(text.output)")
        #expect(text.lines.contains("Verdict: intact"))
        let object = try desk.succeed("verify", "--format", "json").object()
        let finding = try #require(object["findings"]?.array?.first?.object)
        #expect(finding["check"] == "CHN-01" && finding["seq"] == 2 && finding["log"] == "elsewhere.example.org/log")
        let audit = try desk.tool.run(Self.call)
        #expect(audit.status == 0 && audit.output.contains("CHN-01 critical, found by verify: \(told)"))
        let json = try desk.tool.run(Self.call + ["--format", "json"]).object()
        #expect(json["chain"] == object["findings"])
    }

    @Test("A log whose entry 0 was erased is audited as far as it can be, and what could not be evaluated is told")
    func erasedFirst() throws {
        let desk = try Desk()
        let file = try desk.write("elsewhere.bundle", try bundle(Self.refusal))
        try desk.succeed("import", "--bundle", file, "--trust-on-first-use")
        try desk.erase([0])
        let verified = desk.verify()
        #expect(verified.verdict == .unverifiable, "\(verified.checks.filter { $0.result == .fail })")
        let answer = try desk.tool.run(Self.call)
        #expect(answer.status == 6, "\(answer.errors)")
        #expect(answer.lines.contains("Candidacy c · log of elsewhere.example.org/log"))
        #expect(answer.output.contains("1 entry of the log of elsewhere.example.org/log could not be read"))
        #expect(answer.output.contains("Entry 0 is one of them"))
        let object = try desk.tool.run(Self.call + ["--format", "json"]).object()
        #expect(object["unread"] == 0 && object["logs"]?.array?.first?.object?["unread"] == 1)
    }

    @Test("Nor does a log stop it of which nothing is left to read")
    func erasedAll() throws {
        let desk = try Desk()
        let file = try desk.write("elsewhere.bundle", try bundle(Self.refusal))
        try desk.succeed("import", "--bundle", file, "--trust-on-first-use")
        try desk.erase([0, 1, 2])
        let answer = try desk.tool.run(Self.call)
        #expect(answer.status == 6, "\(answer.errors)")
        #expect(answer.output.contains("3 entries of the log of elsewhere.example.org/log could not be read"))
        #expect(answer.lines.last == "No findings.")
    }
}

extension Desk {
    /// Erases entries of the first imported log as the law asks, each named by a redaction of the ledger's own.
    fileprivate func erase(_ seqs: [UInt64]) throws {
        let reader = try LedgerReader(ledger, cache: nil)
        let log = try #require(try reader.importedLogs().first)
        let call = try call()
        let transaction = try call.writer().begin()
        for seq in seqs {
            let body = JSONObject([
                ("of", .string(try #require(try reader.stored(at: seq, of: log)?.hash.base64))), ("path", "*"),
                ("ground", "order of a court"), ("authority", "court-example"), ("groundCode", "court-order"),
            ])
            try transaction.append(try Decision.check(madeByVerb: Draft(kind: "redaction", body: body)))
        }
        try transaction.commit()
        let list = seqs.map { "\(1 << 40 + $0)" }.joined(separator: ",")
        try Connection(ledger, .readWrite).execute("UPDATE log_entries SET bytes = NULL WHERE id IN (\(list))")
    }
}
