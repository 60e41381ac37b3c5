extension Kind {
    /// Pressure on candidate, supporters, family or deputy: no reporter, no telephone number, no exact hour.
    public static let obstructionReport = Kind(
        "obstruction-report", title: "Report of obstruction",
        summary: """
            Pressure on candidate, supporters, family or deputy: no reporter, no telephone number, no exact \
            hour.
            """,
        madeBy: [.record],
        fields: [
            Field(
                "type",
                .choice([
                    "intimidation", "threat", "violence", "surveillance", "house-search", "detention", "charge",
                    "dismissal", "confiscation", "travel-ban", "bribery", "deception", "retaliation", "other",
                ]), .required,
                "what was done", article: "选举法 2020 art. 58"),
            Field(
                "target",
                .choice([
                    "candidate", "supporters", "family", "voters", "deputy", "organisation", "press", "other",
                ]), .required,
                "a class", article: "选举法 2020 art. 58"),
            Field(
                "perpetrator",
                .choice([
                    "police", "official", "committee-member", "party-body", "employer", "private", "unknown",
                ]), .required,
                "a class"),
            Field(
                "means", .choice(["in-person", "telephone", "written", "online", "other", "unknown"]), .optional,
                "how it was done"),
            Field("count.text", .text, .optional, "“some supporters”"),
            Field("count.min", .count, .optional, seal: .automatic, "at least so many persons"),
            Field("count.max", .count, .optional, seal: .automatic, "at most so many persons"),
            Field("duration.text", .text, .optional, "how long, as the source says it"),
            Field("duration.minDays", .count, .optional, "at least so many days; “more than three weeks”: 22"),
            Field("duration.maxDays", .count, .optional, "at most so many days"),
            Field(
                "protected", .yesNo, .required,
                "`yes`: only in the sealed bundle, `effective` rounded to the month"),
            Field(
                "received.committee", .identifier, .optional, names: .committee,
                "body that presides over the election, if it was told: only then does the duty to investigate run"),
            Field("received.on", .when, .optional, "when the body was told", article: "选举法 2020 art. 59"),
            Field(
                "pretext", .text, .optional, seal: .may,
                "reason given by the authority (“suspicion of tax evasion”)"),
            Field("narrative", .text, .optional, seal: .automatic, "what happened, in words"),
        ],
        example: #"""
            {"candidacy":"c-liu","count":{"text":"some supporters"},"effective":"2011-04/2011-06-07",\#
            "election":"jx-2011","lang":"en","means":"telephone","perpetrator":"unknown","protected":"no",\#
            "source":"caixin-2011-06-07","target":"supporters","type":"intimidation"}
            """#)
}
