extension Run {
    /// The largest resident size of whole processes, started by a process smaller than each.
    func remembering(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("memory") else { return }
        let path = try ledger(size)
        let ledger = ["--ledger", path]
        try peak("verify", size, 16, ours.path, ledger + ["verify"])
        try peak("proofs", size, 16, own.path, ["child", "prove", path, "\(options.samples(of: 5_000))"])
        try peak("export", size, 110, ours.path, ledger + ["export"])
        let published = material.fresh("published")
        try peak("publish", size, 110, ours.path, ledger + ["publish", published])
        material.remove(published)
        // Facts and all: nothing is kept of an earlier run.
        material.remove(material.cache)
        try peak("audit", size, 512, ours.path, ledger + ["audit"])
        material.remove(material.cache)
        let lines = try material.jsonLines(size)
        let imported = try empty("import.sqlite")
        try peak("import", size, 110, ours.path, ["--ledger", imported, "import", lines])
        for file in [lines, imported, material.cache] { material.remove(file) }
    }

    private func peak(
        _ work: String, _ size: UInt64, _ bound: Double, _ program: String, _ words: [String]
    ) throws(BenchmarkError) {
        let kibibytes = try floor.run(["peak", program] + words, material.variables).printed
        add(.alone("\(work), peak MiB", size, Figure(value: kibibytes / 1_024, unit: "MiB"), .atMost(bound)))
    }
}
