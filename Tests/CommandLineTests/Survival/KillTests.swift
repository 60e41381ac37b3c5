import LedgerCore
import LedgerStorage
import Testing

/// `kill -9` at random moments: what was acknowledged is there, and nothing half-done is visible.
@Suite("Killed at a random moment")
struct KillTests {
    /// A declaration that no other test entry equals.
    private func words(_ number: Int) -> [String] {
        [
            "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set", "source=paper",
            "--set", "id=d-\(number)", "--format", "json",
        ]
    }

    /// A file of 200 lines that no other file shares a line with.
    private func lines(of number: Int) -> String {
        (0..<200).map { line in
            """
            {"kind":"declaration","body":{"type":"announce","effective":"2021-08-21","source":"paper","label":"\(number).\(line)"}}

            """
        }.joined()
    }

    @Test("record: every acknowledged entry is there, and the next writer goes on")
    func record() throws {
        let desk = try Desk()
        var moments = Moments(seed: 2011)
        var acknowledged: [String: UInt64] = [:]
        var killed = 0
        for number in 0..<120 {
            let moment = moments.next()
            let (output, wasKilled) = try desk.tool.run(words(number), killedAfter: moment)
            moments.learn(wasKilled)
            if wasKilled { killed += 1 }
            if let answer = try? JSONValue.parse(output).object, let seq = answer["seq"]?.integer {
                acknowledged["d-\(number)"] = UInt64(seq)
            }
            let report = desk.verify()
            try #require(report.verdict == .intact, "after \(number), killed at \(moment) µs: \(report)")
        }
        try desk.succeed(
            "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set", "source=paper")
        #expect(desk.verify().pin?.behind == 0)
        for (id, seq) in acknowledged { #expect(try desk.entry(seq).body["id"]?.string == id) }
        #expect(killed > 20 && killed < 120, "\(killed) of 120 were killed, so the moments hit nothing")
    }

    @Test("import: the file is there as a whole, or not at all")
    func importing() throws {
        let desk = try Desk()
        var moments = Moments(seed: 2012)
        var killed = 0
        var size = desk.verify().size
        for number in 0..<80 {
            let file = try desk.write("import.jsonl", lines(of: number))
            let moment = moments.next()
            let (output, wasKilled) = try desk.tool.run(["import", file, "--format", "json"], killedAfter: moment)
            moments.learn(wasKilled)
            if wasKilled { killed += 1 }
            let report = desk.verify()
            try #require(report.verdict == .intact, "after \(number), killed at \(moment) µs: \(report)")
            #expect(
                report.size == size || report.size == size + 201,
                "an import of 200 lines left \(report.size - size) entries")
            if (try? JSONValue.parse(output).object?["verdict"]) != nil { #expect(report.size == size + 201) }
            size = report.size
        }
        try desk.succeed(
            "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set", "source=paper")
        #expect(desk.verify().verdict == .intact)
        #expect(killed > 10 && killed < 80, "\(killed) of 80 were killed, so the moments hit nothing")
    }
}
