extension FactTable {
    /// Rulings with what they rest on, and what is published and told of them.
    static let decisions: [FactTable] = [
        FactTable(
            "ruling", of: "ruling",
            [
                FactColumn("committee"), FactColumn("attribution", "by.attribution"), FactColumn("by_role", "by.role"),
                FactColumn("competence_instrument", "competence.instrument"),
                FactColumn("competence_version", "competence.version"),
                FactColumn("competence_article", "competence.article"), FactColumn("session"),
                FactColumn("tally_for", "tally.for", .number), FactColumn("tally_against", "tally.against", .number),
                FactColumn("tally_abstain", "tally.abstain", .number),
                FactColumn("request", "request.entry", .entry), FactColumn("request_filed", "request.filed", .interval),
                FactColumn("decision"), FactColumn("method"), FactColumn("form"), FactColumn("heard"),
                FactColumn("curable", "defect.curable"), FactColumn("cure_until", "defect.cureUntil", .day),
                FactColumn("cured", "defect.cured"), FactColumn("remedy_exists", "remedy.exists"),
                FactColumn("remedy_committee", "remedy.committee"), FactColumn("remedy_until", "remedy.until", .day),
                FactColumn("signature_by", "signature.by"), FactColumn("number_text", "number"),
                FactColumn("term", nil, .term), FactColumn("supersedes", nil, .entry), FactColumn("until", nil, .day),
            ], by: ["candidacy", "constituency", "request", "session", "supersedes", "term"]),
        FactTable(
            "ruling_ground", of: "ruling", each: "grounds",
            [
                FactColumn("code"), FactColumn("text"), FactColumn("instrument"), FactColumn("version"),
                FactColumn("article"), FactColumn("paragraph"), FactColumn("item"), FactColumn("basis"),
                FactColumn("applies_to"),
            ], by: ["code"]),
        FactTable("ruling_fact", of: "ruling", each: "facts", [FactColumn("entry", nil, .entry)], by: []),
        FactTable(
            "ruling_evidence", of: "ruling", each: "evidence",
            [FactColumn("digest"), FactColumn("entry", nil, .entry)],
            by: []),
        FactTable("ruling_silence", of: "ruling", each: "silent", [FactColumn("topic", "")], by: []),
        FactTable(
            "publication", of: "publication",
            [
                FactColumn("outlet"), FactColumn("what"), FactColumn("publishes", "of", .entry), FactColumn("reprints"),
                FactColumn("extent"), FactColumn("text_digest"), FactColumn("lang"), FactColumn("basic_information"),
                FactColumn("committee"), FactColumn("attribution", "by.attribution"),
            ], by: ["id", "publishes", "reprints", "constituency", "what"]),
        FactTable(
            "notice", of: "notice",
            [
                FactColumn("notifies", "of", .entry), FactColumn("recipient"), FactColumn("means"),
                FactColumn("acknowledged"), FactColumn("remedy_stated"), FactColumn("committee"),
            ], by: ["notifies"]),
    ]
}
