extension Run {
    /// From a file to a verified ledger, against a floor with two sorted indexes.
    func importing(_ size: UInt64) throws(BenchmarkError) {
        guard options.wants("import") else { return }
        try importing("JSON Lines", size, [try material.jsonLines(size)])
        let table = try material.table(size)
        try importing("CSV", size, [table.file, "--map", table.map])
    }

    private func importing(_ form: String, _ size: UInt64, _ words: [String]) throws(BenchmarkError) {
        var peak = 0.0
        let pair = try pair(
            { () throws(BenchmarkError) in
                let path = material.fresh("import.sqlite")
                try ours.run(
                    [
                        "--ledger", path, "init", "--observer", "--purpose", "test", "--origin",
                        "example.org/\(Tool.now)",
                    ],
                    material.variables)
                let measured = try ours.run(["--ledger", path, "import"] + words, material.variables)
                peak = max(peak, measured.peak)
                return measured.wall
            },
            { () throws(BenchmarkError) in
                try floor.run(["import", material.fresh("floor.sqlite"), material.bodies, "\(size)"]).wall
            })
        add(row("import of \(form), verified", size, pair, .atLeast(0.6)))
        add(memory("import of \(form)", size, peak, 110))
    }

    func memory(_ work: String, _ size: UInt64, _ peak: Double, _ bound: Double) -> Row {
        Row(
            work: "\(work), peak MiB", entries: size, ours: Row.number(peak), floor: "", value: peak,
            bound: .atMost(bound))
    }
}
