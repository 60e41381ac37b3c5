import LedgerCore
import LedgerStorage
import Testing

@Suite("correct")
struct CorrectTests {
    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.succeed(
            "record", "--from", "-", "--open", "name", input: try TestFiles.recordable("case.jsonl"))
        return desk
    }

    @Test(
        "Before and after are shown, and only what changed is said to", arguments: ["18", "@18", "@form-issue:fi-liu"])
    func set(_ entry: String) throws {
        let desk = try desk()
        let answer = try desk.succeed(
            "correct", entry, "--set", "effective=2011-03", "--set", "by.attribution=role-only", "--set",
            "by.role=clerk", "--reason", "mistyped")
        #expect(answer.lines.contains("    It corrects entry 18, form-issue fi-liu:"))
        #expect(answer.lines.contains("      by.attribution: “none” → “role-only”"))
        #expect(answer.lines.contains("      by.role: nothing → “clerk”"))
        #expect(answer.lines.contains("    supersedes = @18 → entry 18"))
        let body = try desk.entry(30).body
        #expect(body["changed"] == ["by.attribution", "by.role", "effective"])
        #expect(body["supersedes"]?.string == (try desk.entry(18).hash.base64))
        #expect(desk.verify().verdict == .intact)
    }

    @Test("A second correction builds on the first, and can go back on it")
    func again() throws {
        let desk = try desk()
        try desk.succeed("correct", "18", "--set", "effective=2011-03", "--reason", "mistyped")
        try desk.succeed("correct", "18", "--set", "note=seen", "--reason", "left out")
        #expect(try desk.entry(31).body["replacement"]?.object?["effective"]?.string == "2011-03")
        #expect(try desk.entry(31).body["changed"] == ["effective", "note"])
        try desk.succeed("correct", "18", "--set", "effective=2011-04", "--unset", "note", "--reason", "it was right")
        #expect(try desk.entry(32).body["replacement"]?.object == desk.entry(18).body)
        #expect(desk.verify().verdict == .intact)
    }

    @Test("A correction that is sent again under its token is recorded once, whatever it corrected")
    func token() throws {
        let desk = try desk()
        var replacement = try desk.entry(18).body
        replacement["effective"] = "2011-03"
        let text = String(decoding: replacement.canonicalBytes, as: UTF8.self)
        let line =
            #"{"kind":"correction","token":"t-1","body":{"supersedes":"@18","reason":"x","replacement":\#(text)}}"#
        try desk.succeed("correct", "--from", "-", input: line)
        let again = try desk.succeed("correct", "--from", "-", "--format", "json", input: line).object()
        #expect(again["repeat"] == .bool(true) && again["seq"]?.integer == 30)
        let imported = try desk.succeed("import", try desk.write("again.jsonl", line), "--format", "json").object()
        #expect(imported["duplicates"]?.integer == 1)
    }

    @Test("What was in clear stays so; what is new is sealed unless it is opened")
    func opened() throws {
        let desk = try desk()
        try desk.succeed("correct", "@candidacy:c-liu", "--set", "label=independent", "--reason", "left out")
        let name = ["correct", "@candidacy:c-liu", "--set", "name=Another", "--reason", "misheard"]
        let sealed = try desk.tool.run(name)
        #expect(sealed.status == 0 && sealed.lines.contains("    sealed: replacement.name"), "\(sealed.output)")
        let opened = try desk.tool.run(name + ["--open", "name"])
        #expect(opened.status == 0 && !opened.output.contains("sealed:"), "\(opened.errors)")
    }

    @Test("Voiding says so, and is final")
    func void() throws {
        let desk = try desk()
        let void = ["correct", "@ruling:bar-liu", "--void", "--reason", "recorded for the wrong candidacy"]
        let answer = try desk.tool.run(void)
        #expect(answer.lines.contains("    It voids entry 21, ruling bar-liu."), "\(answer.errors)")
        #expect(try desk.entry(30).body["void"]?.string == "yes")
        let again = try desk.tool.run(void)
        #expect(again.status == 65 && again.errors.contains("voided by entry 30"))
        for verb in [
            ["correct", "@30", "--void"], ["record", "correction", "--set", "supersedes=@30", "--set", "void=yes"],
        ] {
            let reason = verb[0] == "record" ? ["--set", "reason=x", "--yes"] : ["--reason", "x"]
            let answer = try desk.tool.run(verb + reason)
            #expect(answer.status == 65, "\(answer.output)")
        }
    }

    @Test("What was decided is not corrected")
    func decision() throws {
        let desk = try desk()
        let before = try desk.evidence()
        let decision = try desk.run("correct", "@ruling:bar-liu", "--set", "decision=refuse-forms", "--reason", "x")
        #expect(decision.status == 65 && decision.errors.contains("decision: A correction does not change"))
        let ground = try desk.run("correct", "@ruling:bar-liu", "--set", "grounds.0.code=CN-G7", "--reason", "x")
        #expect(ground.status == 65 && ground.errors.contains("code of a ground"))
        let nothing = try desk.run("correct", "18", "--set", "outcome=refused", "--reason", "x")
        #expect(nothing.status == 65 && nothing.errors.contains("nothing is corrected"))
        #expect(try desk.evidence() == before)
    }

    @Test("Many come from a file, one commit")
    func file() throws {
        let desk = try desk()
        let issue = try desk.entry(18).body
        var replacement = issue
        replacement["effective"] = "2011-03"
        let lines = """
            {"supersedes":"@18","reason":"mistyped","replacement":\(String(decoding: replacement.canonicalBytes, as: UTF8.self))}
            {"supersedes":"@ruling:bar-liu","reason":"wrong candidacy","void":"yes"}

            """
        let answer = try desk.succeed("correct", "--from", "-", "--format", "json", input: lines)
        #expect(try answer.object()["seq"] == [30, 31])
        #expect(
            try answer.object()["changed"] == [[["path": "effective", "before": "2011-04", "after": "2011-03"]], []])
        let bad = try desk.run(
            "correct", "--from", "-", input: lines + "{\"supersedes\":\"@99\",\"reason\":\"x\",\"void\":\"yes\"}\n")
        #expect(bad.status == 65 && bad.errors.contains("standard input:3:1: supersedes: There is no entry 99"))
    }

    @Test("A dry run changes nothing")
    func dryRun() throws {
        let desk = try desk()
        let before = try desk.evidence()
        let answer = try desk.succeed("correct", "18", "--set", "effective=2011-03", "--reason", "x", "--dry-run")
        #expect(answer.lines.contains("    effective: “2011-04” → “2011-03”"))
        #expect(try desk.evidence() == before)
    }
}
