extension FactTable {
    /// What candidates do, and what they ask for.
    static let standing: [FactTable] = [
        FactTable(
            "candidacy", of: "candidacy",
            [
                FactColumn("person"), FactColumn("attempt", nil, .number), FactColumn("label"),
                FactColumn("holds_office"), FactColumn("registry"), FactColumn("registry_key"),
                FactColumn("substitutes"),
            ], by: ["id", "person", "constituency", "substitutes"]),
        FactTable(
            "declaration", of: "declaration",
            [
                FactColumn("type"), FactColumn("channel"), FactColumn("label"), FactColumn("voluntary"),
                FactColumn("particulars_given", "particulars.given"), FactColumn("committee"),
            ], by: ["candidacy"]),
        FactTable(
            "form_request", of: "form-request",
            [FactColumn("committee"), FactColumn("requested_by"), FactColumn("copies", nil, .number)],
            by: ["candidacy", "constituency"]),
        FactTable(
            "form_issue", of: "form-issue",
            [
                FactColumn("request", "of", .entry), FactColumn("committee"), FactColumn("outcome"),
                FactColumn("copies", nil, .number), FactColumn("serials_from", "serials.from"),
                FactColumn("serials_to", "serials.to"), FactColumn("attribution", "by.attribution"),
            ], by: ["request", "candidacy", "constituency"]),
        FactTable(
            "nomination", of: "nomination",
            [
                FactColumn("route"), FactColumn("form", nil, .entry), FactColumn("briefed"),
                FactColumn("basic_information"), FactColumn("accepted"), FactColumn("committee"),
            ], by: ["candidacy", "constituency"]),
        FactTable(
            "nomination_organisation", of: "nomination", each: "organisations", [FactColumn("organisation", "")],
            by: ["organisation"]),
        FactTable(
            "joint_recommendation", of: "joint-recommendation",
            [
                FactColumn("nomination", "of", .entry), FactColumn("counted_by"), FactColumn("met"),
                FactColumn("claimed", "counts.claimed", .number), FactColumn("verified", "counts.verified", .number),
                FactColumn("disputed", "counts.disputed", .number),
                FactColumn("withdrawn", "counts.withdrawn", .number), FactColumn("roll_checked"),
            ], by: ["candidacy", "nomination"]),
        FactTable(
            "joint_recommendation_rejected", of: "joint-recommendation", each: "rejected",
            [FactColumn("reason"), FactColumn("number", "count", .number)], by: []),
    ]
}
