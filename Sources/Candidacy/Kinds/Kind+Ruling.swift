extension Kind {
    /// A decision; of the sixteen items of a complete ruling 13 and 14 are entries of their own (`notice`,
    /// `publication`) whose `of` names this one, and a missing item is a finding, not an error.
    public static let ruling = Kind(
        "ruling", title: "Ruling",
        summary: """
            A decision; of the sixteen items of a complete ruling 13 and 14 are entries of their own (`notice`, \
            `publication`) whose `of` names this one, and a missing item is a finding, not an error.
            """,
        madeBy: [.record],
        fields: [
            Field(
                "committee", .identifier, .ownAct, names: .committee, filled: true,
                "(1) deciding body; absent: not known", article: "选举法 2020 art. 11"),
            Field(
                "by.attribution", .choice(["named", "role-only", "body-only", "none"]), .wanted,
                "(1) how far the ruling can be attributed to a person or office"),
            Field("by.role", .text, .optional, "(1) office held, as the source gives it"),
            Field("by.name", .text, .optional, "(1) name of a public official acting as such; of nobody else"),
            Field(
                "competence.instrument", .text, .wanted,
                "(1) where the body says its power comes from", article: "选举法 2020 art. 11"),
            Field("competence.version", .text, .optional, "(1) year of the version relied on (`2020`)"),
            Field("competence.article", .text, .optional, "(1) article as printed"),
            Field("session", .identifier, .wanted, names: .session, "(2) composition, recusals, quorum"),
            Field("tally.for", .count, .wanted, "(2) votes for the decision"),
            Field("tally.against", .count, .optional, "(2) votes against it"),
            Field("tally.abstain", .count, .optional, "(2) abstentions"),
            Field(
                "candidacy", .identifier, .ownAct, names: .candidacy,
                """
                (3) absent only for a general decision (`campaign-rule`, `interpretive-statement`, \
                `void-election`) or in a group account
                """),
            Field("request.entry", .reference, .wanted, "(4) what it answers"),
            Field("request.text", .text, .optional, seal: .may, "(4) in words"),
            Field("request.filed", .when, .wanted, "(4) when it was filed"),
            Field(
                "decision",
                .choice([
                    "qualify", "not-qualify", "refuse-forms", "accept-nomination", "refuse-nomination",
                    "not-entertained", "defect-notice", "list-preliminary", "omit-preliminary", "winnow-keep",
                    "winnow-cut", "list-formal", "omit-formal", "strike-off", "exclude-unspecified",
                    "record-substitution", "record-death", "cancel", "stay", "grant-pending-appeal",
                    "refuse-pending-appeal", "appeal-allowed", "appeal-dismissed", "sustain-objection",
                    "reject-objection", "sanction", "campaign-rule", "interpretive-statement",
                    "declare-elected", "void-election", "revoke", "recall",
                ]), .required,
                "(5) `exclude-unspecified`: the source does not say at which step"),
            Field(
                "method", .choice(["majority-opinion", "pre-election", "lot", "other"]), .optional,
                "(5) for `winnow-…`", article: "选举法 2020 art. 32"),
            Field(
                "form",
                .choice([
                    "instrument", "minutes", "oral", "telephone", "press-statement", "list-omission", "unknown",
                ]), .required,
                "in what shape it exists"),
            Field(
                "grounds.*.code", .identifier, .optional,
                """
                (6) of the profile's catalogue, or an `X-…` code: the recorder's classification, never the \
                body's words
                """, article: "选举法 2020 art. 4, 30–32"),
            Field("grounds.*.text", .text, .wanted, "(6) verbatim, in the body’s own words"),
            Field(
                "grounds.*.instrument", .text, .wanted,
                "(6) law the ground cites: name of the law or rule, in its own language"),
            Field("grounds.*.version", .text, .optional, "(6) year of the version relied on (`2010`)"),
            Field(
                "grounds.*.article", .text, .wanted,
                "(6) article as printed (`29`, `36-1`); a string, never a number"),
            Field("grounds.*.paragraph", .text, .optional, "(6) paragraph"),
            Field("grounds.*.item", .text, .optional, "(6) item"),
            Field(
                "grounds.*.basis", .choice(["law", "party-rule", "internal-rule", "none", "unknown"]), .optional,
                "(6) what sort of instrument it names: GRD-02 asks for `law`"),
            Field(
                "grounds.*.appliesTo", .identifier, .optional,
                "(6) a recommender or organisation, where the defect is theirs (opaque)"),
            Field(
                "facts.*.text", .text, .wanted, seal: .may,
                "(7) facts found; may be sealed, counts as present while sealed or erased"),
            Field("facts.*.entry", .reference, .optional, "(7) entry that shows the fact"),
            Field("evidence.*.digest", .digest, .wanted, "(8) of the piece of evidence"),
            Field("evidence.*.title", .text, .optional, seal: .may, "(8) what it is called"),
            Field("evidence.*.entry", .reference, .optional, "(8) entry that describes it"),
            Field("heard", .yesNo, .wanted, "(9) was the person heard before the decision?"),
            Field("heardOn", .when, .optional, "(9) when"),
            Field("defect.curable", .yesNo, .wanted, "(10) can the defect be cured?"),
            Field("defect.text", .text, .optional, seal: .may, "(10) the defect in words"),
            Field("defect.cureUntil", .date, .optional, "(10) deadline given"),
            Field("defect.cured", .yesNo, .optional, "(10) was it cured?"),
            Field(
                "remedy.exists", .choice(["yes", "none-in-law"]), .wanted,
                "(11) as the ruling states it; absent: it states nothing"),
            Field("remedy.committee", .identifier, .optional, names: .committee, "(11) to whom"),
            Field("remedy.until", .date, .optional, "(11) last day for it"),
            Field(
                "remedy.contact", .contact, .optional,
                "(11) public office telephone or address: exempt from the privacy check"),
            Field(
                "remedy.instrument", .text, .optional,
                "(11) law of the remedy: name of the law or rule, in its own language"),
            Field("remedy.version", .text, .optional, "(11) year of the version relied on (`2010`)"),
            Field(
                "remedy.article", .text, .optional,
                "(11) article as printed (`29`, `36-1`); a string, never a number"),
            Field("remedy.paragraph", .text, .optional, "(11) paragraph"),
            Field("remedy.item", .text, .optional, "(11) item"),
            Field("signature.by", .text, .wanted, "(15) office of the signer"),
            Field("signature.seal", .yesNo, .optional, "(15) does it bear the body’s seal?"),
            Field("signature.document", .digest, .optional, "(15) of the signed scan"),
            Field("number", .text, .wanted, "(16) the body's own number"),
            Field(
                "silent.*",
                .choice([
                    "competence", "composition", "request", "grounds", "facts", "evidence", "hearing", "cure",
                    "remedy", "notice", "publication", "signature", "number",
                ]), .optional,
                "the source says in terms that the ruling lacks this"),
            Field("term", .text, .optional, "a label the ruling rests on (TERM-01, TERM-03)"),
            Field(
                "supersedes", .reference, .optional,
                "an earlier ruling on the same matter that this one replaces (a new decision; never a `correction`)"),
            Field("until", .date, .optional, "how long a stay or a pending decision holds"),
        ],
        example: #"""
            {"candidacy":"c-0006-02","committee":"ec-example","competence":{"article":"11","instrument":"选举法",\#
            "version":"2020"},"constituency":"ex-6","decision":"refuse-nomination","defect":{"curable":"yes",\#
            "cureUntil":"2021-09-10","text":"two recommenders are not on the roll of this constituency"},\#
            "effective":"2021-09-07","election":"example-2021",\#
            "evidence":[{"digest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
            "title":"roll check of 6 September"}],\#
            "facts":[{"text":"fewer than ten recommenders are on the roll"}],"form":"instrument",\#
            "grounds":[{"article":"30","basis":"law","code":"CN-G7","instrument":"选举法","paragraph":"2",\#
            "text":"联名推荐的选民不足十人","version":"2020"}],"heard":"yes","heardOn":"2021-09-06","number":"示选〔2021〕17号",\#
            "remedy":{"exists":"none-in-law"},"request":{"entry":"PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8=",\#
            "filed":"2021-09-05"},"session":"ec-example-2021-09-07","signature":{"by":"主任","seal":"yes"},\#
            "tally":{"abstain":0,"against":1,"for":6}}
            """#)
}
