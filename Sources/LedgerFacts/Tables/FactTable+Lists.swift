extension FactTable {
    /// Lists and how they were settled, meetings with voters, and the poll.
    static let lists: [FactTable] = [
        FactTable(
            "list", of: "list",
            [
                FactColumn("stage"), FactColumn("complete"), FactColumn("ordering"), FactColumn("basic_information"),
                FactColumn("committee"),
            ], by: ["constituency"]),
        FactTable(
            "list_entry", of: "list", each: "entries", [FactColumn("candidacy"), FactColumn("route")],
            by: ["candidacy"]),
        FactTable(
            "deliberation", of: "deliberation",
            [
                FactColumn("list", "of", .entry), FactColumn("method"), FactColumn("groups", nil, .number),
                FactColumn("agreement"), FactColumn("committee"),
            ], by: ["constituency", "list"]),
        FactTable(
            "deliberation_opinion", of: "deliberation", each: "opinions",
            [FactColumn("candidacy"), FactColumn("favour", "for", .number), FactColumn("unit")], by: ["candidacy"]),
        FactTable(
            "pre_election", of: "pre-election",
            [
                FactColumn("list", "of", .entry), FactColumn("electorate", nil, .number),
                FactColumn("turnout", nil, .number), FactColumn("secret"), FactColumn("announced", nil, .interval),
                FactColumn("committee"),
            ], by: ["constituency", "list"]),
        FactTable(
            "pre_election_vote", of: "pre-election", each: "votes",
            [FactColumn("candidacy"), FactColumn("votes", nil, .number)], by: ["candidacy"]),
        FactTable(
            "introduction", of: "introduction",
            [
                FactColumn("stage"), FactColumn("type"), FactColumn("minutes", nil, .number),
                FactColumn("requested_by"), FactColumn("request", "of", .entry),
                FactColumn("competence_instrument", "competence.instrument"),
                FactColumn("competence_article", "competence.article"), FactColumn("committee"),
            ], by: ["constituency", "request"]),
        FactTable(
            "introduction_candidacy", of: "introduction", each: "candidacies", [FactColumn("candidacy", "")],
            by: ["candidacy"]),
        FactTable(
            "result", of: "result",
            [
                FactColumn("electorate", nil, .number), FactColumn("turnout", nil, .number), FactColumn("valid"),
                FactColumn("write_in_votes", nil, .number), FactColumn("committee"),
            ], by: ["constituency"]),
        FactTable(
            "result_vote", of: "result", each: "votes",
            [FactColumn("candidacy"), FactColumn("votes", nil, .number), FactColumn("outcome")], by: ["candidacy"]),
        FactTable(
            "result_write_in", of: "result", each: "writeIns",
            [FactColumn("candidacy"), FactColumn("votes", nil, .number)], by: []),
    ]
}
