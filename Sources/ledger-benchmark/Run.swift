#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// One run of the benchmark: its tools, its files, and its table.
final class Run {
    let options: Options
    let material: Material
    let ours: Tool
    let own: Tool
    let floor: Tool
    private var rows: [Row] = []

    init(_ options: Options) throws(BenchmarkError) {
        self.options = options
        ours = try Tool.beside("audit-ledger")
        own = try Tool.beside("ledger-benchmark")
        floor = try Tool.beside("ledger-floor")
        material = try Material(in: options.folder)
    }

    func run() throws(BenchmarkError) {
        if !options.isJSON {
            print("\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, load \(Self.load), medians of \(options.rounds)")
            print(Row.heading)
        }
        for size in options.sizes {
            // What is rare beyond a million, or the same there, is not measured there.
            if size <= 1_000_000 {
                try appending(size)
                try importing(size)
            } else {
                try growing(size)
            }
            try verifying(size)
            try comparing(size)
            try proving(size)
            try remembering(size)
        }
        try committing()
        try starting()
        if options.isJSON {
            let rows = rows.map(\.json).joined(separator: ",")
            print(
                "{\"format\":\"audit-ledger-benchmark/1\",\"load\":\(Self.load),\"rounds\":\(options.rounds),\"rows\":[\(rows)]}"
            )
        }
    }

    private static var load: Double {
        var averages = [0.0, 0.0, 0.0]
        return getloadavg(&averages, 3) > 0 ? averages[0] : .nan
    }

    func add(_ row: Row) {
        rows.append(row)
        if !options.isJSON { print(row.text) }
    }

    /// Measures two things turn by turn.
    func pair(
        _ ours: () throws(BenchmarkError) -> Double, _ floor: () throws(BenchmarkError) -> Double
    ) throws(BenchmarkError) -> Pair {
        var (one, other): ([Double], [Double]) = ([], [])
        for _ in 0..<options.rounds {
            one.append(try ours())
            other.append(try floor())
        }
        return Pair(ours: one, floor: other)
    }

    /// A ledger of so many entries, made by the library; its path.
    func ledger(_ size: UInt64) throws(BenchmarkError) -> String {
        let path = "\(material.folder)/\(size).sqlite"
        if access(path, F_OK) != 0 {
            try own.run(["child", "append", path, material.bodies, "\(size - 1)"], material.variables)
        }
        return path
    }
}
