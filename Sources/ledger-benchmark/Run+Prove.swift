extension Run {
    /// Proofs in one process that keeps the ledger open, at random positions.
    func proving(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("proof") else { return }
        let path = try ledger(size)
        let count = "\(options.samples(of: 5_000))"
        var turns: [(ours: [Double], floor: [Double])] = []
        for _ in 0..<options.rounds {
            let ours = try own.run(["child", "prove", path, count], material.variables).figures
            let floor = try floor.run(["prove", path, count]).figures
            guard ours.count == 4, floor.count == 4 else { throw BenchmarkError("Proofs said nothing.") }
            turns.append((ours, floor))
        }
        let isLarge = size > Self.common
        let works: [(String, Double)] = [
            ("inclusion proof, µs", isLarge ? 40 : 30), ("consistency proof, µs", isLarge ? 25 : 20),
            ("check of an inclusion proof, µs", 4), ("check of a consistency proof, µs", 4),
        ]
        for (place, (name, bound)) in works.enumerated() {
            add(
                .alone(
                    name, size, Figure(value: Pair.median(turns.map { $0.ours[place] }), unit: "µs"),
                    floor: Figure(value: Pair.median(turns.map { $0.floor[place] }), unit: "µs"), .atMost(bound)))
        }
    }
}
