extension ProfileSection {
    /// The members of an element.
    var fields: [ProfileField] {
        switch self {
        case .instruments: Self.instrument
        case .rules: Self.rule
        case .steps: Self.step
        case .routes: Self.route
        case .thresholds: Self.threshold
        case .deadlines: Self.deadline
        case .ratios: Self.ratio
        case .grounds: Self.ground
        case .quorums: Self.quorum
        case .remedies: Self.remedy
        case .duties: Self.duty
        case .statuses: Self.status
        }
    }

    private static let lang = ProfileField("lang", .text, .optional, "its language; that of the profile unless said")
    private static let mark = ProfileField(
        "mark", .word(["verified", "second-hand", "derived", "unverified"]), .required,
        "whether the wording was seen in the law itself, in a report of it, follows from another edition, or was not seen"
    )
    private static let resting = ProfileField("rule", .rule, .required, "the rule that lays it down")

    /// The members of a place in a law.
    static let citation = [
        ProfileField("instrument", .text, .required, "the law, by a name under `instruments`"),
        ProfileField("edition", .text, .optional, "which edition of it"),
        ProfileField("article", .text, .optional, "article as printed"),
        ProfileField("paragraph", .text, .optional, "paragraph"),
        ProfileField("item", .text, .optional, "item"),
    ]

    private static let instrument = [
        ProfileField("name", .text, .required, "as rulings cite it, in its own language"),
        ProfileField("also", .texts, .optional, "other names of it"),
        ProfileField("edition", .text, .required, "a word for the edition, such as its year"),
        ProfileField("from", .date, .required, column: "valid_from", "first day in force"),
        ProfileField("to", .date, .optional, column: "valid_to", "last day in force"),
    ]

    private static let rule = [
        ProfileField("key", .text, .required, column: "rule", "words of letters and digits with dots between"),
        ProfileField("basis", .word(["law", "standard", "policy"]), .required, "what gives it weight"),
        mark,
        ProfileField("cites", .citations, .optional, "where it is laid down; for a policy nowhere"),
        ProfileField("text", .text, .optional, "its words in the original language"),
        lang,
        ProfileField("gloss", .text, .required, "what it means, in English"),
    ]

    private static let step = [
        ProfileField("step", .identifier, .required, "a word for the step"),
        ProfileField("rule", .rule, .optional, "the rule that lays it down"),
        ProfileField("term", .text, .optional, "the law's own word for it"),
        lang,
        ProfileField("required", .yesNo, .fallback("yes"), "whether every candidacy goes through it"),
        ProfileField("decisions", .words(Kind.words("ruling", "decision")), .optional, "rulings made at this step"),
        ProfileField(
            "decidedBy", .words(Kind.words("committee", "type")), .optional, "types of the bodies that decide"),
        ProfileField("competence", .rule, .optional, "the rule that says who decides"),
    ]

    private static let route = [
        ProfileField("route", .word(Kind.words("nomination", "route")), .required, "as in the kind nomination"),
        resting,
        ProfileField("term", .text, .optional, "the law's own word for it"),
        lang,
    ]

    private static let threshold = [
        resting,
        ProfileField(
            "what",
            .word(["recommenders", "nominations-of-one", "nominations-of-route", "pre-election-voters", "voters"]),
            .required, "what is counted"),
        ProfileField(
            "route", .word(Kind.words("nomination", "route") + ["any", "organisation"]), .fallback("any"),
            "the way of nomination it holds for"),
        ProfileField("comparator", .word([">=", ">", "<=", "<"]), .required, "how the count compares"),
        ProfileField("amount", .count, .optional, "with this number"),
        ProfileField("share", .fraction, .optional, column: "", "or with this share"),
        ProfileField("base", .word(["seats", "voters", "members"]), .optional, "of this"),
        ProfileField("scope", .word(["constituency", "election", "body"]), .required, "where it is counted"),
    ]

    private static let events = [
        "polling", "roll-published", "roll-objection", "roll-decision", "roll-suit", "judgment",
        "preliminary-published", "formal-published", "introduction", "nomination", "registration", "form-request",
        "form-answer", "ruling", "notice", "appeal", "appeal-decision", "obstruction-received", "investigation",
    ]

