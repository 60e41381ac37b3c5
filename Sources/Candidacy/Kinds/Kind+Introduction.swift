extension Kind {
    /// Voters get to know candidates: asked for, held or refused.
    public static let introduction = Kind(
        "introduction", title: "Introduction",
        summary: "Voters get to know candidates: asked for, held or refused.",
        madeBy: [.record],
        fields: [
            Field(
                "stage", .choice(["requested", "held", "refused"]), .required,
                "asked for, held, or refused", article: "选举法 2020 art. 34"),
            Field(
                "type", .choice(["committee", "recommender", "meeting", "self", "unknown"]), .required,
                "who introduces, or how", article: "选举法 2020 art. 34"),
            Field(
                "constituency", .identifier, .required, names: .constituency,
                "the constituency whose voters are concerned"),
            Field("candidacies.*", .identifier, .optional, names: .candidacy, "the candidacies introduced"),
            Field("minutes", .count, .optional, "per candidate, where equal"),
            Field(
                "requestedBy", .choice(["voters", "candidate", "recommender", "committee", "unknown"]), .optional,
                "a class", article: "选举法 2020 art. 34"),
            Field("of", .reference, .optional, "the request that this answers"),
            Field("competence.instrument", .text, .optional, "rule relied on"),
            Field("competence.version", .text, .optional, "year of the version relied on (`2020`)"),
            Field("competence.article", .text, .optional, "article as printed"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
        ],
        example: #"""
            {"candidacies":["c-0006-01","c-0006-03","c-0006-04","c-0006-05"],"committee":"ec-example",\#
            "competence":{"article":"34","instrument":"选举法","version":"2020"},"constituency":"ex-6",\#
            "effective":"2021-09-24","minutes":10,"of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=",\#
            "requestedBy":"voters","stage":"held","type":"meeting"}
            """#)
}
