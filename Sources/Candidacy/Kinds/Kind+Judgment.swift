extension Kind {
    /// The answer of the body appealed to.
    public static let judgment = Kind(
        "judgment", title: "Judgment",
        summary: "The answer of the body appealed to.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .required, "the `appeal`"),
            Field("committee", .identifier, .required, names: .committee, "who judged"),
            Field(
                "outcome",
                .choice([
                    "allowed", "dismissed", "partly-allowed", "remitted", "not-entertained", "withdrawn",
                ]), .required,
                "what was decided"),
            Field("number", .text, .wanted, "the number of the judgment"),
            Field(
                "orders", .choice(["list", "relist", "strike", "reconsider", "none", "other"]), .wanted,
                "what the next list must show (APL-03)"),
            Field("final", .yesNo, .wanted, "is there no further remedy?", article: "选举法 2020 art. 29"),
            Field("grounds.*.text", .text, .wanted, "verbatim"),
            Field("grounds.*.instrument", .text, .optional, "law the ground cites"),
            Field("grounds.*.version", .text, .optional, "year of the version relied on (`2020`)"),
            Field("grounds.*.article", .text, .optional, "article as printed"),
            Field("document", .digest, .optional, "of the signed judgment"),
        ],
        example: #"""
            {"committee":"court-example","effective":"2021-09-26","final":"yes","grounds":[{"article":"29",\#
            "instrument":"选举法","text":"申诉人系本选区选民","version":"2020"}],"number":"（2021）特1号",\#
            "of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=","orders":"relist","outcome":"allowed"}
            """#)
}
