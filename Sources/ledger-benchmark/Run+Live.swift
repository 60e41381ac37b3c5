#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Run {
    /// Appending to a ledger that is large already, 10,000 entries a commit: what an entry costs from the millionth on,
    /// against the first 100,000. The ledger is kept for what else is measured at that size.
    func live() throws(BenchmarkError) {
        guard options.wants("live"), let size = options.sizes.max(), size > Self.common else { return }
        let slice: UInt64 = 100_000
        let path = "\(material.folder)/\(size).sqlite"
        let costs = try own.run(
            ["child", "live", path, material.bodies, "\(size)", "10000", "\(Self.common)", "\(slice)"],
            material.variables
        ).figures
        let first = try median(options.rounds) { () throws(BenchmarkError) in
            try append(slice, batch: 10_000) / Double(slice) * 1e6
        }
        let each = Figure(value: first, unit: "µs each")
        // Ten slices stand for a million: one that a neighbour disturbed says nothing about the ledger.
        let millions = stride(from: 0, to: costs.count, by: 10).map { start in
            Pair.median(Array(costs[start...].prefix(10)))
        }
        let mean = costs.reduce(0, +) / Double(costs.count)
        for (name, cost) in [("dearest million", millions.max()), ("mean", mean)] {
            guard let cost else { continue }
            add(
                Row(
                    work: "live append beyond 1,000,000, \(name)", entries: size,
                    ours: Figure(value: cost, unit: "µs each"), floor: each, value: cost / first, bound: .atMost(1.3)))
        }
    }
}
