extension Kind {
    /// A signing key starts or ends.
    public static let key = Kind(
        "key", title: "Signing key",
        summary: "A signing key starts or ends.",
        madeBy: [.initialise, .keyRotate], recordsAct: false, common: .verb,
        fields: [
            Field(
                "action", .choice(["first", "rotate", "revoke"]), .required,
                "what happens to the key: the ledger’s first, one that takes over, one that ends"),
            Field("vkey", .text, .required, private: false, "the key it speaks of"),
            Field("previous", .text, .optional, private: false, "vkey that signed this entry"),
            Field("reason", .text, .optional, "why, in words; no personal data"),
            Field("size", .count, .optional, "entries up to which the previous key is valid, this one included"),
            Field(
                "handover", .text, .optional, private: false,
                "note by the previous key that hands the ledger over to this one"),
        ],
        example: #"""
            {"action":"rotate","effective":"2021-09-01",\#
            "previous":"elections.example.org/example-2021+1f2e3d4c+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh",\#
            "reason":"change of secretary",\#
            "vkey":"elections.example.org/example-2021+5a6b7c8d+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAi"}
            """#)
}
