extension Kind {
    /// What the candidate or would-be candidates declared; withdrawal is a declaration of the candidate, not a
    /// ruling.
    public static let declaration = Kind(
        "declaration", title: "Declaration",
        summary: """
            What the candidate or would-be candidates declared; withdrawal is a declaration of the candidate, \
            not a ruling.
            """,
        madeBy: [.record],
        fields: [
            Field("candidacy", .identifier, .optional, names: .candidacy, "absent for a group (“dozens”)"),
            Field(
                "type",
                .choice([
                    "announce", "register", "particulars", "accept-nomination", "decline-nomination", "withdraw",
                ]), .required,
                "what was declared"),
            Field(
                "channel",
                .choice([
                    "microblog", "press", "in-person", "form", "website", "letter", "other", "unknown",
                ]), .optional,
                "where it was declared"),
            Field("text", .text, .optional, seal: .may, "verbatim"),
            Field("label", .text, .optional, "term used of oneself"),
            Field("voluntary", .yesNo, .optional, "withdrawal: as declared, not as judged"),
            Field(
                "particulars.given", .yesNo, .optional,
                "identity and career supplied (2010 art. 29, 2020 art. 30)", article: "选举法 2020 art. 30"),
            Field("particulars.digest", .digest, .optional, seal: .automatic, "of the paper"),
            Field("count.text", .text, .optional, "“dozens”"),
            Field("count.min", .count, .optional, "at least so many persons"),
            Field("count.max", .count, .optional, "at most so many persons"),
            Field("committee", .identifier, .optional, names: .committee, "body it was made to"),
        ],
        example: #"""
            {"candidacy":"c-0006-01","channel":"microblog","effective":"2021-08-21","label":"独立参选人",\#
            "source":"weibo post, archived","type":"announce"}
            """#)
}
