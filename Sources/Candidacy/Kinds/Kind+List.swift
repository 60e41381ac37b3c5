extension Kind {
    /// The names on one constituency’s list as it was settled; its posting is a `publication`.
    public static let list = Kind(
        "list", title: "List",
        summary: "The names on one constituency’s list as it was settled; its posting is a `publication`.",
        madeBy: [.record],
        fields: [
            Field("constituency", .identifier, .required, names: .constituency, "the constituency the list is for"),
            Field("election", .identifier, .required, names: .election, "the election the list is for"),
            Field(
                "stage", .choice(["nominations", "preliminary", "formal", "ballot"]), .required,
                "nominations received, preliminary, formal, or the ballot as printed", article: "选举法 2020 art. 32"),
            Field(
                "entries.*.candidacy", .identifier, .required, names: .candidacy,
                "the candidacies in the order of the list", article: "选举法 2020 art. 31, 32"),
            Field(
                "entries.*.route",
                .choice([
                    "joint", "party", "people-organisation", "deputies", "other", "unknown",
                ]), .optional,
                "how it was nominated, where the list says so"),
            Field(
                "complete", .yesNo, .required,
                "is this the whole list? `no` (an excerpt) silences every check on absence"),
            Field(
                "ordering", .choice(["strokes", "votes", "lot", "alphabetical", "unstated"]), .optional,
                "what the order of the names follows"),
            Field(
                "basicInformation", .yesNo, .wanted,
                "does the list give basic information on each name?", article: "选举法 2020 art. 32"),
            Field("document", .digest, .optional, "of the list as settled"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                """
                the body that acted; filled from `genesis.committee` in a committee's ledger
                """, article: "选举法 2020 art. 11"),
        ],
        example: #"""
            {"basicInformation":"yes","committee":"ec-example","complete":"yes","constituency":"ex-6",\#
            "effective":"2021-09-12","election":"example-2021","entries":[{"candidacy":"c-0006-01",\#
            "route":"joint"},{"candidacy":"c-0006-03","route":"party"},{"candidacy":"c-0006-04",\#
            "route":"people-organisation"},{"candidacy":"c-0006-05","route":"joint"},{"candidacy":"c-0006-06",\#
            "route":"joint"}],"id":"l-0006-p","ordering":"strokes","stage":"preliminary"}
            """#)
}
