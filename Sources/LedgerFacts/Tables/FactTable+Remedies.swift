extension FactTable {
    /// Complaints, appeals, judgments; corrections and waivers.
    static let remedies: [FactTable] = [
        FactTable(
            "complaint", of: "complaint",
            [
                FactColumn("against", "of", .entry), FactColumn("about"), FactColumn("complainant"),
                FactColumn("committee"),
            ],
            by: ["against", "constituency"]),
        FactTable(
            "appeal", of: "appeal",
            [
                FactColumn("against", "of", .entry), FactColumn("committee"), FactColumn("appellant"),
                FactColumn("due", nil, .day),
            ], by: ["against"]),
        FactTable(
            "judgment", of: "judgment",
            [
                FactColumn("appeal", "of", .entry), FactColumn("committee"), FactColumn("outcome"),
                FactColumn("orders"), FactColumn("final"),
            ], by: ["appeal"]),
        FactTable(
            "correction", of: "correction",
            [FactColumn("corrects", "supersedes", .entry), FactColumn("void"), FactColumn("reason")], by: ["corrects"]),
        FactTable(
            "waiver", of: "waiver",
            [
                FactColumn("check_id", "check"), FactColumn("reason"), FactColumn("authority"),
                FactColumn("until", nil, .day),
            ], by: ["check_id"]),
        FactTable("waiver_entry", of: "waiver", each: "entries", [FactColumn("entry", "", .entry)], by: []),
        FactTable("closing", of: "close", [FactColumn("scope")], by: ["election"]),
    ]
}
