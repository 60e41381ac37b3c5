extension Kind {
    /// A remedy taken to another body.
    public static let appeal = Kind(
        "appeal", title: "Appeal",
        summary: "A remedy taken to another body.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .required, "the ruling appealed"),
            Field("committee", .identifier, .required, names: .committee, "appealed to"),
            Field(
                "appellant", .choice(["candidate", "voter", "recommenders", "organisation", "other"]), .required,
                "who appeals, as a class"),
            Field("number", .text, .optional, "the case number of the body appealed to"),
            Field("text", .text, .optional, seal: .automatic, "the appeal, verbatim"),
            Field("document", .digest, .optional, seal: .automatic, "of the paper"),
            Field(
                "due", .date, .optional,
                "by when it must be decided, if the profile does not say", article: "选举法 2020 art. 29"),
        ],
        example: #"""
            {"appellant":"voter","committee":"court-example","constituency":"ex-6","effective":"2021-09-20",\#
            "id":"a-0006-1","number":"（2021）特1号","of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8="}
            """#)
}
