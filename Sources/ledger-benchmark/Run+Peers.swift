#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Run {
    /// What is to be reached: how many times as fast as a peer verifies.
    private static let bounds: [String: Double] = ["python": 5.5, "grdb": 7, "postgresql": 7]
    /// What a peer ends with that lacks something on this machine (EX_UNAVAILABLE).
    private static let unavailable: Int32 = 69

    /// Others that keep the same chain: each a program that is called with `start FOLDER`, `append FOLDER BODIES COUNT`,
    /// which begins anew and prints its seconds, `verify FOLDER` and `stop FOLDER`.
    func comparing() throws(BenchmarkError) {
        guard options.wants("peer"), let peers = options.peers else { return }
        guard let size = options.sizes.filter({ $0 <= Self.common }).max() else { return }
        for name in try names(peers) {
            let peer = Tool(path: "\(peers)/\(name)")
            let folder = material.fresh("peer")
            guard mkdir(folder, 0o700) == 0 else { throw BenchmarkError("\(folder) cannot be made.") }
            let started = try peer.run(["start", folder], accepting: Self.unavailable)
            guard started.status == 0 else {
                fputs("ledger-benchmark: \(name) is left out: \(started.errors)", stderr)
                continue
            }
            do throws(BenchmarkError) {
                try compare(peer, name, folder, size)
            } catch {
                try peer.run(["stop", folder])
                throw error
            }
            try peer.run(["stop", folder])
            material.remove(folder)
        }
    }

    private func compare(_ peer: Tool, _ name: String, _ folder: String, _ size: UInt64) throws(BenchmarkError) {
        let bodies = material.bodies
        let bulk = try pair(
            { () throws(BenchmarkError) in try append(size, batch: 10_000) },
            { () throws(BenchmarkError) in try peer.run(["append", folder, bodies, "\(size)"]).printed })
        add(.speed("append in bulk, beside \(name)", size, bulk, .atLeast(1)))
        let path = try ledger(size)
        let scan = try pair(
            { () throws(BenchmarkError) in
                try ours.run(["--ledger", path, "verify", "--quick"], material.variables).wall
            },
            { () throws(BenchmarkError) in try peer.run(["verify", folder]).wall })
        add(.speed("verify --quick, beside \(name)", size, scan, .atLeast(Self.bounds[name] ?? 1)))
    }

    /// The programs in a folder, by name.
    private func names(_ folder: String) throws(BenchmarkError) -> [String] {
        guard let open = opendir(folder) else { throw BenchmarkError("There is no folder \(folder).") }
        defer { closedir(open) }
        var names: [String] = []
        while let entry = readdir(open) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var status = stat()
            let path = "\(folder)/\(name)"
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
                names.append(name)
            }
        }
        return names.sorted()
    }
}
