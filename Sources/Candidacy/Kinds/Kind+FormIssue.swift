extension Kind {
    /// Forms were issued or refused; a refusal here is neither an issue nor a ruling.
    public static let formIssue = Kind(
        "form-issue", title: "Answer to a request for forms",
        summary: "Forms were issued or refused; a refusal here is neither an issue nor a ruling.",
        madeBy: [.record],
        fields: [
            Field("of", .reference, .wanted, "the `form-request`"),
            Field("candidacy", .identifier, .required, names: .candidacy, "the candidacy the forms are for"),
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "the body that acted; filled from `genesis.committee` in a committee's ledger"),
            Field(
                "outcome", .choice(["issued", "refused", "none-left"]), .required,
                "issued, refused, or none were left"),
            Field("copies", .count, .optional, "forms issued"),
            Field("serials.from", .text, .optional, "first serial number issued"),
            Field("serials.to", .text, .optional, "last serial number issued"),
            Field("reason", .text, .optional, seal: .may, "reason given, verbatim"),
            Field(
                "by.attribution", .choice(["named", "role-only", "body-only", "none"]), .wanted,
                "how far the answer can be attributed to a person or office"),
            Field("by.role", .text, .optional, "office held, as the source gives it"),
            Field("by.name", .text, .optional, "name of a public official acting as such; of nobody else"),
        ],
        example: #"""
            {"by":{"attribution":"role-only","role":"选举办公室"},"candidacy":"c-0006-01","committee":"ec-example",\#
            "constituency":"ex-6","copies":1,"effective":"2021-08-22",\#
            "of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=","outcome":"issued","serials":{"from":"0421",\#
            "to":"0421"}}
            """#)
}
