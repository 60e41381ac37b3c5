extension FactTable {
    /// What is said about terms, and what sources say.
    static let words: [FactTable] = [
        FactTable(
            "interpretation", of: "interpretation",
            [
                FactColumn("term", nil, .term), FactColumn("reading"), FactColumn("speaker"), FactColumn("effect"),
                FactColumn("about", "of", .entry), FactColumn("committee"),
                FactColumn("attribution", "by.attribution"),
            ], by: ["term", "about"]),
        FactTable(
            "interpretation_election", of: "interpretation", each: "governs", [FactColumn("election", "")],
            by: ["election"]),
        FactTable(
            "observation", of: "observation",
            [
                FactColumn("type"), FactColumn("as_of", nil, .interval), FactColumn("status_system", "status.system"),
                FactColumn("status_code", "status.code"), FactColumn("status_text", "status.text"),
                FactColumn("ground_code", "ground.code"), FactColumn("ground_text", "ground.text"),
                FactColumn("activity", "activity.type"), FactColumn("about_election", "activity.aboutElection"),
                FactColumn("about", "of", .entry), FactColumn("refers_to", nil, .entry), FactColumn("inferred_by"),
                FactColumn("file_digest", "file.digest"),
            ], by: ["candidacy", "election", "about", "refers_to"]),
    ]
}
