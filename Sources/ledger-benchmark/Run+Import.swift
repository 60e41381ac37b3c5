extension Run {
    /// From a file to a verified ledger, against a floor that has the values ready and builds two sorted indexes.
    func importing(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("import") else { return }
        let lines = try material.jsonLines(size)
        let table = try material.csv(size)
        for (name, words) in [("JSON Lines", [lines]), ("CSV", [table, "--map", material.map])] {
            let pair = try pair(
                { () throws(BenchmarkError) in
                    let path = try empty("import.sqlite")
                    return try ours.run(["--ledger", path, "import"] + words, material.variables).wall
                },
                { () throws(BenchmarkError) in try floor.run(floorWords("import", size, batch: 100_000)).wall })
            add(.speed("import of \(name), verified", size, pair, bound(size, .atLeast(0.6))))
        }
        material.remove(lines)
        material.remove(table)
    }

    /// A ledger without entries but the one that it begins with.
    func empty(_ name: String) throws(BenchmarkError) -> String {
        let path = material.fresh(name)
        try ours.run(
            ["--ledger", path, "init", "--observer", "--purpose", "test", "--origin", "example.org/\(Tool.now)"],
            material.variables)
        return path
    }
}
