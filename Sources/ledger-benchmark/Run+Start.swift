extension Run {
    /// What a process costs before it does any work.
    func starting() throws(BenchmarkError) {
        guard options.wants("start") else { return }
        let path = try ledger(1_000)
        let times = Options.startRounds
        let version = try median(times) { () throws(BenchmarkError) in
            try ours.run(["--version"], material.variables).wall
        }
        add(alone("start: --version, ms", version, 4))
        let opened = try pair(
            { () throws(BenchmarkError) in
                try median(times) { () throws(BenchmarkError) in
                    try ours.run(["--ledger", path, "list", "--limit", "1"], material.variables).wall
                }
            },
            { () throws(BenchmarkError) in
                try median(times) { () throws(BenchmarkError) in try floor.run(["head", path]).wall }
            })
        add(alone("start: open a ledger, print an entry, ms", opened.medianOurs, 5, floor: opened.medianFloor))
        let record = [
            "--ledger", path, "record", "observation", "--set", "type=status", "--set", "asOf=2020-11-15", "--set",
            "source=tse", "--set", "status.code=4", "--set", "status.system=br-tse", "--set", "status.text=x",
        ]
        let appended = try median(times) { () throws(BenchmarkError) in try ours.run(record, material.variables).wall }
        add(alone("start: append one entry, ms", appended, 8))
    }

    private func median(
        _ times: Int, _ body: () throws(BenchmarkError) -> Double
    ) throws(BenchmarkError) -> Double {
        var values: [Double] = []
        for _ in 0..<times { values.append(try body()) }
        return Pair.median(values)
    }

    private func alone(_ work: String, _ seconds: Double, _ bound: Double, floor: Double? = nil) -> Row {
        Row(
            work: work, entries: 1_000, ours: self.seconds(seconds), floor: floor.map { self.seconds($0) } ?? "",
            value: seconds * 1_000, bound: .atMost(bound))
    }
}

extension Options {
    /// Starts are short, so that more of them are cheap.
    static let startRounds = 20
}
