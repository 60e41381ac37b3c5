extension Run {
    /// Many writers at once through one recorder, against one alone.
    func grouping() throws(BenchmarkError) {
        guard options.wants("group") else { return }
        let each = options.samples(of: 200)
        let writers: [UInt64] = [1, 10, 100]
        var turns: [[[Double]]] = writers.map { _ in [] }
        for _ in 0..<options.rounds {
            for (place, count) in writers.enumerated() { turns[place].append(try group(count, each)) }
        }
        let alone = turns[0].map { 1 / $0[0] }
        for (place, bound) in [(1, 2.8), (2, 20)] {
            let pair = Pair(ours: turns[place].map { 1 / $0[0] }, floor: alone)
            let entries = writers[place] * each
            add(
                Row(
                    work: "\(writers[place]) writers in common commits, times one", entries: entries,
                    ours: Figure(value: 1 / pair.medianOurs, unit: "/s"),
                    floor: Figure(value: 1 / pair.medianFloor, unit: "/s"), value: pair.ratio, bound: .atLeast(bound)))
            let most = turns[place].map { $0[1] }.max() ?? .nan
            add(
                .alone(
                    "\(writers[place]) writers, longest wait, in commits", entries,
                    Figure(value: most, unit: "commits"), .atMost(5)))
            // The same by the clock, which also counts what the machine did meanwhile: no bound holds for that.
            let longest = Pair(ours: turns[place].map { $0[2] }, floor: turns[place].map { $0[3] })
            add(.times("\(writers[place]) writers, longest wait, in times of a commit", entries, longest, .none))
        }
    }

    private func group(_ writers: UInt64, _ each: UInt64) throws(BenchmarkError) -> [Double] {
        let figures = try own.run(
            [
                "child", "group", material.fresh("group.sqlite"), material.bodies, material.frames, "\(writers)",
                "\(each)",
            ], material.variables
        ).figures
        guard figures.count == 4 else { throw BenchmarkError("Writers in common commits said nothing.") }
        return figures
    }
}
