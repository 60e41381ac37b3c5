internal import LedgerCore

/// One process that was run to its end.
struct Measured {
    /// Seconds from its start to its end.
    var wall: Double
    /// Seconds of all cores.
    var cpu: Double
    /// The largest resident size, in MiB.
    var peak: Double
    let output: String

    /// The number that the process printed last.
    var printed: Double { numbers.last ?? .nan }

    /// The numbers of the last line that the process printed.
    var numbers: [Double] { output.split(separator: "\n").last?.split(separator: " ").compactMap { Double($0) } ?? [] }
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
