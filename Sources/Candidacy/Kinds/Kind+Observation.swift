extension Kind {
    /// Source S says X as of T; everything imported from published files lands here, and what the recorder or a
    /// source infers.
    public static let observation = Kind(
        "observation", title: "Observation",
        summary: """
            Source S says X as of T; everything imported from published files lands here, and what the recorder \
            or a source infers.
            """,
        madeBy: [.record, .import],
        fields: [
            Field(
                "effective", .when, .optional,
                "when it became so, if the source says; `asOf` is when it was seen to be so"),
            Field(
                "type",
                .choice([
                    "status", "ground", "protected-activity", "inference", "outcome", "count",
                    "publication-absent", "other",
                ]), .required,
                "what sort of thing was observed"),
            Field("asOf", .moment, .wanted, "moment of the source's statement (file stamp), with its own offset"),
            Field("status.system", .identifier, .optional, "vocabulary (`br-tse`)"),
            Field("status.code", .text, .optional, "the source’s code"),
            Field("status.text", .text, .optional, "the source’s words, verbatim, untrimmed"),
            Field("ground.code", .text, .optional, "the source’s code of a ground"),
            Field("ground.text", .text, .optional, "the source’s words for a ground, verbatim"),
            Field("count.text", .text, .optional, "a number as the source says it"),
            Field("count.min", .count, .optional, "at least so many"),
            Field("count.max", .count, .optional, "at most so many"),
            Field(
                "activity.type",
                .choice([
                    "petition", "complaint", "report", "lawsuit", "criticism", "recall", "press",
                ]), .optional,
                "which protected activity", article: "选举法 2020 art. 58"),
            Field("activity.addressee", .text, .optional, "whom it was addressed to; an office, not a person"),
            Field("activity.subject", .text, .optional, seal: .may, "what it was about"),
            Field(
                "activity.aboutElection", .yesNo, .optional,
                """
                election offence or recall: only then is 2010 art. 55(4) the law, else Constitution 41 and \
                Criminal Law 254
                """),
            Field("of", .reference, .optional, "inference: the entry it is about"),
            Field("refersTo", .reference, .optional, "inference: the entry it is linked with"),
            Field("inferredBy", .text, .optional, "whose inference, in the source's own strength (“appeared to be”)"),
            Field("text", .text, .optional, seal: .may, "what was observed, in words"),
            Field("file.digest", .digest, .optional, "of the imported file"),
            Field("file.line", .count, .optional, "its line in the imported file, 1-based, header counted"),
        ],
        example: #"""
            {"asOf":"2020-11-15T17:11:25-03:00","candidacy":"br-tse/10001060360","election":"br-tse/426",\#
            "file":{"digest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
            "line":1204},"source":"consulta_cand_2020_AC","status":{"code":"4","system":"br-tse",\#
            "text":"INDEFERIDO COM RECURSO"},"type":"status"}
            """#)
}
