extension Kind {
    /// The record of an election or of the ledger is complete; afterwards only follow-up kinds are accepted for it.
    public static let close = Kind(
        "close", title: "Close",
        summary: """
            The record of an election or of the ledger is complete; afterwards only follow-up kinds are accepted \
            for it.
            """,
        madeBy: [.close], recordsAct: false, common: .verb,
        fields: [
            Field("scope", .choice(["election", "ledger"]), .required, "what is complete"),
            Field("election", .identifier, .optional, names: .election, "required with scope `election`"),
            Field("counts.candidacies", .count, .required, "computed, compared by `verify`"),
            Field("counts.rulings", .count, .required, "computed, compared by `verify`"),
            Field("counts.entries", .count, .required, "computed, compared by `verify`"),
            Field("open.*", .reference, .optional, "entries of matters still open"),
            Field("statement", .text, .optional, "words of the body on closing"),
        ],
        example: #"""
            {"counts":{"candidacies":6,"entries":61,"rulings":9},"effective":"2021-10-08",\#
            "election":"example-2021","scope":"election"}
            """#)
}
