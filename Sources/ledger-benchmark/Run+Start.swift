extension Run {
    /// What whole processes cost that do next to nothing, beside C programs that do the same.
    func starting() throws(BenchmarkError) {
        guard options.wants("start") else { return }
        let path = try ledger(Options.startEntries)
        // The first signs and stores it; the others print it.
        try ours.run(["--ledger", path, "checkpoint"], material.variables)
        try start("--version", 4, 4 / 2.6, ["--version"], ["head", path])
        try start("open a ledger, print its head", 5, 5 / 2.6, ["--ledger", path, "checkpoint"], ["head", path])
        let first = ["--ledger", path, "list", "--limit", "1"]
        try start("open a ledger, print an entry", 5, 5 / 2.6, first, ["head", path])
        let words = try floorWords("append", Options.startEntries, batch: 10_000)
        try floor.run(words)
        let record = [
            "--ledger", path, "record", "observation", "--set", "type=status", "--set", "asOf=2020-11-15", "--set",
            "source=tse", "--set", "status.code=4", "--set", "status.system=br-tse", "--set", "status.text=x",
        ]
        try start("append one entry", 8, 8 / 3.5, record, ["one", words[1], material.bodies])
    }

    /// Starts of both in turn.
    ///
    /// - Parameters:
    ///   - milliseconds: what ours may take.
    ///   - times: that many times as long as the one in C.
    private func start(
        _ work: String, _ milliseconds: Double, _ times: Double, _ words: [String], _ floorWords: [String]
    ) throws(BenchmarkError) {
        var turns: [Pair] = []
        for _ in 0..<Options.startTurns {
            turns.append(
                try pair(
                    { () throws(BenchmarkError) in try ours.run(words, material.variables).wall },
                    { () throws(BenchmarkError) in try floor.run(floorWords).wall }))
        }
        let all = Pair(ours: turns.flatMap(\.ours), floor: turns.flatMap(\.floor))
        add(
            .alone(
                "start: \(work)", Options.startEntries, .milliseconds(all.medianOurs),
                floor: .milliseconds(all.medianFloor), .atMost(milliseconds)))
        add(.times("start: \(work), in times of C", Options.startEntries, all, .atMost(times)))
    }
}

extension Options {
    /// Starts are short, so that more of them are cheap.
    static let startTurns = 8
    static let startEntries: UInt64 = 1_000
}
