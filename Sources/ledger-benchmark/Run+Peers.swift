#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

extension Run {
    /// Verification beside what people would use instead, on the same file.
    func comparing(_ size: UInt64) throws(BenchmarkError) {
        guard let folder = options.peers, options.wants("verify") else { return }
        let path = try ledger(size)
        for (name, bound) in [("python", 5.5), ("grdb", 7), ("postgresql", 7)] {
            let peer = Tool(path: "\(folder)/\(name)/verify")
            guard access(peer.path, X_OK) == 0 else { continue }
            // Peers need more of their surroundings than we do: a toolchain, its caches.
            let home = ["HOME", "PATH"].reduce(into: [String: String]()) { variables, name in
                variables[name] = getenv(name).map { String(cString: $0) }
            }
            // Once for what it has to build and load, and to see whether it is installed.
            let first = try peer.run([path], home, statuses: [0, 3])
            guard first.printed.isFinite else {
                fputs("\(name) is not installed, and left out.\n", stderr)
                continue
            }
            let pair = try pair(
                { () throws(BenchmarkError) in
                    try ours.run(["--ledger", path, "verify", "--quick"], material.variables).wall
                },
                { () throws(BenchmarkError) in try peer.run([path], home).printed })
            add(row("verify --quick, against \(name)", size, pair, .atLeast(bound)))
        }
    }
}
