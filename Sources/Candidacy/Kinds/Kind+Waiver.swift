extension Kind {
    /// A finding is known and answered; the audit still counts and prints it, as waived.
    public static let waiver = Kind(
        "waiver", title: "Waiver",
        summary: "A finding is known and answered; the audit still counts and prints it, as waived.",
        madeBy: [.record], recordsAct: false,
        fields: [
            Field("check", .text, .required, "id of the check (`DAT-03`)"),
            Field("entries.*", .reference, .required, "entries of the finding"),
            Field("reason", .text, .required, "why the finding is answered"),
            Field("authority", .text, .required, "who answers for it"),
            Field("until", .date, .optional, "last day on which the waiver holds"),
        ],
        example: #"""
            {"authority":"ec-example","check":"DAT-03","effective":"2021-09-30",\#
            "entries":["PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8="],\#
            "reason":"recorded late because of the flood of 3 September"}
            """#)
}
