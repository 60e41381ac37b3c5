extension Kind {
    /// The person concerned was told.
    public static let notice = Kind(
        "notice", title: "Notice",
        summary: "The person concerned was told.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .required, "the ruling or list the person was told of"),
            Field(
                "recipient", .choice(["candidate", "recommenders", "organisation", "voters", "other"]), .required,
                "who was told, as a class"),
            Field(
                "means",
                .choice([
                    "written", "oral", "telephone", "posted", "electronic", "press", "unknown",
                ]), .required,
                "how they were told"),
            Field("acknowledged", .yesNo, .wanted, "did the recipient confirm receipt?"),
            Field("document", .digest, .optional, "of the signed copy"),
            Field("remedyStated", .yesNo, .optional, "did the notice name a remedy?"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
        ],
        example: #"""
            {"acknowledged":"yes","candidacy":"c-0006-02","committee":"ec-example","effective":"2021-09-07",\#
            "means":"written","of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=","recipient":"candidate",\#
            "remedyStated":"yes"}
            """#)
}
