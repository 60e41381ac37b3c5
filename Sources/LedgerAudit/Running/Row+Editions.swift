extension Row {
    /// Rows one by one, but those together that say the same of one act, each by another edition of the rules.
    static func byAct(_ rows: [Row]) -> [[Row]] {
        var places: [[String]: Int] = [:]
        var groups: [[Row]] = []
        for row in rows {
            guard let edition = row["edition"], let parts = row["parts"].flatMap({ Int($0) }), parts > 1 else {
                groups.append([row])
                continue
            }
            let key = row.entries.map { String($0) } + identity.map { row[$0] ?? "" }
            if let place = places[key], !groups[place].contains(where: { $0["edition"] == edition }) {
                groups[place].append(row)
            } else {
                places[key] = groups.count
                groups.append([row])
            }
        }
        // The newest edition speaks for the others.
        return groups.map {
            $0.count == 1 ? $0 : $0.sorted { ($0.number("edition") ?? 0) > ($1.number("edition") ?? 0) }
        }
    }

    /// What tells two findings on the same entries from each other.
    private static let identity = ["place", "election", "constituency", "candidacy"]

    func number(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }
}
