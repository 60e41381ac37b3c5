extension Run {
    /// A live ledger that grows beyond a million entries, 10,000 a commit.
    func growing(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("grow") else { return }
        let path = material.fresh("grow.sqlite")
        let numbers = try own.run(["child", "grow", path, material.bodies, "\(size)"], material.variables).numbers
        _ = material.fresh("grow.sqlite")
        guard numbers.count == 2 else { throw BenchmarkError("A growing ledger says nothing.") }
        add(
            Row(
                work: "grow: an entry at its dearest, and at first", entries: size,
                ours: "\(Row.number(numbers[1])) µs", floor: "\(Row.number(numbers[0])) µs",
                value: numbers[1] / numbers[0], bound: .atMost(1.3)))
    }
}
