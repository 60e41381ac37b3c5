extension Kind {
    /// One speaker’s reading of one term; never merged, and the same speaker may have several.
    public static let interpretation = Kind(
        "interpretation", title: "Interpretation",
        summary: "One speaker’s reading of one term; never merged, and the same speaker may have several.",
        madeBy: [.record],
        fields: [
            Field("effective", .when, .optional, "when said; optional in this kind"),
            Field(
                "term", .text, .required,
                "compared after NFC, case folding and trimming of quotes; one spelling for all languages"),
            Field("reading", .text, .required, "verbatim or closely paraphrased"),
            Field("speaker", .text, .required, "name of a public speaker, or the office"),
            Field("source", .text, .required, "required here in every ledger"),
            Field(
                "effect", .choice(["permits", "prohibits", "restates", "disputes", "neutral"]), .optional,
                "as the recorder reads it; needs `effectBy`"),
            Field("effectBy", .text, .optional, "whose classification that is"),
            Field("of", .reference, .optional, "ruling or publication it interprets"),
            Field("governs.*", .identifier, .optional, names: .election, "elections it is said to govern (TIM-09)"),
            Field("termOriginal", .text, .optional, "the term in the speaker's own language"),
            Field(
                "by.attribution", .choice(["named", "role-only", "body-only", "none"]), .optional,
                "how far the reading can be attributed to a person or office"),
            Field("committee", .identifier, .optional, names: .committee, "body spoken for"),
        ],
        example: #"""
            {"effect":"prohibits","effectBy":"recorder","effective":"2011-06-08","governs":["cn-round-2011"],\#
            "lang":"zh","of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=",\#
            "reading":"没有所谓的“独立候选人”，“独立候选人”没有法律依据","source":"xinhua-2011-06-08","speaker":"全国人大常委会法制工作委员会负责人",\#
            "term":"independent candidate","termOriginal":"独立候选人"}
            """#)
}
