import Foundation
import LedgerStorage
import Testing

private let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
}

/// Runs a program on a terminal of its own, answers its first question, and hands on all it shows and its status.
private let terminal = """
    import os, pty, sys
    answer, words = sys.argv[1], sys.argv[2:]
    pid, fd = pty.fork()
    if pid == 0:
        os.execv(words[0], words)
    shown, asked = b"", False
    while True:
        try:
            chunk = os.read(fd, 4096)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
        if not asked and b"[yes/no] " in shown:
            asked = True
            os.write(fd, (answer + "\\n").encode())
    _, status = os.waitpid(pid, 0)
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(status))
    """

@Suite("The question on a terminal", .enabled(if: python != nil, "Needs python3 for a terminal."))
struct QuestionTests {
    private let words = [
        "record", "anomaly", "--set", "type=other", "--set", "detail=a test", "--set", "effective=2011",
    ]

    private func answer(_ text: String, _ words: [String], _ desk: Desk) throws -> Tool.Answer {
        try desk.tool.launch(try #require(python), ["-c", terminal, text, Tool.path] + words)
    }

    @Test("It names the ledger and shows the entry, once")
    func yes() throws {
        let desk = try Desk()
        let answer = try answer("yes", words, desk)
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("Record this entry in \(Desk.origin)? [yes/no] "))
        #expect(answer.output.contains("  detail     a test"))
        #expect(answer.output.components(separatedBy: "[yes/no]").count == 2)
        #expect(answer.output.contains("Recorded 1 entry"))
        #expect(desk.verify().size == 2)
    }

    @Test("Anything but yes changes nothing", arguments: ["no", "", "y", "Yes, but"])
    func no(_ text: String) throws {
        let desk = try Desk()
        let before = try desk.evidence()
        let answer = try answer(text, words, desk)
        #expect(answer.status == 1)
        #expect(answer.output.contains("Nothing was recorded."))
        #expect(try desk.evidence() == before)
    }

    @Test(
        "It is not asked where --yes, --dry-run or JSON is asked for",
        arguments: ["--yes", "--dry-run", "--format=json"])
    func sure(_ option: String) throws {
        let answer = try answer("no", words + [option], try Desk())
        #expect(answer.status == 0, "\(answer.output)")
        #expect(!answer.output.contains("[yes/no]"))
    }

    @Test("A wrong entry is refused before anything is asked")
    func refused() throws {
        let answer = try answer("yes", ["record", "anomaly", "--set", "type=other"], try Desk())
        #expect(answer.status == 65)
        #expect(!answer.output.contains("[yes/no]"))
    }

    @Test("A correction shows what it changes before it asks")
    func correction() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let answer = try answer("yes", ["correct", "1", "--set", "type=rerun", "--reason", "mistyped"], desk)
        #expect(answer.status == 0, "\(answer.output)")
        let question = try #require(answer.output.range(of: "[yes/no]"))
        #expect(answer.output[..<question.lowerBound].contains("type: “general” → “rerun”"))
    }

    @Test("init refuses an existing ledger before it describes a new one")
    func initialise() throws {
        let desk = try Desk()
        let answer = try answer("yes", ["init", "--origin", "a.example.org/b", "--observer"], desk)
        #expect(answer.status == 1)
        #expect(answer.output.contains("exists already"))
        #expect(!answer.output.contains("for ever:"))
    }
}
