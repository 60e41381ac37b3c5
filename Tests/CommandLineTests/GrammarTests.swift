import Candidacy
import Foundation
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

/// Holds the documented grammar against what is printed.
@Suite("The documented grammar")
struct GrammarTests {
    @Test("Objects have the members that the grammar gives them")
    func members() throws {
        let ledger = try CaseLedger("case.jsonl", "case-second-account.jsonl")
        let path = ledger.folder.path + "/out.jsonl"
        let sealed = [
            "record", "candidacy", "--set", "id=c-sealed", "--set", "election=jx-2011", "--set", "person=p-sealed",
            "--set", "name=A Name", "--set", "effective=2011", "--set", "source=rfa-2011-06-09",
        ]
        let order = ["--ground", "an order", "--authority", "a court", "--code", "court-order"]
        let slips = ledger.folder.path + "/slips"
        let list = ledger.folder.path + "/list"
        try "R-1".write(toFile: list, atomically: false, encoding: .utf8)
        let (receipt, entry) = (ledger.folder.path + "/receipt", ledger.folder.path + "/entry")
        let key = try ledger.reader().identity.verifierKey
        for (rule, words) in [
            ("verify", ["verify"]), ("listed", ["list", "--limit", "1"]), ("shown", ["show", "@observation:inf-liu"]),
            ("status", ["status", "c-liu"]), ("export", ["export", "--to", path]), ("kinds", ["kinds"]),
            ("explain", ["explain", "ruling"]), ("template", ["template", "ruling"]), ("error", ["show", "999"]),
            ("migrations", ["migrate", "status"]), ("plan", ["migrate", "plan"]),
            ("profiles", ["profiles"]), ("profiled", ["profiles", "show", "cn-direct-2020"]),
            ("profile-checked", ["profiles", "check", "article-2011"]),
            ("backup", ["backup", ledger.folder.path + "/copy.sqlite"]),
            ("export", ["export", "--bundle", ledger.folder.path + "/own.bundle"]),
            ("published", ["publish", ledger.folder.path + "/tree"]),
            ("verify", ["verify", "--tiles", ledger.folder.path + "/tree"]),
            (
                "recorded",
                [
                    "record", "declaration", "--set", "type=announce", "--set", "effective=2011", "--set",
                    "source=rfa-2011-06-09",
                ]
            ),
            ("recorded", sealed), ("shown", ["show", "@candidacy:c-sealed"]),
            ("disclose", ["disclose", "@candidacy:c-sealed", "name"]),
            ("redact", ["redact", "@candidacy:c-sealed", "name"] + order),
            ("commit", ["supporters", "commit", list, "--out", slips]),
            ("slip", ["supporters", "check", slips + "/slip-0001.txt", "--root", Hash.emptyRoot.base64]),
            ("person", ["person-key", "--new"]),
            ("prove", ["prove", "1", "--out", receipt, "--entry-out", entry]),
            ("check-proof", ["check-proof", receipt, "--entry", entry, "--vkey", key]),
            ("checkpoint", ["checkpoint"]), ("request", ["checkpoint", "--request-for", "1"]),
            ("keys", ["key", "show"]),
            ("new-key", ["key", "new", "--origin", "observer.example.org/cn-2011"]),
            ("rotated", ["key", "rotate"]),
            ("audit", ["audit", "--as-of", "2011-06-10"]), ("checks", ["checks"]),
            ("explain-check", ["explain", "GRD-01"]),
            ("problems", ["record", "ruling", "--set", "decision=maybe"]),
        ] {
            let object = try Self.object(ledger.tool.run(words + ["--format", "json"]))
            #expect(Set(object.keys) == (try Self.members(rule)), "\(words)")
            for (member, below) in [
                ("checks", "check"), ("marks", "mark"), ("references", "reference"), ("transitions", "transition"),
                ("kinds", "kind-line"), ("fields", "field"), ("problems", "fault"), ("migrations", "step"),
                ("keys", "key"), ("profiles", "profile"), ("rules", "rule"), ("findings", "finding"),
                ("notEvaluated", "note"), ("catalogue", "told-check"), ("elsewhere", "elsewhere"), ("ran", "ran"),
            ] where rule != "plan" {
                guard let first = (object[member] as? [[String: Any]])?.first else { continue }
                #expect(Set(first.keys) == (try Self.members(below)), "\(words) \(member)")
            }
        }
    }

