extension Kind {
    /// Every kind, in the order of the documentation.
    public static let all: [Kind] = [
        genesis, profile, key, migration, `import`, anomaly,
        election, constituency, committee, session, candidacy,
        declaration, formRequest, formIssue, nomination, jointRecommendation,
        ruling, list, deliberation, preElection, introduction, publication, notice,
        complaint, appeal, judgment, obstructionReport, investigation,
        interpretation, observation, result,
        correction, redaction, waiver, close,
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The kind of that name; nil if there is none.
    public static func named(_ name: String) -> Kind? { byName[name] }
}
