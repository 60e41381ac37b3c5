extension Kind {
    /// Somebody asked for nomination forms.
    public static let formRequest = Kind(
        "form-request", title: "Request for forms",
        summary: "Somebody asked for nomination forms.",
        madeBy: [.record],
        fields: [
            Field("candidacy", .identifier, .required, names: .candidacy, "the candidacy the forms are for"),
            Field("committee", .identifier, .optional, names: .committee, "asked of"),
            Field(
                "requestedBy",
                .choice([
                    "candidate", "recommender", "organisation", "representative", "unknown",
                ]), .required,
                "a class, never a name"),
            Field("copies", .count, .optional, "forms asked for"),
            Field(
                "channel", .choice(["in-person", "written", "telephone", "online", "unknown"]), .optional,
                "how it was asked"),
        ],
        example: #"""
            {"candidacy":"c-0006-01","channel":"in-person","committee":"ec-example","constituency":"ex-6",\#
            "copies":1,"effective":"2021-08-22","id":"fr-0006-01","requestedBy":"candidate"}
            """#)
}
