extension Kind {
    /// Something a reader must know about the chain itself.
    public static let anomaly = Kind(
        "anomaly", title: "Anomaly",
        summary: "Something a reader must know about the chain itself.",
        madeBy: [.record, .restore, .writer], recordsAct: false,
        fields: [
            Field(
                "type",
                .choice([
                    "clock-backwards", "clock-jump", "restored-backup", "lost-pin", "other",
                ]), .required,
                "what sort of anomaly"),
            Field("detail", .text, .required, "what happened, in words; no personal data"),
            Field("checkpoint", .text, .optional, private: false, "the note that disagrees, kept as evidence"),
            Field("authority", .text, .optional, "who decided to go on"),
        ],
        example: #"""
            {"authority":"chair of the committee",\#
            "detail":"backup of 2021-09-02 restored; 3 entries of 2021-09-03 lost","effective":"2021-09-04",\#
            "type":"restored-backup"}
            """#)
}
