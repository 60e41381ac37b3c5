extension Run {
    /// Verification as whole processes, on the same file that the floor scans.
    func verifying(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("verify") else { return }
        let path = try ledger(size)
        let quick = ["--ledger", path, "verify", "--quick"]
        let whole = ["--ledger", path, "verify"]
        let variables = material.variables
        let scan = try pair(
            { () throws(BenchmarkError) in try ours.run(quick, variables).wall },
            { () throws(BenchmarkError) in try floor.run(["verify", path, "1"]).wall })
        add(row("verify --quick, against one thread hashing", size, scan, .atLeast(1.85)))
        let threads = try pair(
            { () throws(BenchmarkError) in try ours.run(quick, variables).wall },
            { () throws(BenchmarkError) in try floor.run(["verify", path, "2"]).wall })
        add(row("verify --quick, against two threads hashing", size, threads, .none))
        let integrity = try pair(
            { () throws(BenchmarkError) in try ours.run(whole, variables).wall },
            { () throws(BenchmarkError) in try floor.run(["integrity", path]).wall })
        add(
            Row(
                work: "verify, in times of integrity_check", entries: size, ours: seconds(integrity.medianOurs),
                floor: seconds(integrity.medianFloor), value: 1 / integrity.ratio, bound: .atMost(1.1)))
        add(memory("verify", size, try ours.run(whole, variables).peak, 16))
    }

    func row(_ work: String, _ size: UInt64, _ pair: Pair, _ bound: Row.Bound) -> Row {
        Row(
            work: work, entries: size, ours: rate(size, pair.medianOurs), floor: rate(size, pair.medianFloor),
            value: pair.ratio, bound: bound)
    }

    func rate(_ size: UInt64, _ seconds: Double) -> String { "\(Row.number(Double(size) / seconds))/s" }

    func seconds(_ seconds: Double) -> String { "\(Row.number(seconds * 1_000)) ms" }
}
