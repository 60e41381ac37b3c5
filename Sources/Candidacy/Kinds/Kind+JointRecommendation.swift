extension Kind {
    /// A count of the voters who jointly recommend; no supporter ever appears.
    public static let jointRecommendation = Kind(
        "joint-recommendation", title: "Joint recommendation",
        summary: "A count of the voters who jointly recommend; no supporter ever appears.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .wanted, "the `nomination`"),
            Field("candidacy", .identifier, .required, names: .candidacy, "the candidacy recommended"),
            Field("countedBy", .choice(["committee", "recommenders", "observer", "press"]), .required, "whose count"),
            Field(
                "met", .yesNo, .required,
                "at or above the profile's threshold; the only public figure", article: "选举法 2020 art. 30"),
            Field("counts.claimed", .count, .optional, seal: .automatic, "signatures as the recommenders count them"),
            Field(
                "counts.verified", .count, .optional, seal: .automatic,
                "signatures that were found good", article: "选举法 2020 art. 30"),
            Field("counts.disputed", .count, .optional, seal: .automatic, "signatures still in dispute"),
            Field("counts.withdrawn", .count, .optional, seal: .automatic, "signatures withdrawn"),
            Field(
                "rejected.*.reason",
                .choice([
                    "not-on-roll", "duplicate", "over-cap", "withdrew", "unknown-person", "illegible", "other",
                ]), .optional, seal: .automatic,
                "why signatures were not counted", article: "选举法 2020 art. 30"),
            Field("rejected.*.count", .count, .optional, seal: .automatic, "how many, for this reason"),
            Field(
                "commitment.scheme", .choice(["sha256-merkle-v1"]), .optional,
                "how the supporters’ commitments are hashed"),
            Field(
                "commitment.root", .text, .optional, private: false,
                "base64; leaves are hashes with a nonce only the supporter holds"),
            Field("rollChecked", .yesNo, .optional, "each compared with the roll"),
        ],
        example: #"""
            {"candidacy":"c-0006-01","commitment":{"root":"p3qTf0c0e0mW0mO6mQZlq2n1r3yq3c9V5z1wqk0b0hI=",\#
            "scheme":"sha256-merkle-v1"},"countedBy":"committee",\#
            "counts":{"verified":{"sealed":"4xqQp9iBq1F0k0uQ8p8mM9tJ0vV7nJk8h6c5b4a3Z2Y"}},\#
            "effective":"2021-09-06","met":"yes","of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=",\#
            "rollChecked":"yes"}
            """#)
}
