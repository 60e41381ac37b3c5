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
        if options.wants("durable"), size <= 10_000 {
            let durable = try pair(
                { () throws(BenchmarkError) in
                    try own.run(["child", "durable", material.fresh("one.sqlite"), bodies, "500"], variables).printed
                },
                { () throws(BenchmarkError) in
                    try floor.run(["durable", material.fresh("floor.sqlite"), bodies, "500"]).printed
                })
            add(row("one durable entry a commit", 500, durable, .atLeast(0.95)))
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

    /// From a file of JSON Lines to a verified ledger, against a floor with two sorted indexes.
    func importing(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("import") else { return }
        let lines = try material.jsonLines(size)
        var peak = 0.0
        let pair = try pair(
            { () throws(BenchmarkError) in
                let path = material.fresh("import.sqlite")
                try ours.run(
                    [
                        "--ledger", path, "init", "--observer", "--purpose", "test", "--origin",
                        "example.org/\(Tool.now)",
                    ],
                    material.variables)
                let measured = try ours.run(["--ledger", path, "import", lines], material.variables)
                peak = max(peak, measured.peak)
                return measured.wall
            },
            { () throws(BenchmarkError) in
                try floor.run(["import", material.fresh("floor.sqlite"), material.bodies, "\(size)"]).wall
            })
        add(row("import of JSON Lines, verified", size, pair, .atLeast(0.6)))
        add(
            Row(
                work: "import, peak MiB", entries: size, ours: Row.number(peak), floor: "", value: peak,
                bound: .atMost(110)))
    }
}
