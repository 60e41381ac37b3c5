extension Kind {
    /// A nomination paper was filed.
    public static let nomination = Kind(
        "nomination", title: "Nomination",
        summary: "A nomination paper was filed.",
        madeBy: [.record],
        fields: [
            Field("candidacy", .identifier, .required, names: .candidacy, "the candidacy nominated"),
            Field(
                "route", .choice(["joint", "party", "people-organisation", "deputies", "self", "other"]), .required,
                "`self` only where a profile knows it", article: "选举法 2020 art. 30"),
            Field(
                "organisations.*", .identifier, .optional, names: .committee,
                "`committee` ids, for the organisational routes", article: "选举法 2020 art. 30"),
            Field("form", .reference, .optional, "the `form-issue` it was written on"),
            Field("briefed", .yesNo, .optional, "recommenders briefed the committee", article: "选举法 2020 art. 30"),
            Field(
                "basicInformation", .yesNo, .optional,
                "were identity and career of the nominee given?", article: "选举法 2020 art. 30"),
            Field("accepted", .yesNo, .optional, "by the nominee"),
            Field(
                "document", .digest, .optional, seal: .automatic,
                "of the paper: it names people, so its digest is sealed too"),
            Field("committee", .identifier, .optional, names: .committee, "filed with"),
        ],
        example: #"""
            {"accepted":"yes","basicInformation":"yes","briefed":"yes","candidacy":"c-0006-01",\#
            "committee":"ec-example","constituency":"ex-6","effective":"2021-09-05",\#
            "form":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=","id":"n-0006-01","route":"joint"}
            """#)
}
