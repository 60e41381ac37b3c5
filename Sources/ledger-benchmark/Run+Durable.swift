extension Run {
    /// One entry a commit, by one writer and by many that share commits.
    func committing() throws(BenchmarkError) {
        guard options.wants("durable") else { return }
        let (bodies, variables) = (material.bodies, material.variables)
        let durable = try pair(
            { () throws(BenchmarkError) in
                try own.run(["child", "durable", material.fresh("one.sqlite"), bodies, "1000"], variables).printed
            },
            { () throws(BenchmarkError) in
                try floor.run(["durable", material.fresh("floor.sqlite"), bodies, "1000"]).printed
            })
        add(row("durable: one entry a commit", 1_000, durable, .atLeast(0.95)))
        let drafts = try material.jsonLines(5_000)
        var rates: [[Double]] = [[], [], []]
        var waits = 0.0
        for _ in 0..<options.rounds {
            for (place, (writers, each)) in [(1, 500), (10, 200), (100, 50)].enumerated() {
                let words = ["child", "group", material.fresh("group.sqlite"), drafts, "\(writers)", "\(each)"]
                let numbers = try own.run(words, variables).numbers
                guard numbers.count == 2 else { throw BenchmarkError("A group says nothing.") }
                rates[place].append(Double(writers * each) / numbers[0])
                waits = max(waits, numbers[1])
            }
        }
        add(group(10, rates[1], rates[0], 2.8))
        add(group(100, rates[2], rates[0], 20))
        add(
            Row(
                work: "durable: longest wait, in commits", entries: 5_000, ours: Row.number(waits), floor: "",
                value: waits, bound: .atMost(5)))
    }

    private func group(_ writers: Int, _ many: [Double], _ one: [Double], _ bound: Double) -> Row {
        Row(
            work: "durable: \(writers) writers, in times of one", entries: 5_000,
            ours: "\(Row.number(Pair.median(many)))/s", floor: "\(Row.number(Pair.median(one)))/s",
            value: Pair.median(zip(many, one).map { $0 / $1 }), bound: .atLeast(bound))
    }
}
