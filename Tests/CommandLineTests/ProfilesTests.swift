import Candidacy
import Foundation
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("Profiles on the command line")
struct ProfilesTests {
    @Test("The list names what ships, and show says every rule with its article, words and mark")
    func shows() throws {
        let desk = try Desk()
        let list = try desk.succeed("profiles")
        #expect(list.lines.count == Profile.shipped.count)
        let shown = try desk.succeed("profiles", "show", "cn-direct-2020").output
        for text in ["选举法 2020 art. 32(1)", "verified", "十人以上联名", "not complete", "CN-G7", "none-in-law", "T6"] {
            #expect(shown.contains(text), "\(text)")
        }
        let error = try desk.run("profiles", "show", "cn-direct-2021")
        #expect(error.status == 65 && error.errors.contains("Did you mean cn-direct-20"))
    }

    @Test("What show prints as the document is a profile that check accepts; a bad one is told with its path")
    func checks() throws {
        let desk = try Desk()
        let shown = try desk.succeed("profiles", "show", "article-2011", "--format", "json").object()
        let document = try #require(shown["document"]?.object)
        let file = try desk.write("mine.json", Data(document.canonicalBytes))
        #expect(try desk.succeed("profiles", "check", file).output.contains("article-2011 version 1"))
        var bad = document
        bad["routes"] = [["route": "joint", "rule": "nomination.treshold"]]
        let path = try desk.write("bad.json", Data(bad.canonicalBytes))
        let answer = try desk.run("profiles", "check", path)
        #expect(answer.status == 65)
        #expect(answer.errors.contains("bad.json: routes.0.rule: ") && answer.errors.contains("`nomination.threshold`"))
        #expect(try desk.run("profiles", "check", desk.folder.path + "/none.json").status == 1)
        #expect(try desk.run("profiles", "chek", path).status == 64)
    }

    @Test("init puts a profile on record as entry 1, with its text unless it ships")
    func initialises() throws {
        let folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path + "/ledger")
        let tool = Tool(folder: folder.path)
        let answer = try tool.run([
            "init", "--origin", "example.org/x", "--observer", "--profile", "cn-direct-2010", "--purpose", "test",
            "--format", "json",
        ])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(try answer.object()["profile"]?.object?["seq"] == 1)
        let entry = try #require(try LedgerReader(folder.path + "/ledger/ledger.sqlite", cache: nil).entry(at: 1))
        #expect(entry.kind == "profile" && entry.body["document"] == nil)
        #expect(entry.body["digest"]?.string == Profile.named("cn-direct-2010").map { "\($0.digest)" })
        let refused = try tool.run(
            [
                "--ledger", folder.path + "/ledger/other.sqlite", "init", "--origin", "example.org/y", "--observer",
                "--profile", "cn-direct",
            ])
        #expect(refused.status == 65)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/ledger/other.sqlite"))
    }

    @Test("record profile takes a profile that ships, or a file with its text")
    func records() throws {
        let desk = try Desk()
        try desk.succeed("record", "profile", "--profile", "br-tse-2020")
        #expect(try desk.entry(1).body["document"] == nil)
        let file = TestFiles.root.appending(path: "Tests/Fixtures/profiles/cn-test-province.json").path
        try desk.succeed("record", "profile", "--profile", file, "--set", "effective=2021-06-01")
        #expect(try desk.entry(2).body["effective"] == "2021-06-01")
        #expect(try desk.entry(2).body["document"]?.object?["id"] == "cn-test-province")
        #expect(try desk.run("record", "profile", "--profile", "br-tse-2020").errors.contains("already"))
        #expect(try desk.run("record", "ruling", "--profile", "br-tse-2020").status == 64)
        #expect(desk.verify().verdict == .intact)
    }
}
