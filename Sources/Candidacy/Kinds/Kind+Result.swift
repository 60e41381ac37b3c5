extension Kind {
    /// The poll in one constituency; elected and not elected come from nowhere else.
    public static let result = Kind(
        "result", title: "Result",
        summary: "The poll in one constituency; elected and not elected come from nowhere else.",
        madeBy: [.record],
        fields: [
            Field("election", .identifier, .required, names: .election, "the election the poll belongs to"),
            Field("electorate", .count, .wanted, "voters on the roll"),
            Field("turnout", .count, .wanted, "voters who took part", article: "选举法 2020 art. 45"),
            Field("valid", .yesNo, .wanted, "did enough voters take part?", article: "选举法 2020 art. 45"),
            Field("votes.*.candidacy", .identifier, .optional, names: .candidacy, "the candidacy voted for"),
            Field("votes.*.votes", .count, .wanted, "votes it received"),
            Field(
                "votes.*.outcome", .choice(["elected", "not-elected", "substitute", "runoff"]), .eachMember,
                "what the poll decided for it", article: "选举法 2020 art. 45"),
            Field(
                "writeIns.*.candidacy", .identifier, .optional, names: .candidacy,
                "a candidacy written in by voters"),
            Field("writeIns.*.votes", .count, .optional, "votes it received", article: "选举法 2020 art. 41"),
            Field("writeInVotes", .count, .optional, "all votes written in", article: "选举法 2020 art. 41"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
        ],
        example: #"""
            {"committee":"ec-example","constituency":"ex-6","effective":"2021-09-28","election":"example-2021",\#
            "electorate":4120,"turnout":3001,"valid":"yes","votes":[{"candidacy":"c-0006-01",\#
            "outcome":"elected","votes":1702},{"candidacy":"c-0006-03","outcome":"elected","votes":1633},\#
            {"candidacy":"c-0006-04","outcome":"not-elected","votes":1120}]}
            """#)
}
