extension Run {
    /// Proofs in the process, from a tree held open.
    func proving(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("proof") else { return }
        let path = try ledger(size)
        var figures: [[Double]] = [[], [], [], []]
        for _ in 0..<options.rounds {
            let measured = try own.run(["child", "proofs", path, "5000"], material.variables)
            guard measured.numbers.count == figures.count else { throw BenchmarkError("Proofs say nothing.") }
            for (place, number) in measured.numbers.enumerated() { figures[place].append(number) }
        }
        let bounds: [Double] = size > 1_000_000 ? [40, 25, 4, 4] : [30, 20, 4, 4]
        for (place, work) in ["inclusion", "consistency", "inclusion, checked", "consistency, checked"].enumerated() {
            let value = Pair.median(figures[place])
            add(
                Row(
                    work: "proof: \(work)", entries: size, ours: "\(Row.number(value)) µs", floor: "", value: value,
                    bound: .atMost(bounds[place])))
        }
        // Few, so that what is kept of them to be checked does not count.
        add(memory("proof", size, try own.run(["child", "proofs", path, "20"], material.variables).peak, 16))
    }
}
