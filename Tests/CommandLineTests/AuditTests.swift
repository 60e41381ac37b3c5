import Foundation
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("audit, checks and explain on the command line")
struct AuditTests {
    private static let asOf = ["audit", "--as-of", "2011-06-10"]

    @Test("The article's case ends with 8 for its high findings, and with 0 above that threshold")
    func threshold() throws {
        let ledger = try CaseLedger("case.jsonl")
        let answer = try ledger.tool.run(Self.asOf)
        #expect(answer.status == 8)
        #expect(answer.lines.contains("Candidacy c-liu"))
        #expect(answer.output.contains("As reported by source-article: "))
        #expect(!answer.output.contains("Liu Ping"))
        #expect(answer.lines.last?.hasPrefix("17 findings: 3 high") == true)
        #expect(try ledger.tool.run(Self.asOf + ["--fail-on", "critical"]).status == 0)
        #expect(try ledger.tool.run(Self.asOf + ["--fail-on", "info", "--check", "TERM-03"]).status == 8)
        #expect(try ledger.tool.run(Self.asOf + ["--check", "TERM-03"]).status == 0)
        #expect(try ledger.tool.run(Self.asOf + ["--since", "1000"]).lines.last == "No findings.")
    }

    @Test("A finding in JSON has what the design asks for")
    func json() throws {
        let ledger = try CaseLedger("case.jsonl")
        let object = try ledger.tool.run(Self.asOf + ["--check", "GRD-01", "--format", "json"]).object()
        let finding = try #require(object["findings"]?.array?.first?.object)
        #expect(finding["check"] == "GRD-01" && finding["severity"] == "high" && finding["certainty"] == "as-reported")
        #expect(finding["profile"]?.object?["id"] == "cn-direct-2010")
        #expect(finding["sources"] == ["source-article"])
        let entry = try #require(finding["entries"]?.array?.first?.object)
        #expect(entry["seq"]?.integer == Int64(try ledger.seq("ruling", "bar-liu")))
        #expect(object["counts"]?.object?["high"] == 1)
        #expect(finding["digest"] == object["ran"]?.array?.first?.object?["digest"])
        #expect(finding["asOf"] == "2011-06-10")
        // The command that it names finds it again, whatever else is asked for.
        let command = "audit-ledger audit --check GRD-01 --as-of 2011-06-10"
        #expect(finding["reproduce"]?.string == command)
        let words = command.split(separator: " ").dropFirst().map(String.init)
        #expect(try ledger.tool.run(words + ["--format", "json"]).object()["findings"] == object["findings"])
        let text = try ledger.tool.run(Self.asOf)
        #expect(text.output.contains("One of them again: audit-ledger audit --check ID --as-of 2011-06-10"))
        let sarif = try ledger.tool.run(Self.asOf + ["--check", "GRD-01", "--format", "sarif"]).object()
        let result = sarif["runs"]?.array?.first?.object?["results"]?.array?.first?.object
        #expect(result?["properties"]?.object?["reproduce"]?.string == command)
    }

    @Test("SARIF is one document, and for audit alone")
    func sarif() throws {
        let ledger = try CaseLedger("case.jsonl")
        let document = try ledger.tool.run(Self.asOf + ["--format", "sarif"]).object()
        #expect(document["version"] == "2.1.0")
        #expect(document["runs"]?.array?.first?.object?["results"]?.array?.count == 17)
        #expect(try ledger.tool.run(["list", "--format", "sarif"]).status == 64)
        #expect(try ledger.tool.run(["--format", "sarif"]).status == 64)
    }

    @Test("What does not verify is not audited")
    func tampered() throws {
        let ledger = try CaseLedger("case.jsonl")
        try ledger.damageBytes(of: try ledger.seq("ruling", "bar-liu"))
        let answer = try ledger.tool.run(Self.asOf)
        #expect(answer.status == 2)
        #expect(answer.errors.contains("Nothing was audited"))
        #expect(!answer.output.contains("GRD-01"))
    }

    @Test("Of a ledger that nobody can verify this is said, and the exit status does too where nothing is worse")
    func unverifiable() throws {
        let ledger = try CaseLedger("case.jsonl")
        let quiet = Self.asOf + ["--fail-on", "critical"]
        #expect(try ledger.tool.run(quiet).output.contains("Verified: intact as far as was looked"))
        for name in try FileSystem.names(in: ledger.folder.path + "/keys") where name.hasSuffix(".pin") {
            FileSystem.remove(ledger.folder.path + "/keys/" + name)
        }
        let answer = try ledger.tool.run(quiet)
        #expect(answer.status == 6 && answer.output.contains("Verified: unverifiable"), "\(answer.output)")
        #expect(try ledger.tool.run(Self.asOf).status == 8)
        let object = try ledger.tool.run(quiet + ["--format", "json"]).object()
        #expect(object["verdict"]?.string?.hasPrefix("unverifiable") == true)
        #expect(try ledger.tool.run(Self.asOf + ["--since", "1000", "--fail-on", "info"]).status == 6)
    }

