internal import Candidacy
public import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

extension AuditReport {
    /// The findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020).
    ///
    /// An entry has no line in a database; its line is the one it has in an export of its log, where entry 0 is line 1.
    /// - Parameters:
    ///   - path: where the ledger lies, relative to whoever reads the results.
    ///   - version: of the software.
    ///   - sealed: with findings that rest on protected reports.
    public func sarif(path: String, version: String, sealed: Bool) -> JSONValue {
        let results = told(sealed: sealed).map { result($0, path) }
        let invocation: JSONValue = [
            "executionSuccessful": .bool(failures.isEmpty),
            "toolExecutionNotifications": .array(
                failures.map(Self.notification) + notices.map { ["level": "note", "message": Self.message($0)] }),
        ]
        let run: JSONValue = [
            "tool": ["driver": driver(version)], "invocations": [invocation], "results": .array(results),
            "columnKind": "utf16CodeUnits",
            "properties": [
                "origin": .string(identity.origin), "asOf": .string(asOf.description),
                "size": .integer(Int64(clamping: size)), "verdict": verdict.map { .string($0) } ?? .null,
            ],
        ]
        return ["version": "2.1.0", "runs": [run]]
    }

    private func driver(_ version: String) -> JSONValue {
        [
            "name": "audit-ledger", "version": .string(version), "semanticVersion": .string(version),
            "rules": .array(outcomes.map(Self.rule)),
        ]
    }

    private static func rule(_ outcome: CheckOutcome) -> JSONValue {
        let check = outcome.check
        let why = check.explanation.isEmpty ? check.title + "." : check.explanation
        return [
            "id": .string(check.id), "name": .string(check.id),
            "shortDescription": ["text": .string(check.title)], "fullDescription": ["text": .string(why)],
            "help": [
                "text": .string(
                    "\(check.title). \(why) It rests on the rule \(check.rule) (\(check.basis.rawValue)). "
                        + "A finding says what the record shows or does not show, never what happened. "
                        + "See audit-ledger explain \(check.id).")
            ],
            "defaultConfiguration": ["level": .string(check.severity.sarifLevel)],
            "properties": [
                "severity": .string(check.severity.rawValue), "rule": .string(check.rule),
                "basis": .string(check.basis.rawValue), "digest": .string(outcome.digest),
            ],
        ]
    }

    private func result(_ finding: Finding, _ path: String) -> JSONValue {
        let index = outcomes.firstIndex { $0.check.id == finding.check.id } ?? -1
        let uri = Self.uri(path)
        let entries = finding.entries
        var members: [(String, JSONValue)] = [
            ("ruleId", .string(finding.check.id)), ("ruleIndex", .integer(Int64(index))),
            ("level", .string(finding.severity.sarifLevel)), ("message", Self.message(finding.message)),
            // Every result has a place: where no entry is named, the beginning of the ledger.
            ("locations", [Self.location(uri, entries.first, finding.log)]),
            ("relatedLocations", .array(entries.dropFirst().map { Self.location(uri, $0, finding.log) })),
            (
                "partialFingerprints",
                [
                    "finding": .string(
                        ([finding.check.id] + entries.map(\.hash.base64)).joined(separator: ":"))
                ]
            ),
            ("properties", json(finding)),
        ]
        if let waiver = finding.waiver {
            members.append(
                (
                    "suppressions",
                    [["kind": "external", "status": "accepted", "justification": .string(waiver.reason)]]
                ))
        }
        return .object(JSONObject(members))
    }

    private static func location(_ uri: String, _ entry: FoundEntry?, _ log: String?) -> JSONValue {
        let name = (log.map { "\($0)#" } ?? "") + (entry.map { "\($0.kind) \($0.seq)" } ?? "ledger")
        return [
            "physicalLocation": [
                "artifactLocation": ["uri": .string(uri)],
                "region": ["startLine": .integer(Int64(clamping: entry?.seq ?? 0) + 1)],
            ],
            "logicalLocations": [["fullyQualifiedName": .string(name), "kind": "member"]],
        ]
    }

    private static func notification(_ failure: (check: Check, reason: String)) -> JSONValue {
        [
            "level": "error", "message": message("\(failure.check.id) could not be run: \(failure.reason)"),
            "associatedRule": ["id": .string(failure.check.id)],
        ]
    }

    /// A message as plain text: brackets in what was recorded are no link (SARIF 2.1.0, 3.11.6).
    static func message(_ text: String) -> JSONValue {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return ["text": .string(text)] }
        var plain = ""
        for scalar in text.unicodeScalars {
            if scalar == "[" || scalar == "]" || scalar == "\\" { plain.unicodeScalars.append("\\") }
            plain.unicodeScalars.append(scalar)
        }
        return ["text": .string(plain)]
    }

    /// A path as the reference of a URI (RFC 3986): what is not unreserved is percent-encoded.
    private static func uri(_ path: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        var uri = ""
        for byte in path.utf8 {
            if plain.contains(byte) {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return uri
    }
}

extension Severity {
    fileprivate var sarifLevel: String {
        switch self {
        case .critical, .high: "error"
        case .medium: "warning"
        case .low, .info: "note"
        }
    }
}
