extension Kind {
    /// A sealed value was erased.
    public static let redaction = Kind(
        "redaction", title: "Redaction",
        summary: "A sealed value was erased.",
        madeBy: [.redact], recordsAct: false, common: .verb,
        fields: [
            Field("of", .reference, .required, "the entry that holds the sealed field"),
            Field("path", .text, .required, "dotted path of the sealed field"),
            Field("ground", .text, .required, "legal ground, in words that do not repeat the value"),
            Field("authority", .text, .required, "who ordered it"),
            Field(
                "groundCode",
                .choice([
                    "statute", "court-order", "consent-withdrawn", "safety", "recorded-in-error",
                ]), .required,
                "legal ground as a class"),
        ],
        example: #"""
            {"authority":"court-example","effective":"2017-01-10","ground":"order of 9 January 2017",\#
            "groundCode":"court-order","of":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=","path":"name"}
            """#)
}
