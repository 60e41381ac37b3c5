internal import Candidacy
internal import LedgerCore

/// What an entry says, in a few words for a list: a decision, an outcome, a type, a title.
enum Gist {
    /// - Parameter shown: what the list shows of the entry already.
    static func of(_ kind: String, _ body: JSONObject, besides shown: String = "") -> String {
        var words: [String] = []
        if let candidacy = body["candidacy"]?.string, candidacy != shown { words.append(candidacy) }
        for path in paths[kind] ?? general {
            guard let value = body[path: path] else { continue }
            let text = Leaf(path: path, value: value, field: nil).text
            words.append(labels[path].map { "\($0) \(text)" } ?? text)
        }
        return words.joined(separator: " · ")
    }

    private static let labels = [
        "appended": "appended", "complete": "complete", "entries": "entries", "member": "member", "met": "met",
        "polling.date": "polling day", "seats": "seats", "turnout": "turnout", "version": "version",
        "presentCount": "present", "agreement": "agreement", "quorumMet": "quorum met", "accepted": "accepted",
    ]

    /// For kinds that this software does not know.
    private static let general = ["decision", "outcome", "type", "title", "name"]

    static let paths: [String: [String]] = [
        "genesis": ["origin", "title"],
        "profile": ["version", "coverage.jurisdiction"],
        "key": ["action", "reason"],
        "migration": ["name"],
        "import": ["appended", "map"],
        "anomaly": ["type", "detail"],
        "election": ["level", "type", "office", "polling.date"],
        "constituency": ["name", "seats"],
        "committee": ["type", "name"],
        "session": ["committee", "presentCount", "quorumMet"],
        "candidacy": ["person", "constituency", "election", "label"],
        "declaration": ["type", "channel", "label", "count.text", "text"],
        "form-request": ["requestedBy", "channel"],
        "form-issue": ["outcome", "reason"],
        "nomination": ["route", "accepted"],
        "joint-recommendation": ["met"],
        "ruling": ["decision", "method", "grounds.0.code", "grounds.0.text"],
        "list": ["stage", "constituency", "complete"],
        "deliberation": ["method", "agreement"],
        "pre-election": ["turnout"],
        "introduction": ["stage", "type"],
        "publication": ["what", "outlet", "title"],
        "notice": ["means", "recipient"],
        "complaint": ["about", "complainant", "text"],
        "appeal": ["committee", "appellant", "number"],
        "judgment": ["outcome", "orders", "number"],
        "obstruction-report": ["type", "target", "means"],
        "investigation": ["action", "outcome"],
        "interpretation": ["term", "reading"],
        "observation": ["type", "status.code", "status.text", "text", "count.text"],
        "result": ["constituency", "turnout"],
        "correction": ["reason"],
        "redaction": ["path", "groundCode"],
        "waiver": ["check", "reason"],
        "close": ["scope", "election"],
    ]
}
