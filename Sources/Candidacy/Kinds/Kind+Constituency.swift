extension Kind {
    /// A part of an election that fills its own seats.
    public static let constituency = Kind(
        "constituency", title: "Constituency",
        summary: "A part of an election that fills its own seats.",
        madeBy: [.record],
        fields: [
            Field("id", .identifier, .required, "key of the constituency, chosen by the recorder"),
            Field("election", .identifier, .required, names: .election, "the election it belongs to"),
            Field("name", .text, .optional, "its name as the body gives it"),
            Field("seats", .count, .wanted, "seats to fill; 1 to 3 in cn-direct", article: "选举法 2020 art. 25"),
            Field("voters", .count, .optional, "on the roll"),
            Field(
                "basis", .choice(["residence", "workplace", "mixed"]), .optional,
                "drawn by where voters live, by where they work, or both"),
            Field(
                "roll.published", .when, .wanted,
                "when the voter roll was published (T1)", article: "选举法 2020 art. 28"),
        ],
        example: #"""
            {"basis":"residence","effective":"2021-08-20","election":"example-2021","id":"ex-6","name":"第六选区",\#
            "roll":{"published":"2021-08-20"},"seats":2,"voters":4120}
            """#)
}