    @Test("A check of one's own runs beside those that ship; one that cannot run is named and fails the audit")
    func ownChecks() throws {
        let ledger = try CaseLedger("case.jsonl")
        let folder = ledger.folder.path + "/checks"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        func write(_ name: String, _ sql: String, header: String = "title: Mine") throws {
            let text =
                "-- \(header)\n-- severity: low\n-- rule: our.rule\n-- basis: policy\n-- message: Mine is {kind}\n\(sql)\n"
            try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
        }
        func audit(_ more: String...) throws -> Tool.Answer {
            try ledger.tool.run(Self.asOf + ["--fail-on", "critical", "--checks", folder] + more)
        }
        try write("NOTE-01.sql", "SELECT seq, kind FROM entry WHERE kind = 'genesis';")
        let fine = try audit()
        #expect(fine.status == 0 && fine.output.contains("Mine is genesis."))
        #expect(try audit("--check", "NOTE-01").lines.last == "1 finding: 1 low.")
        #expect(try ledger.tool.run(["checks", "--checks", folder]).output.contains("NOTE-01"))
        for sql in [
            "DELETE FROM entry;", "ATTACH 'other' AS o;", "SELECT sequence FROM entry;",
            "SELECT seq FROM entry WHERE date('now') > '2011';", "SELECT julianday( ) FROM entry;",
            "SELECT CURRENT_DATE;", "SELECT random();", "SELECT name FROM sqlite_master;",
            "SELECT count(*) FROM token;",
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) SELECT hex(zeroblob(500000)) FROM n;",
        ] {
            try write("NOTE-02.sql", sql)
            let answer = try audit()
            #expect(answer.status == 1, "\(sql)")
            #expect(answer.output.contains("Could not be run:") && answer.output.contains("NOTE-02"), "\(sql)")
            // Where facts are kept is nobody's concern.
            #expect(!answer.output.contains("/cache/"), "\(answer.output)")
        }
        // What a check may not do is said without the name of a file that is none of its own.
        for (sql, reason) in [
            (
                "DELETE FROM entry;",
                "It tried to write, or to read what is no fact; a check reads facts and nothing else."
            ),
            ("SELECT name FROM sqlite_master;", "It tried to write, or to read what is no fact"),
            ("SELECT sequence FROM entry;", "NOTE-02  SQLite says “no such column: sequence”."),
        ] {
            try write("NOTE-02.sql", sql)
            let answer = try audit("--check", "NOTE-02")
            #expect(answer.output.contains(reason) && !answer.output.contains(".facts"), "\(answer.output)")
            #expect(answer.lines.last == "No findings by the checks that ran.")
        }
        let again = try audit("--check", "NOTE-01", "--format", "json").object()["findings"]?.array?.first?.object
        #expect(
            again?["reproduce"]?.string?.hasSuffix(" --checks \(folder) --check NOTE-01 --as-of 2011-06-10") == true)
        try write("NOTE-02.sql", "SELECT 1;", header: "titel: Mine")
        let misspelt = try audit()
        #expect(misspelt.status == 65)
        #expect(misspelt.errors.contains("checks/NOTE-02.sql:1:4: "))
        try FileManager.default.removeItem(atPath: "\(folder)/NOTE-02.sql")
        try write("GRD-01.sql", "SELECT seq FROM entry;")
        #expect(try audit().status == 65)
        #expect(try ledger.tool.run(Self.asOf + ["--checks", ledger.folder.path + "/none"]).status == 1)
    }

    @Test("checks lists the catalogue, and explain shows one with its rule and its SQL")
    func catalogue() throws {
        let desk = try Desk()
        let list = try desk.succeed("checks")
        for id in ["GRD-01", "STA-02", "CHN-01", "PRV-02"] {
            #expect(list.lines.contains { $0.hasPrefix(id) }, "\(id)")
        }
        let explained = try desk.succeed("explain", "GRD-01").output
        for text in ["ground.catalogue", "critical", "SELECT", "closed catalogue"] {
            #expect(explained.contains(text), "\(text)")
        }
        #expect(try desk.run("explain", "GRD-99").status == 64)
        #expect(try desk.run("explain", "CHN-01").errors.contains("verify"))
        #expect(try desk.run("audit", "--check", "grd-01").errors.contains("Did you mean GRD-01?"))
        #expect(try desk.run("audit", "--as-of", "June").status == 64)
        #expect(try desk.run("audit", "--fail-on", "grave").status == 64)
        #expect(try desk.run("audit", "--since", "June").status == 64)
    }

    @Test("Without a command the ledger is verified, audited and summed up")
    func overview() throws {
        let ledger = try CaseLedger("case.jsonl")
        let answer = try ledger.tool.run([])
        #expect(answer.status == 0)
        #expect(answer.output.contains("GRD-01"))
        #expect(answer.lines.contains { $0.hasPrefix("Audit, counted to ") })
    }

    @Test("Without a command, in JSON: one object with what verify says, what audit says, and a summary")
    func overviewInJSON() throws {
        let ledger = try CaseLedger("case.jsonl")
        let object = try ledger.tool.run(["--format", "json"]).object()
        var verify = try ledger.tool.run(["verify", "--format", "json"]).object()
        for (key, value) in verify.members.map({ ($0.key, $0.value) }) { #expect(object[key] == value, "\(key)") }
        // How long each check took differs from run to run.
        var audit = try ledger.tool.run(["audit", "--format", "json"]).object()
        var told = try #require(object["audit"]?.object)
        for key in ["format", "ran", "verdict"] { audit[key] = .null }
        for key in ["format", "ran", "verdict"] { told[key] = .null }
        #expect(told == audit)
        #expect(object["audit"]?.object?["verdict"] == "intact")
        let kinds = try #require(object["summary"]?.object?["kinds"]?.array)
        #expect(kinds.reduce(0) { $0 + ($1.object?["count"]?.integer ?? 0) } == object["size"]?.integer)
        #expect(kinds.contains(["kind": "genesis", "count": 1]))

        try ledger.damageBytes(of: try ledger.seq("ruling", "bar-liu"))
        let damaged = try ledger.tool.run(["--format", "json"])
        #expect(damaged.status == 2)
        verify = try damaged.object()
        #expect(verify["verdict"] == "tampered" && verify["audit"] == .null && verify["summary"] == .null)
        #expect(try ledger.tool.run([]).output.contains("Nothing was audited"))
    }

    @Test("Without a command, what nobody can verify is audited all the same, and the exit status says so")
    func overviewUnverifiable() throws {
        let ledger = try CaseLedger("case.jsonl")
        for name in try FileSystem.names(in: ledger.folder.path + "/keys") where name.hasSuffix(".pin") {
            FileSystem.remove(ledger.folder.path + "/keys/" + name)
        }
        let answer = try ledger.tool.run([])
        #expect(answer.status == 6 && answer.lines.contains { $0.hasPrefix("Audit, counted to ") }, "\(answer.output)")
        #expect(
            try ledger.tool.run(["--format", "json"]).object()["audit"]?.object?["verdict"]?.string?.hasPrefix("unv")
                == true)
    }

    @Test("An imported log is audited beside the ledger's own, and a finding in it says so in every format")
    func importedLogs() throws {
        let committee = try Desk.refusing()
        let bundle = committee.folder.path + "/ec.bundle"
        try committee.succeed("export", "--bundle", bundle)
        let observer = try Desk()
        let call = ["audit", "--check", "RUL-02", "--as-of", "2021-10-01"]
        #expect(try observer.tool.run(call).status == 0)
        try observer.succeed("import", "--bundle", bundle, "--vkey", try committee.verifierKey())
        let text = try observer.tool.run(call)
        #expect(text.status == 8)
        #expect(text.output.contains("Also the log of committee.example.org/ec, 5 entries, counted to 2021-10-01."))
        #expect(text.lines.contains("Candidacy c · log of committee.example.org/ec"))
        let own = try #require(
            try committee.tool.run(call + ["--format", "json"]).object()["findings"]?.array?.first?.object)
        for _ in 0..<2 {
            let object = try observer.tool.run(call + ["--format", "json"]).object()
            #expect(
                object["logs"] == [
                    ["origin": "committee.example.org/ec", "size": 5, "asOf": "2021-10-01", "unread": 0]
                ])
            var finding = try #require(object["findings"]?.array?.first?.object)
            #expect(finding["log"] == "committee.example.org/ec")
            // It is what the committee's own audit finds.
            finding["log"] = .null
            #expect(finding == own)
        }
        let sarif = try observer.tool.run(call + ["--format", "sarif"]).object()
        let result = sarif["runs"]?.array?.first?.object?["results"]?.array?.first?.object
        let place = result?["locations"]?.array?.first?.object?["logicalLocations"]?.array?.first?.object
        #expect(place?["fullyQualifiedName"] == "committee.example.org/ec#ruling 4")
    }
}
