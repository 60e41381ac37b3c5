extension Kind {
    /// Entry 0 names the ledger, its key and its schema for ever.
    public static let genesis = Kind(
        "genesis", title: "Beginning of the ledger",
        summary: "Entry 0 names the ledger, its key and its schema for ever.",
        madeBy: [.initialise], recordsAct: false, common: .none,
        fields: [
            Field("origin", .text, .required, "C2SP origin line: schema-less URL, no space, no `+`"),
            Field(
                "role", .choice(["committee", "observer"]), .required,
                "whose record this is; an observer's ledger refuses an act without `source`"),
            Field(
                "timezone", .text, .required,
                "IANA zone in which every civil date of this ledger is meant (`Asia/Shanghai`)"),
            Field("lang", .language, .required, "default language of its texts"),
            Field("title", .text, .optional, "name for people"),
            Field(
                "committee", .identifier, .optional,
                "the body whose own acts are recorded; with role `committee` the default of `committee` everywhere"),
            Field(
                "purpose", .choice(["live", "example", "test"]), .required,
                "`example` and `test` are printed above every output"),
            Field("vkey", .text, .required, private: false, "verifier key of the first signing key"),
            Field("software", .text, .optional, "name and version that made it"),
            Field(
                "nonce", .text, .required, private: false,
                "16 random bytes in base64, so that no two ledgers share a genesis"),
            Field("manifest", .digest, .required, "of all migrations applied"),
            Field("migrations", .count, .required, "how many migrations were applied"),
            Field("schema", .digest, .required, "of the live schema"),
            Field("succeeds.origin", .text, .optional, "the ledger that this one goes on from, which is over"),
            Field("succeeds.vkey", .text, .optional, private: false, "the key that was in force there last"),
            Field("succeeds.pinned.size", .count, .optional, "entries that its key had sealed"),
            Field("succeeds.pinned.root", .text, .optional, private: false, "root over those, base64"),
            Field("succeeds.recovered.size", .count, .optional, "entries of it that are left"),
            Field("succeeds.recovered.root", .text, .optional, private: false, "root over those, base64"),
            Field("succeeds.reason", .text, .optional, "why it is over, in words; no personal data"),
        ],
        example: #"""
            {"committee":"ec-example","lang":"zh",\#
            "manifest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","migrations":1,\#
            "nonce":"AAECAwQFBgcICQoLDA0ODw==","origin":"elections.example.org/example-2021",\#
            "purpose":"example","role":"committee",\#
            "schema":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\#
            "software":"audit-ledger 1.0.0","timezone":"Asia/Shanghai","title":"示例区选举委员会",\#
            "vkey":"elections.example.org/example-2021+1f2e3d4c+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh"}
            """#)
}
