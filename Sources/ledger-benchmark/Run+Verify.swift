extension Run {
    /// Verification as whole processes, on the same file that the floor scans.
    func verifying(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("verify") else { return }
        let path = try ledger(size)
        let quick: Turn = { [ours, material] () throws(BenchmarkError) in
            try ours.run(["--ledger", path, "verify", "--quick"], material.variables).wall
        }
        let scan = try pair(quick) { () throws(BenchmarkError) in try floor.run(["verify", path, "1"]).wall }
        add(.speed("verify --quick, beside one thread hashing", size, scan, bound(size, .atLeast(1.85))))
        let threads = try pair(quick) { () throws(BenchmarkError) in try floor.run(["verify", path, "2"]).wall }
        add(.speed("verify --quick, beside two threads hashing", size, threads, .none))
        let integrity = try pair(
            { () throws(BenchmarkError) in try ours.run(["--ledger", path, "verify"], material.variables).wall },
            { () throws(BenchmarkError) in try floor.run(["integrity", path]).wall })
        add(.times("verify, in times of integrity_check", size, integrity, bound(size, .atMost(1.1))))
    }

    func median(_ times: Int, _ body: Turn) throws(BenchmarkError) -> Double {
        var values: [Double] = []
        for _ in 0..<times { values.append(try body()) }
        return Pair.median(values)
    }
}
