extension Kind {
    /// A rule profile comes into force for this ledger; the chain holds its digest, and its text unless the software
    /// ships it.
    public static let profile = Kind(
        "profile", title: "Rule profile",
        summary: """
            A rule profile comes into force for this ledger; the chain holds its digest, and its text unless the \
            software ships it.
            """,
        madeBy: [.initialise, .record], recordsAct: false,
        fields: [
            Field("id", .identifier, .required, "`cn-direct-2010`"),
            Field("version", .integer, .required, "edition of the profile file, counts up"),
            Field("digest", .digest, .required, "of the canonical JSON of the file"),
            Field("validFrom", .date, .required, "first day the law it encodes was in force"),
            Field("validTo", .date, .optional, "last day; absent: still"),
            Field("parent", .identifier, .optional, "profile it inherits from"),
            Field("coverage.jurisdiction", .text, .required, "`CN`, `CN-JX`, `BR` (ISO 3166)"),
            Field(
                "coverage.complete", .yesNo, .required,
                "does it hold every layer of law in force there? `no` caps GRD-01, RUL-03, FRM-01 below critical"),
            Field(
                "coverage.missing", .text, .optional,
                "what is known to be missing (“implementing rules of Jiangxi”)"),
            Field("election", .identifier, .optional, names: .election, "applies to this election only"),
            Field("document", .object, .optional, "the profile itself, up to 48 KiB"),
        ],
        example: #"""
            {"coverage":{"complete":"no","jurisdiction":"CN",\#
            "missing":"implementing rules of Jiangxi province in force in 2011"},\#
            "digest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
            "effective":"2011-01-01","id":"cn-direct-2010","validFrom":"2010-03-14","validTo":"2015-08-28",\#
            "version":1}
            """#)
}
