/// One process that was run to its end.
struct Measured {
    /// Seconds from its start to its end.
    var wall: Double
    /// What it ended with.
    let status: Int32
    let output: String

    /// The numbers in the last line that the process printed.
    var figures: [Double] {
        output.split(separator: "\n").last?.split(separator: " ").compactMap { Double($0) } ?? []
    }

    /// The one number there, or the last of several.
    var printed: Double { figures.last ?? .nan }
}

/// Two things measured turn by turn.
struct Pair {
    let ours: [Double]
    let floor: [Double]

    var medianOurs: Double { Self.median(ours) }
    var medianFloor: Double { Self.median(floor) }
    /// How many times as fast we are as the floor: the median over the pairs.
    var ratio: Double { Self.median(zip(ours, floor).map { $1 / $0 }) }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return .nan }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
