extension Kind {
    /// A sitting in which rulings are made.
    public static let session = Kind(
        "session", title: "Session",
        summary: "A sitting in which rulings are made.",
        madeBy: [.record],
        fields: [
            Field("id", .identifier, .required, "key of the session, chosen by the recorder"),
            Field(
                "committee", .identifier, .required, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
            Field("present.*", .identifier, .optional, "opaque keys of the persons present"),
            Field("presentCount", .count, .wanted, "how many members were present"),
            Field("recused.*.person", .identifier, .optional, "opaque key of the member who stood aside"),
            Field("recused.*.reason", .text, .optional, seal: .may, "why, in words"),
            Field("quorumMet", .yesNo, .wanted, "were enough members present to decide?"),
            Field("public", .yesNo, .optional, "could the public attend?"),
            Field("minutes.digest", .digest, .optional, "of the minutes"),
        ],
        example: #"""
            {"committee":"ec-example","effective":"2021-09-12","id":"ec-example-2021-09-12","presentCount":7,\#
            "public":"no","quorumMet":"yes","recused":[{"person":"m-05","reason":"relative of a nominee"}]}
            """#)
}
