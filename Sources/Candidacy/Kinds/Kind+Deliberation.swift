extension Kind {
    /// Voter groups discuss a list; who said what is never recorded.
    public static let deliberation = Kind(
        "deliberation", title: "Deliberation",
        summary: "Voter groups discuss a list; who said what is never recorded.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .wanted, "the `list` discussed", article: "选举法 2020 art. 32"),
            Field(
                "constituency", .identifier, .required, names: .constituency,
                "the constituency whose voters discuss"),
            Field(
                "method", .choice(["voter-groups", "meeting", "consultation", "other", "unknown"]), .required,
                "how it was discussed"),
            Field("groups", .count, .wanted, "how many groups met"),
            Field("opinions.*.candidacy", .identifier, .optional, names: .candidacy, "the candidacy spoken on"),
            Field("opinions.*.for", .count, .wanted, "groups or voters in favour", article: "选举法 2020 art. 32"),
            Field("opinions.*.unit", .choice(["groups", "voters"]), .optional, "what `for` counts"),
            Field("agreement", .yesNo, .wanted, "a near-agreement was reached", article: "选举法 2020 art. 32"),
            Field("minutes.digest", .digest, .optional, "of the minutes"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
        ],
        example: #"""
            {"agreement":"yes","committee":"ec-example","constituency":"ex-6",\#
            "effective":"2021-09-13/2021-09-17","groups":12,"method":"voter-groups",\#
            "of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=","opinions":[{"candidacy":"c-0006-01","for":9,\#
            "unit":"groups"},{"candidacy":"c-0006-03","for":8,"unit":"groups"},{"candidacy":"c-0006-04","for":7,\#
            "unit":"groups"},{"candidacy":"c-0006-05","for":7,"unit":"groups"},{"candidacy":"c-0006-06","for":2,\#
            "unit":"groups"}]}
            """#)
}
