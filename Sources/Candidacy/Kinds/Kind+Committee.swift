extension Kind {
    /// Any body: election committee, standing committee, court, party body, people’s organisation, an official’s
    /// office; one kind, so that decider and nominator can be compared.
    public static let committee = Kind(
        "committee", title: "Body",
        summary: """
            Any body: election committee, standing committee, court, party body, people’s organisation, an \
            official’s office; one kind, so that decider and nominator can be compared.
            """,
        madeBy: [.record],
        fields: [
            Field("id", .identifier, .required, "key of the body, chosen by the recorder"),
            Field("name", .text, .required, "in its own language"),
            Field(
                "type",
                .choice([
                    "election-committee", "standing-committee", "court", "party-body", "people-organisation",
                    "legislature", "working-body", "police", "press", "other",
                ]), .required,
                "what sort of body"),
            Field(
                "level", .choice(["township", "county", "municipal", "state", "national", "other"]), .optional,
                "level of government it belongs to"),
            Field("superior", .identifier, .optional, names: .committee, "body above it", article: "选举法 2020 art. 9"),
            Field(
                "appointedBy", .identifier, .optional, names: .committee,
                "body that appoints its members", article: "选举法 2020 art. 10"),
            Field(
                "competence.*.step", .text, .optional,
                "step of the profile that it may decide", article: "选举法 2020 art. 11"),
            Field("competence.*.instrument", .text, .optional, "law or rule that gives the competence"),
            Field("competence.*.version", .text, .optional, "year of the version (`2020`)"),
            Field("competence.*.article", .text, .optional, "article as printed"),
            Field("members.*.person", .identifier, .optional, "opaque key of the member"),
            Field("members.*.role", .text, .optional, "office in the body (“主任”)"),
            Field("members.*.name", .text, .optional, seal: .automatic, "opened where the appointment was published"),
            Field("members.*.from", .when, .optional, "first day of membership"),
            Field("members.*.to", .when, .optional, "last day of membership"),
            Field(
                "members.*.end", .choice(["resigned", "replaced", "term-ended", "died"]), .optional,
                "how membership ended; `resigned` answers COI-01", article: "选举法 2020 art. 10"),
            Field("membersCount", .count, .optional, "how many members it has by its appointment"),
            Field("quorum", .count, .optional, "present members needed to decide"),
        ],
        example: #"""
            {"appointedBy":"sc-example","competence":[{"article":"11","instrument":"选举法","step":"formal-list",\#
            "version":"2020"}],"effective":"2021-06-01","id":"ec-example","level":"county",\#
            "members":[{"from":"2021-06-01","person":"m-01","role":"主任"},{"end":"resigned","from":"2021-06-01",\#
            "person":"m-02","role":"委员","to":"2021-08-25"}],"membersCount":9,"name":"示例区选举委员会","quorum":5,\#
            "superior":"sc-example","type":"election-committee"}
            """#)
}
