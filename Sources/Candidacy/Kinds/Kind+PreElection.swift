extension Kind {
    /// A vote that cuts a list when the discussion found no near-agreement.
    public static let preElection = Kind(
        "pre-election", title: "Pre-election",
        summary: "A vote that cuts a list when the discussion found no near-agreement.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .wanted, "the `list` voted on"),
            Field("constituency", .identifier, .required, names: .constituency, "the constituency whose voters vote"),
            Field("electorate", .count, .wanted, "voters entitled to take part"),
            Field("turnout", .count, .wanted, "voters who took part"),
            Field("secret", .yesNo, .wanted, "was the ballot secret?"),
            Field("votes.*.candidacy", .identifier, .optional, names: .candidacy, "the candidacy voted for"),
            Field("votes.*.votes", .count, .wanted, "votes it received", article: "选举法 2020 art. 32"),
            Field("announced", .when, .wanted, "when the result was announced"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
        ],
        example: #"""
            {"announced":"2021-09-18","committee":"ec-example","constituency":"ex-6","effective":"2021-09-18",\#
            "electorate":4120,"of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=","secret":"yes","turnout":2210,\#
            "votes":[{"candidacy":"c-0006-01","votes":801},{"candidacy":"c-0006-03","votes":640}]}
            """#)
}
