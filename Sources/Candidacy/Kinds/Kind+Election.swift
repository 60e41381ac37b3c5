extension Kind {
    /// An election, or a round of elections that others are part of.
    public static let election = Kind(
        "election", title: "Election",
        summary: "An election, or a round of elections that others are part of.",
        madeBy: [.record],
        fields: [
            Field("id", .identifier, .required, "key of the election, chosen by the recorder"),
            Field(
                "level",
                .choice([
                    "township", "county", "municipal", "state", "national", "round", "other",
                ]), .required,
                "`round`: a cycle without its own polling day"),
            Field(
                "type", .choice(["general", "by-election", "rerun", "runoff"]), .required,
                "by-election switches the ratio checks off", article: "选举法 2020 art. 57"),
            Field("jurisdiction", .text, .required, "ISO 3166 code or name"),
            Field(
                "profile", .identifier, .wanted, names: .profile,
                """
                rules it is held under; absent: no profile of that time is known, checks of law do not run \
                and say so
                """),
            Field("office", .text, .optional, "what is filled"),
            Field("partOf", .identifier, .optional, names: .election, "the round it belongs to"),
            Field(
                "polling.date", .date, .wanted,
                """
                polling day; amended by a later entry with `amends`, so a late change is visible
                """, article: "选举法 2020 art. 11"),
            Field(
                "nominations.open", .when, .wanted,
                "first day on which nominations are taken", article: "选举法 2020 art. 32"),
            Field(
                "nominations.close", .when, .wanted,
                "last day on which nominations are taken", article: "选举法 2020 art. 32"),
            Field("cycle.years", .count, .optional, "length of a term"),
            Field("cycle.previous", .when, .optional, "previous round here"),
            Field(
                "cycle.text", .text, .optional,
                "as the source says it (“up to 900 million voters”, “every five years”)"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "body that runs it", article: "选举法 2020 art. 9"),
        ],
        example: #"""
            {"committee":"ec-example","effective":"2021-06-01","id":"example-2021","jurisdiction":"CN-JX",\#
            "level":"county","nominations":{"close":"2021-09-10","open":"2021-08-22"},"office":"区人大代表",\#
            "polling":{"date":"2021-09-28"},"profile":"cn-direct-2020","type":"general"}
            """#)
}
