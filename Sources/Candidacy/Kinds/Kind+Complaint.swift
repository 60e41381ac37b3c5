extension Kind {
    /// An objection or complaint to the body itself; its answer is a `ruling` whose `request.entry` names it.
    public static let complaint = Kind(
        "complaint", title: "Complaint",
        summary: """
            An objection or complaint to the body itself; its answer is a `ruling` whose `request.entry` names \
            it.
            """,
        madeBy: [.record],
        fields: [
            Field("of", .reference, .optional, "what it complains of"),
            Field(
                "about",
                .choice([
                    "voter-roll", "ruling", "list", "forms", "obstruction", "publication", "other",
                ]), .required,
                "what the complaint is about", article: "选举法 2020 art. 29"),
            Field(
                "complainant",
                .choice([
                    "candidate", "voter", "recommenders", "organisation", "observer", "protected",
                ]), .required,
                "a class"),
            Field("committee", .identifier, .required, names: .committee, filled: true, "filed with"),
            Field("text", .text, .optional, seal: .automatic, "the complaint, verbatim"),
            Field("document", .digest, .optional, seal: .automatic, "of the paper"),
        ],
        example: #"""
            {"about":"forms","candidacy":"c-0006-02","committee":"ec-example","complainant":"candidate",\#
            "effective":"2021-08-24","id":"cp-0006-1","of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8="}
            """#)
}