    @Test("A witness answers by the grammar")
    func witness() throws {
        let machine = try Machine()
        try machine.record("a", "b")
        let twin = try Machine(copying: machine)
        try machine.record("here")
        try twin.record("there")
        let key = "\(try machine.verifierKey())"
        let desk = try WitnessDesk(trusting: machine.verifierKey())
        let request = desk.folder.path + "/request"
        try "\(machine.request(from: 0))".write(toFile: request, atomically: false, encoding: .utf8)
        let fork = desk.folder.path + "/fork"
        try "\(twin.request(from: 0))".write(toFile: fork, atomically: false, encoding: .utf8)
        let second = desk.folder.path + "/second.sqlite"
        for (rule, words) in [
            ("cosigned", ["cosign", "--from", request]), ("cosigned", ["cosign", "--from", fork]),
            ("witness", ["cosign", "init", "--name", "w.example", "--state", second]),
            ("trust", ["cosign", "trust", key]), ("witnessed", ["cosign", "show"]),
            ("trust", ["cosign", "distrust", key]),
        ] {
            let object = try Self.object(desk.tool.run(words + ["--format", "json"]))
            #expect(Set(object.keys) == (try Self.members(rule)), "\(words)")
            guard let log = (object["logs"] as? [[String: Any]])?.first else { continue }
            #expect(Set(log.keys) == (try Self.members("witnessed-log")))
            let kept = try #require((log["contradictions"] as? [[String: Any]])?.first)
            #expect(Set(kept.keys) == (try Self.members("contradiction")))
        }
    }

    @Test("So do those of bundles and of what is restored from them")
    func bundles() throws {
        let (committee, desk) = (try Desk(committee: "ec-6", origin: "committee.example.org/6"), try Desk())
        let bundle = committee.folder.path + "/6.bundle"
        try committee.succeed("backup", committee.folder.path + "/old.sqlite")
        try committee.recordCommittees(3)
        try committee.succeed("export", "--bundle", bundle)
        let imported = try Self.object(
            desk.run("import", "--bundle", bundle, "--trust-on-first-use", "--format", "json"))
        #expect(Set(imported.keys) == (try Self.members("bundle")))
        let verified = try Self.object(desk.run("verify", "--format", "json"))
        let log = try #require((verified["logs"] as? [[String: Any]])?.first)
        #expect(Set(log.keys) == (try Self.members("log")))
        FileSystem.remove(committee.ledger)
        let restored = try Self.object(
            committee.run("restore", committee.folder.path + "/old.sqlite", "--from", bundle, "--format", "json"))
        #expect(Set(restored.keys) == (try Self.members("restored")))
    }

    @Test("Every state of a candidacy is a word of the grammar")
    func states() throws {
        let text = try Self.text()
        for state in CandidacyState.allCases.map(\.rawValue) { #expect(text.contains("\"\(state)\""), "\(state)") }
    }

    private static func object(_ answer: Tool.Answer) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any], "\(answer.errors)")
    }

    private static func text() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(
            contentsOf: root.appending(path: "Sources/audit-ledger/Documentation.docc/JSONOutput.md"), encoding: .utf8)
    }

    /// The members of the outermost object of a rule; those in brackets may be absent and are left out.
    private static func members(_ rule: String) throws -> Set<String> {
        let text = try text()
        let start = try #require(text.firstRange(of: "\n<\(rule)>"), "\(rule)")
        var (depth, members, optional) = (0, Set<String>(), false)
        var rest = text[start.upperBound...]
        while let character = rest.popFirst() {
            switch character {
            case "{": depth += 1
            case "}": depth -= 1
            case "[": optional = true
            case "]": optional = false
            case "\"":
                let word = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(word.count + 1)
                if depth == 1, !optional, rest.first == ":" { members.insert(String(word)) }
            default: break
            }
            if character == "}", depth == 0 { break }
        }
        return members
    }
}
