extension FactTable {
    /// Elections, constituencies, bodies and their sittings. Of something that changed, the row whose `replaced_by` is
    /// NULL holds now.
    public static let frame: [FactTable] = [
        FactTable(
            "election", of: "election",
            [
                FactColumn("level"), FactColumn("type"), FactColumn("jurisdiction"), FactColumn("profile"),
                FactColumn("part_of"), FactColumn("polling", "polling.date", .day),
                FactColumn("nominations_open", "nominations.open", .interval),
                FactColumn("nominations_close", "nominations.close", .interval),
                FactColumn("cycle_years", "cycle.years", .number),
                FactColumn("cycle_previous", "cycle.previous", .interval), FactColumn("committee"),
                FactColumn("amends", nil, .entry),
            ], by: ["id"]),
        FactTable(
            "constituency", of: "constituency",
            [
                FactColumn("seats", nil, .number), FactColumn("voters", nil, .number),
                FactColumn("roll", "roll.published", .interval),
            ], by: ["id", "election"]),
        FactTable(
            "committee", of: "committee",
            [
                FactColumn("type"), FactColumn("level"), FactColumn("superior"), FactColumn("appointed_by"),
                FactColumn("members_count", nil, .number), FactColumn("quorum", nil, .number),
            ], by: ["id"]),
        FactTable(
            "committee_competence", of: "committee", each: "competence",
            [FactColumn("step"), FactColumn("instrument"), FactColumn("version"), FactColumn("article")], by: []),
        FactTable(
            "committee_member", of: "committee", each: "members",
            [
                FactColumn("person"), FactColumn("role"), FactColumn("since", "from", .interval),
                FactColumn("until", "to", .interval), FactColumn("ended", "end"),
            ], by: ["person"]),
        FactTable(
            "session", of: "session",
            [
                FactColumn("committee"), FactColumn("present_count", nil, .number), FactColumn("quorum_met"),
                FactColumn("public"),
            ], by: ["id"]),
        FactTable("session_present", of: "session", each: "present", [FactColumn("person", "")], by: []),
        FactTable("session_recused", of: "session", each: "recused", [FactColumn("person")], by: []),
    ]
}
