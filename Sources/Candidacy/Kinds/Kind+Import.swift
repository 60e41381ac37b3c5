extension Kind {
    /// What one import brought in.
    public static let `import` = Kind(
        "import", title: "Import",
        summary: "What one import brought in.",
        madeBy: [.import], recordsAct: false, common: .verb,
        fields: [
            Field("file.digest", .digest, .required, "file name and path are not recorded: they leak"),
            Field("map", .identifier, .optional, "column map"),
            Field("mapDigest", .digest, .optional, "of the column map, so that another can repeat the import"),
            Field("read", .count, .required, "records read from the file"),
            Field("appended", .count, .required, "entries appended"),
            Field("duplicates", .count, .required, "records that stood in the ledger already"),
            Field("first", .integer, .optional, "seq of the first entry it appended"),
            Field("last", .integer, .optional, "seq of the last entry it appended"),
            Field("bundle.origin", .text, .optional, "origin of the ledger the bundle comes from"),
            Field("bundle.size", .count, .optional, "entries in the bundle"),
            Field("bundle.root", .text, .optional, private: false, "root of its tree, base64"),
            Field("bundle.vkey", .text, .optional, private: false, "verifier key by which that ledger is trusted"),
            Field("bundle.checkpoint", .text, .optional, private: false, "the signed note"),
        ],
        example: #"""
            {"appended":586,"duplicates":0,\#
            "file":{"digest":"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},\#
            "first":2,"last":587,"map":"br-tse","read":586}
            """#)
}
