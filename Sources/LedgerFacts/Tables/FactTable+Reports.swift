extension FactTable {
    /// Pressure that was reported, and what was done about it.
    static let reports: [FactTable] = [
        FactTable(
            "obstruction_report", of: "obstruction-report",
            [
                FactColumn("type"), FactColumn("target"), FactColumn("perpetrator"), FactColumn("means"),
                FactColumn("protected"), FactColumn("received_committee", "received.committee"),
                FactColumn("received", "received.on", .interval),
            ], by: ["candidacy", "constituency"]),
        FactTable(
            "investigation", of: "investigation",
            [FactColumn("about", "of", .entry), FactColumn("committee"), FactColumn("action"), FactColumn("outcome")],
            by: ["about"]),
    ]
}
