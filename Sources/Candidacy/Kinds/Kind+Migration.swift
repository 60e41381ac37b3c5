extension Kind {
    /// The schema of the ledger file was changed by one migration.
    public static let migration = Kind(
        "migration", title: "Schema migration",
        summary: "The schema of the ledger file was changed by one migration.",
        madeBy: [.migrateApply], recordsAct: false, common: .verb,
        fields: [
            Field("number", .integer, .required, "number of the migration, counted from 1 without gaps"),
            Field("name", .text, .required, "name of the migration, the file’s name without number and ending"),
            Field("digest", .digest, .required, "of the file"),
            Field("manifest", .digest, .required, "of all files up to it"),
            Field("schemaBefore", .digest, .required, "digest of the live schema before it ran"),
            Field("schemaAfter", .digest, .required, "digest of the live schema after it ran"),
            Field("sizeBefore", .count, .required, "entries before it"),
        ],
        example: #"""
            {"digest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
            "manifest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","name":"entry",\#
            "number":1,"schemaAfter":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
            "schemaBefore":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\#
            "sizeBefore":1}
            """#)
}
