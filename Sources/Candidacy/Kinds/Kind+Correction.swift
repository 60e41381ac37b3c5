extension Kind {
    /// An entry was wrong from the start; the wrong one stays, and every output shows both.
    public static let correction = Kind(
        "correction", title: "Correction",
        summary: "An entry was wrong from the start; the wrong one stays, and every output shows both.",
        madeBy: [.correct, .record], recordsAct: false,
        fields: [
            Field("effective", .when, .optional, "when the mistake was found"),
            Field("supersedes", .reference, .required, "the entry that was wrong"),
            Field("reason", .text, .required, "checked for personal data like any text"),
            Field(
                "replacement", .object, .optional,
                "the whole corrected body, valid for the kind of the superseded entry"),
            Field(
                "void", .yesNo, .optional,
                """
                `yes`: it should not exist (recorded in the wrong candidacy); exactly one of `replacement` \
                and `void`
                """),
            Field("changed.*", .text, .optional, "paths that differ, computed"),
            Field("authority", .text, .optional, "who ordered it"),
        ],
        example: #"""
            {"changed":["tally.for"],"reason":"tally mistyped","replacement":{"candidacy":"c-0006-02",\#
            "committee":"ec-example","decision":"refuse-nomination","effective":"2021-09-07",\#
            "form":"instrument","tally":{"abstain":0,"against":1,"for":6}},\#
            "supersedes":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8="}
            """#)
}
