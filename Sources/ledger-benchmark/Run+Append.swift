extension Run {
    /// Appending through the library, values ready: tree, seal and pin included.
    func appending(_ size: UInt64) throws(BenchmarkError) {
        let (bodies, variables) = (material.bodies, material.variables)
        if options.wants("append") {
            let bulk = try pair(
                { () throws(BenchmarkError) in
                    try own.run(["child", "append", material.fresh("bulk.sqlite"), bodies, "\(size)"], variables)
                        .printed
                },
                { () throws(BenchmarkError) in
                    try floor.run(["append", material.fresh("floor.sqlite"), bodies, "\(size)"]).printed
                })
            add(row("append in bulk, values ready", size, bulk, .atLeast(0.75)))
            let path = try ledger(size)
            let facts = try own.run(["child", "facts", path], variables).printed
            add(
                Row(
                    work: "facts, caught up", entries: size, ours: rate(size, facts), floor: "",
                    value: Double(size) / facts, bound: .atLeast(150_000)))
            try bytes(path, size)
        }
    }

    private func bytes(_ path: String, _ size: UInt64) throws(BenchmarkError) {
        let entries = try own.run(["child", "bytes", path], material.variables).printed
        let file = Material.size(path)
        add(
            Row(
                work: "ledger file, in bytes of its entries", entries: size,
                ours: "\(Row.number(file / Double(size))) B each",
                floor: "\(Row.number(entries / Double(size))) B each", value: file / entries, bound: .atMost(1.4)))
    }
}
