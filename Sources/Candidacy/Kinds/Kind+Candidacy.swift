extension Kind {
    /// One person standing for one constituency, one attempt; everything else refers to it by `id`.
    public static let candidacy = Kind(
        "candidacy", title: "Candidacy",
        summary: """
            One person standing for one constituency, one attempt; everything else refers to it by `id`.
            """,
        madeBy: [.record],
        fields: [
            Field("id", .identifier, .required, "opaque: no name, no identity number"),
            Field("election", .identifier, .required, names: .election, "the election stood for"),
            Field(
                "constituency", .identifier, .optional, names: .constituency,
                "unknown is allowed in a reported one"),
            Field("person", .identifier, .required, "opaque key of the person, the same over several candidacies"),
            Field("attempt", .count, .optional, "2 for a second try after a final refusal; default 1"),
            Field(
                "name", .text, .optional, seal: .automatic,
                "sealed unless opened; open only what is already public"),
            Field("label", .text, .optional, "what the person calls the candidacy (“independent”); never a status"),
            Field("office", .text, .optional, "office stood for, where the election fills several"),
            Field("holdsOffice", .text, .optional, "office held at the time, a sitting deputy for example"),
            Field(
                "registry", .identifier, .optional,
                "public register the next key comes from (`br-tse`); exempts it from the digit check"),
            Field("registryKey", .text, .optional, "key there"),
            Field("substitutes", .identifier, .optional, names: .candidacy, "candidacy that this one replaces"),
        ],
        example: #"""
            {"constituency":"ex-6","effective":"2021-08-22","election":"example-2021","id":"c-0006-01",\#
            "name":{"sealed":"JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE"},"person":"p-0417"}
            """#)
}