    private static let deadline = [
        resting,
        ProfileField("label", .identifier, .required, "a short name, `T6`"),
        ProfileField("event", .word(events), .required, "what is due"),
        ProfileField("anchor", .word(events), .required, "from what it is counted"),
        ProfileField(
            "direction", .word(["before", "after", "from"]), .required,
            "at the latest so many days before, at the latest so many after, not earlier than so many after"),
        ProfileField("days", .count, .required, "how many"),
        ProfileField("inclusive", .yesNo, .fallback("yes"), "whether the day on the line is in time"),
        ProfileField("defined", .yesNo, .required, "whether the law says so"),
        ProfileField("holidays", .word(["count", "roll-forward"]), .fallback("count"), "a last day that is a holiday"),
        ProfileField(
            "for", .word(Kind.words("election", "type")), .optional, column: "election_type",
            "only for elections of this type"),
    ]

    private static let ratio = [
        resting,
        ProfileField("suffrage", .word(["direct", "indirect"]), .required, "who votes"),
        ProfileField("least", .fraction, .required, "at least this share of the seats is added to them"),
        ProfileField("most", .fraction, .required, "at most this share"),
        ProfileField(
            "notFor", .word(Kind.words("election", "type")), .optional, column: "not_for",
            "not for elections of this type"),
    ]

    private static let ground = [
        ProfileField("code", .identifier, .required, "as `grounds.*.code` of a ruling"),
        ProfileField("gloss", .text, .required, "what it means, in English"),
        ProfileField("text", .text, .optional, "the law's words"),
        lang,
        citation[0], citation[1],
        ProfileField("article", .text, .required, "article as printed"),
        citation[3], citation[4],
        ProfileField("curable", .yesNo, .optional, "whether the defect can be cured; absent: the law does not say"),
        ProfileField(
            "effect", .word(["refuse", "cut", "strike", "notify-voters", "resign", "void", "none"]), .required,
            "what the law lets follow"),
        ProfileField("step", .identifier, .optional, "where it may be applied"),
        mark,
    ]

    private static let quorum = [
        resting,
        ProfileField(
            "body", .word(Kind.words("committee", "type")), .required, column: "body_type", "type of the body"),
        ProfileField("what", .word(["present", "for"]), .required, "members present, or votes for the decision"),
        ProfileField("comparator", .word([">=", ">"]), .required, "how the count compares"),
        ProfileField("amount", .count, .optional, "with this number"),
        ProfileField("share", .fraction, .optional, column: "", "or with this share of the members"),
    ]

    private static let remedy = [
        ProfileField("decisions", .words(Kind.words("ruling", "decision")), .required, "against what"),
        ProfileField("available", .word(["yes", "none-in-law"]), .required, "whether there is one"),
        ProfileField(
            "body", .word(Kind.words("committee", "type")), .optional, column: "body_type", "type of the body asked"),
        ProfileField("deadline", .rule, .optional, "the rule of the deadline for it"),
        ProfileField("final", .yesNo, .optional, "whether what that body decides is final"),
        resting,
    ]

    private static let duty = [
        ProfileField(
            "what", .word(["voter-roll", "polling-date", "preliminary", "formal", "ruling", "result", "rule"]),
            .required,
            "a thing published, or the stage of a list"),
        resting,
        ProfileField("deadline", .rule, .optional, "the rule of the deadline"),
        ProfileField("place", .text, .optional, "where"),
        ProfileField("information", .yesNo, .optional, "with basic information on each name"),
    ]

    private static let status = [
        ProfileField("system", .identifier, .required, "the vocabulary, as `status.system` of an observation"),
        ProfileField("code", .text, .required, "the source's code"),
        ProfileField("state", .word(CandidacyState.allCases.map(\.rawValue)), .required, "the state that it tells of"),
        ProfileField("decision", .word(Kind.words("ruling", "decision")), .optional, "the decision that it tells of"),
        ProfileField("refusal", .yesNo, .required, "whether that decision refuses"),
        ProfileField("final", .yesNo, .required, "whether nothing is pending"),
        ProfileField("standing", .word(["yes", "no", "unknown"]), .required, "whether one may be voted for"),
        ProfileField("gloss", .text, .required, "what it means, in English"),
        mark,
    ]
}

extension Kind {
    /// The words of a field of a kind, so that a profile speaks as entries do.
    static func words(_ kind: String, _ path: String) -> [String] {
        Kind.named(kind)?.field(at: path)?.type.words ?? []
    }
}
