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
        // Of every million the mean, and of these the dearest.
        let millions = stride(from: 0, to: costs.count, by: 10).map { start in
            let million = costs[start..<min(start + 10, costs.count)]
            return million.reduce(0, +) / Double(million.count)
        }
        for (name, cost) in [("dearest million", millions.max()), ("median of 100,000", Pair.median(costs))] {
            guard let cost else { continue }
            add(
                Row(
                    work: "live append beyond 1,000,000, \(name)", entries: size,
                    ours: Figure(value: cost, unit: "µs each"), floor: each, value: cost / first, bound: .atMost(1.3)))
        }
    }
}
