/// Puts rows into the tables of a scratch database: what a migration does to rows never shows on an empty one.
enum Population {
    struct Gap {
        let table: String
        let reason: String
    }

    /// Fills every empty table.
    ///
    /// - Returns: the tables for which no row was found.
    static func fill(_ scratch: Scratch) throws(Diagnostic) -> [Gap] {
        let policy = scratch.authorizer.policy
        scratch.authorizer.policy = .unrestricted
        defer { scratch.authorizer.policy = policy }
        var gaps: [Gap] = []
        var empty: [String] = []
        for table in try scratch.tables() where try scratch.rowCount(of: table) == 0 { empty.append(table) }
        // A child can be filled once its parents are.
        while !empty.isEmpty {
            gaps = []
            for table in empty {
                if let reason = try SampleRow.insert(into: table, row: 1, tries: 20_000, on: scratch) {
                    gaps.append(Gap(table: table, reason: reason))
                } else {
                    // A table may be made for one row only.
                    _ = try SampleRow.insert(into: table, row: 2, tries: 500, on: scratch)
                }
            }
            guard gaps.count < empty.count else { break }
            empty = gaps.map(\.table)
        }
        return gaps
    }
}
