extension Kind {
    /// What the body did with a report or complaint.
    public static let investigation = Kind(
        "investigation", title: "Investigation",
        summary: "What the body did with a report or complaint.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .required, "the `obstruction-report` or `complaint` looked into"),
            Field(
                "committee", .identifier, .required, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
            Field(
                "action", .choice(["opened", "closed", "referred", "declined"]), .required,
                "what the body did", article: "选举法 2020 art. 59"),
            Field("outcome", .choice(["founded", "unfounded", "undetermined"]), .optional, "what it found"),
            Field("referredTo", .identifier, .optional, names: .committee, "body it was handed to"),
            Field("reason", .text, .wanted, seal: .may, "why it acted so, in words"),
        ],
        example: #"""
            {"action":"opened","committee":"ec-example","effective":"2021-09-02",\#
            "of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8="}
            """#)
}
