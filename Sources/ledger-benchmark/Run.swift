#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// One run of the benchmark: its tools, its files, and its table.
final class Run {
    /// A work of which one turn gives a figure.
    typealias Turn = () throws(BenchmarkError) -> Double

    let options: Options
    let material: Material
    let ours: Tool
    let own: Tool
    let floor: Tool
    private var rows: [Row] = []

    /// Up to so many entries everything is measured; beyond, what is to stay flat.
    static let common: UInt64 = 1_000_000

    init(_ options: Options) throws(BenchmarkError) {
        self.options = options
        ours = try Tool.beside("audit-ledger")
        own = try Tool.beside("ledger-benchmark")
        material = try Material(in: options.folder)
        floor = try Tool.floor(in: material.folder)
    }

    func run() throws(BenchmarkError) {
        let (cores, load) = (sysconf(Int32(_SC_NPROCESSORS_ONLN)), Self.load)
        if !options.isJSON {
            print("\(cores) cores, load \(load), medians of \(options.rounds)")
            print(Row.heading)
        }
        try live()
        for size in options.sizes {
            if size <= Self.common {
                try appending(size)
                try importing(size)
            }
            try verifying(size)
            try proving(size)
            try remembering(size)
        }
        try committing()
        try grouping()
        try starting()
        try comparing()
        if options.isJSON {
            let rows = rows.map(\.json).joined(separator: ",")
            print(
                "{\"format\":\"audit-ledger-benchmark/2\",\"cores\":\(cores),\"load\":\(load),"
                    + "\"rounds\":\(options.rounds),\"rows\":[\(rows)]}")
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

    /// What must be reached, at the sizes for which it is asked: below a million, starts and syncs are what is measured.
    func bound(_ size: UInt64, _ bound: Row.Bound) -> Row.Bound { size < Self.common ? .none : bound }

    /// Measures two things turn by turn.
    func pair(_ ours: Turn, _ floor: Turn) throws(BenchmarkError) -> Pair {
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
            try own.run(["child", "append", path, material.bodies, "\(size - 1)", "10000"], material.variables)
        }
        return path
    }

    /// The words that make the floor append or import on pages as large as ours.
    func floorWords(_ work: String, _ count: UInt64, batch: UInt64) throws(BenchmarkError) -> [String] {
        let page = try Material.pageBytes(ledger(Options.startEntries))
        return [work, material.fresh("floor.sqlite"), material.bodies, "\(count)", "\(batch)", "\(page)"]
    }
}
