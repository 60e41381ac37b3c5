#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

extension Run {
    /// What a peer ends with that lacks something on this machine.
    private static let absent: Int32 = 3

    /// Verification and bulk appends beside what people would use instead.
    func comparing() throws(BenchmarkError) {
        guard options.wants("peer"), let folder = options.peers else { return }
        guard let size = options.sizes.filter({ $0 <= Self.common }).max() else { return }
        for (name, times) in [("python", 5.5), ("grdb", 7), ("postgresql", 7)] {
            let path = try ledger(size)
            let verify: Turn = { [ours, material] () throws(BenchmarkError) in
                try ours.run(["--ledger", path, "verify", "--quick"], material.variables).wall
            }
            try compare(
                "verify --quick, beside \(name)", size, verify, Tool(path: "\(folder)/\(name)/verify"), [path],
                bound(size, .atLeast(times)))
            try compare(
                "append, 10,000 a commit, beside \(name)", size,
                { () throws(BenchmarkError) in try append(size, batch: 10_000) },
                Tool(path: "\(folder)/\(name)/append"), [material.bodies, "\(size)"], bound(size, .atLeast(1)))
        }
    }

    private func compare(
        _ work: String, _ size: UInt64, _ ours: Turn, _ peer: Tool, _ words: [String],
        _ bound: Row.Bound
    ) throws(BenchmarkError) {
        // Peers need more of their surroundings than we do: a toolchain, its caches.
        let home = ["HOME", "PATH"].reduce(into: [String: String]()) { variables, name in
            variables[name] = getenv(name).map { String(cString: $0) }
        }
        // Once for what it has to build and load, and to see whether it is installed.
        guard try peer.run(words, home, statuses: [0, Self.absent]).status == 0 else {
            fputs("ledger-benchmark: “\(work)” is left out, as something is not installed.\n", stderr)
            return
        }
        let pair = try pair(ours) { () throws(BenchmarkError) in try peer.run(words, home).printed }
        add(.speed(work, size, pair, bound))
    }
}
