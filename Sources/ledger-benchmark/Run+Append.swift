extension Run {
    /// Appending through the library, values ready: tree, seal and pin included.
    func appending(_ size: UInt64) throws(BenchmarkError) {
        if options.wants("append") {
            for batch in [10_000, 100_000] as [UInt64] where batch <= size {
                let bulk = try pair(
                    { () throws(BenchmarkError) in try append(size, batch: batch) },
                    { () throws(BenchmarkError) in
                        try floor.run(floorWords("append", size, batch: batch)).printed
                    })
                add(
                    .speed(
                        "append, \(Figure.grouped(Int64(batch))) a commit, values ready", size, bulk,
                        bound(size, .atLeast(0.75)))
                )
            }
            try bytes(size)
        }
        if options.wants("facts") {
            let path = try ledger(size)
            let facts = try median(options.rounds) { () throws(BenchmarkError) in
                try own.run(["child", "facts", path], material.variables).printed
            }
            add(.alone("facts, caught up", size, .rate(size, facts), bound(size, .atLeast(150_000))))
        }
    }

    /// Seconds for a new ledger of so many entries.
    func append(_ size: UInt64, batch: UInt64) throws(BenchmarkError) -> Double {
        try own.run(
            ["child", "append", material.fresh("bulk.sqlite"), material.bodies, "\(size)", "\(batch)"],
            material.variables
        ).printed
    }

    private func bytes(_ size: UInt64) throws(BenchmarkError) {
        let path = try ledger(size)
        let entries = try own.run(["child", "bytes", path], material.variables).printed / Double(size)
        let file = Material.size(path) / Double(size)
        add(
            Row(
                work: "ledger file, in bytes of its entries", entries: size, ours: Figure(value: file, unit: "B each"),
                floor: Figure(value: entries, unit: "B each"), value: file / entries, bound: .atMost(1.4)))
    }

    /// One durable entry a commit, in a process that goes on.
    func committing() throws(BenchmarkError) {
        guard options.wants("durable") else { return }
        let count = options.samples(of: 2_000)
        let durable = try pair(
            { () throws(BenchmarkError) in try append(count, batch: 1) },
            { () throws(BenchmarkError) in try floor.run(floorWords("append", count, batch: 1)).printed })
        add(.speed("one durable entry a commit", count, durable, .atLeast(0.95)))
    }
}

extension Options {
    /// What is sampled rather than done at every size: fewer where only small ledgers are asked for.
    func samples(of count: UInt64) -> UInt64 { min(count, max(10, (sizes.max() ?? count) / 20)) }
}
