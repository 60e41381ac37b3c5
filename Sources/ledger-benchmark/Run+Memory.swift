extension Run {
    /// What whole processes hold in memory at most.
    func remembering(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("memory") else { return }
        let (path, variables) = (try ledger(size), material.variables)
        let ledger = ["--ledger", path]
        let (bundle, folder) = (material.fresh("bundle"), material.folder + "/published")
        add(memory("memory: export", size, try ours.run(ledger + ["export", "--bundle", bundle], variables).peak, 110))
        add(memory("memory: publish", size, try ours.run(ledger + ["publish", folder], variables).peak, 110))
        _ = try Tool(path: "/bin/rm").run(["-rf", bundle, folder])
        // What the audit finds is nothing to the benchmark.
        let audit = try ours.run(ledger + ["audit"], variables, statuses: [0, 8])
        add(memory("memory: audit", size, audit.peak, 512))
        add(
            Row(
                work: "memory: audit, seconds", entries: size, ours: "\(Row.number(audit.wall)) s", floor: "",
                value: audit.wall, bound: .none))
    }
}
