extension Field {
    /// The common fields that a kind has besides its own.
    static func common(
        _ set: Kind.Common, besides own: [Field], recordsAct: Bool, isNamed: Bool
    ) -> [Field] {
        let fields: [Field] =
            switch set {
            case .none: []
            case .verb: [effective(.optional)] + verb
            case .recordable:
                [identifier, effective(.required), source(recordsAct ? .observer : .optional)] + recordable
            }
        let paths = Set(own.map(\.path))
        return (fields + (isNamed && set == .recordable ? [amends] : [])).filter { !paths.contains($0.path) }
    }

    private static let identifier = Field(
        "id", .identifier, .optional,
        "recorder's key of this entry, unique within its kind; lets others say `@kind:id`")

    private static func effective(_ need: Need) -> Field {
        Field(
            "effective", .when, need,
            """
            when it happened: civil date in the ledger's time zone, may be imprecise; \
            absent means not known, never today
            """)
    }

    private static func source(_ need: Need) -> Field {
        Field(
            "source", .text, need,
            "`id` of a `publication`, or a citation; its presence is what makes an entry reported")
    }

    private static let effectiveNote = Field(
        "effectiveNote", .text, .optional,
        "how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)")
    private static let note = Field("note", .text, .optional, seal: .may, "remark for readers")
    private static let recorder = Field(
        "recorder", .identifier, .optional, seal: .may,
        "staff key of who typed it (one signing key, several clerks)")
    private static let language = Field(
        "lang", .language, .optional, "language of the verbatim texts in this body; default the ledger's")

    private static let amends = Field(
        "amends", .reference, .optional,
        """
        the earlier entry of the same kind and `id` whose content this one replaces from `effective` on \
        (a change in the world; a mistake is a `correction`)
        """)

    private static let verb = [effectiveNote, language, note, recorder]

    private static let recordable =
        [
            effectiveNote,
            Field(
                "seen", .choice(["original", "copy", "excerpt", "report"]), .optional,
                """
                what the recorder had in hand; default `original` without `source`, `report` with it; \
                decides whether silence is the ruling's or the source's
                """),
            Field("election", .identifier, .optional, names: .election, "scope: election"),
            Field("constituency", .identifier, .optional, names: .constituency, "scope: constituency"),
            Field("candidacy", .identifier, .optional, names: .candidacy, "scope: candidacy"),
            Field(
                "event", .identifier, .optional,
                "rival accounts of one event carry the same `event`; none replaces another"),
            Field(
                "confidence", .choice(["certain", "probable", "doubtful"]), .optional,
                "the recorder's, about the account"),
            language,
            Field("translations.*.path", .text, .optional, "which field is translated"),
            Field("translations.*.lang", .language, .optional, "into what"),
            Field(
                "translations.*.text", .text, .optional, seal: .may,
                "the translation; the original is never replaced by it"),
            Field("translations.*.by", .text, .optional, "who translated"),
            note, recorder,
        ]
}
