extension Kind {
    /// One outlet, one day, one text: the source of everything reported.
    public static let publication = Kind(
        "publication", title: "Publication",
        summary: "One outlet, one day, one text: the source of everything reported.",
        madeBy: [.record],
        fields: [
            Field("id", .identifier, .required, "what `source` names"),
            Field("outlet", .text, .required, "newspaper, agency, notice board, web site"),
            Field(
                "what",
                .choice([
                    "ruling", "list", "voter-roll", "polling-date", "rule", "statement", "report", "result",
                    "other",
                ]), .required,
                "what sort of text it is", article: "选举法 2020 art. 11"),
            Field("of", .reference, .optional, "entry whose text it publishes"),
            Field("reprints", .identifier, .optional, names: .publication, "earlier `publication` of the same text"),
            Field("title", .text, .optional, "its headline"),
            Field("url", .url, .optional, "exempt from the digit check"),
            Field("quote", .text, .optional, "verbatim, what is relied on"),
            Field(
                "extent", .choice(["full", "excerpt", "title", "mention"]), .required,
                "of the text behind `textDigest`; PUB-04 compares only `full` with `full` in one language"),
            Field("textDigest", .digest, .optional, "of the text, NFC, one LF per line"),
            Field("archived", .digest, .optional, "of the captured page"),
            Field("retrieved", .instant, .optional, "when the recorder fetched it"),
            Field(
                "basicInformation", .yesNo, .optional,
                "does the published list give basic information on each name?", article: "选举法 2020 art. 32"),
            Field("committee", .identifier, .optional, names: .committee, "publishing body, where it is one"),
            Field(
                "by.attribution", .choice(["named", "role-only", "body-only", "none"]), .wanted,
                "how far the statement can be attributed to a person or office"),
            Field("by.role", .text, .optional, "office held, as the source gives it"),
            Field("by.name", .text, .optional, "name of a public official acting as such; of nobody else"),
        ],
        example: #"""
            {"by":{"attribution":"role-only","role":"全国人大常委会法制工作委员会负责人"},"effective":"2011-06-08",\#
            "effectiveNote":"“Wednesday” in the source article; weekday and date agree","extent":"excerpt",\#
            "id":"xinhua-2011-06-08","lang":"zh","outlet":"新华社","quote":"没有所谓的“独立候选人”，“独立候选人”没有法律依据",\#
            "source":"source-article","what":"statement"}
            """#)
}
