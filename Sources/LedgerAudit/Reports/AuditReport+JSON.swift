internal import Candidacy
public import LedgerCore
internal import LedgerFacts
public import LedgerStorage

extension AuditReport {
    /// The members of the answer in JSON.
    ///
    /// - Parameter sealed: with findings that rest on protected reports.
    public func json(sealed: Bool) -> [(String, JSONValue)] {
        let told = told(sealed: sealed)
        return [
            ("origin", .string(identity.origin)), ("size", .integer(Int64(clamping: size))),
            ("asOf", .string(asOf.description)), ("verdict", .orNull(verdict)),
            ("findings", .array(told.map { json($0) })),
            ("withheld", .integer(Int64(findings.count - told.count))),
            ("more", .integer(Int64(outcomes.reduce(0) { $0 + $1.count - $1.findings.count }))),
            ("counts", .object(JSONObject(countMembers))), ("notEvaluated", .array(noteValues)),
            ("failures", .array(failures.map { ["check": .string($0.check.id), "reason": .string($0.reason)] })),
            ("notices", .array(notices.map { .string($0) })), ("ran", .array(outcomes.map(\.json))),
            ("logs", .array(logs.map(\.json))), ("chain", .array(chain.map(\.json))),
            ("unread", .integer(Int64(clamping: unread.count))),
        ]
    }

    private var countMembers: [(String, JSONValue)] {
        let waived = findings.count { $0.waiver != nil }
        return counts.map { ($0.severity.rawValue, .integer(Int64($0.count))) } + [("waived", .integer(Int64(waived)))]
    }

    private var noteValues: [JSONValue] {
        outcomes.flatMap { outcome in
            outcome.notes.map { note in
                [
                    "check": .string(outcome.check.id), "reason": .string(note.reason),
                    "count": .integer(Int64(note.count)),
                ]
            }
        }
    }

    /// The findings that may be told: a protected report does not leave with public output.
    func told(sealed: Bool) -> [Finding] {
        if sealed { return findings }
        return findings.filter { !$0.isProtected }.map { finding in
            var finding = finding
            finding.rivals.removeAll(where: \.isProtected)
            return finding
        }
    }
}

extension ChainFinding {
    /// As `verify` and `audit` tell it.
    public var json: JSONValue {
        [
            "check": .string(id), "severity": .string(severity.rawValue),
            "seq": seq.map { .integer(Int64(clamping: $0)) } ?? .null, "log": .orNull(log), "message": .string(message),
        ]
    }
}

extension CheckOutcome {
    var json: JSONValue {
        [
            "check": .string(check.id), "digest": .string(digest), "findings": .integer(Int64(count)),
            "milliseconds": .integer(Int64(seconds * 1_000)),
        ]
    }
}

extension Finding {
    var json: JSONValue {
        .object(
            JSONObject([
                ("check", .string(check.id)), ("severity", .string(severity.rawValue)), ("title", .string(check.title)),
                ("message", .string(message)), ("entries", .array(entries.map(\.json))),
                ("election", .orNull(election)), ("constituency", .orNull(constituency)),
                ("candidacy", .orNull(candidacy)), ("basis", .string(rule.article ?? rule.key)),
                ("basisKind", .string(rule.basis.rawValue)), ("rule", rule.json),
                ("otherRules", .array(otherRules.map(\.whole))),
                ("certainty", .string(certainty.rawValue)), ("sources", .array(sources.map { .string($0) })),
                ("rivals", .array(rivals.map(\.json))), ("profile", rule.edition?.json ?? .null),
                (
                    "values",
                    .array(values.map { ["name": .string($0.name), "value": .string($0.text)] })
                ),
                ("waiver", waiver?.json ?? .null), ("log", .orNull(log)),
            ]))
    }
}

extension AuditedLog {
    var json: JSONValue {
        [
            "origin": .string(origin), "size": .integer(Int64(clamping: size)), "asOf": .string(asOf.description),
            "unread": .integer(Int64(clamping: unread.count)),
        ]
    }
}

extension Finding.Waiver {
    var json: JSONValue {
        ["entry": .integer(Int64(clamping: entry)), "reason": .string(reason), "authority": .string(authority)]
    }
}

extension FoundEntry {
    var json: JSONValue {
        [
            "seq": .integer(Int64(clamping: seq)), "hash": .string(hash.base64), "kind": .string(kind),
            "id": .orNull(id), "source": .orNull(source),
        ]
    }
}

extension FoundRule {
    var json: JSONValue {
        [
            "key": .string(key), "article": .orNull(article), "mark": .orNull(mark), "text": .orNull(text),
            "gloss": .orNull(gloss),
        ]
    }
}

extension FoundRule {
    /// With what is told beside the rule of a finding: its basis and its profile.
    fileprivate var whole: JSONValue {
        [
            "basis": .string(article ?? key), "basisKind": .string(basis.rawValue), "rule": json,
            "profile": edition?.json ?? .null,
        ]
    }
}

extension Edition {
    var json: JSONValue {
        [
            "id": .string(profile), "version": .integer(version), "digest": .string(digest),
            "standIn": .bool(isStandIn), "complete": .bool(isComplete), "missing": .orNull(missing),
        ]
    }
}

extension JSONValue {
    fileprivate static func orNull(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
