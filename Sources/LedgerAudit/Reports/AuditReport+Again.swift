internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

extension AuditReport {
    /// A finding with what it takes to find it again: the check as it ran, the day, and the command.
    func json(_ finding: Finding) -> JSONValue {
        guard var members = finding.json.object else { return finding.json }
        let asOf = logs.first { $0.origin == finding.log }?.asOf ?? asOf
        members["digest"] = outcomes.first { $0.check.id == finding.check.id }.map { .string($0.digest) }
        members["asOf"] = .string(asOf.description)
        members["reproduce"] = .string(
            command(finding.check.id, asOf) + (finding.isProtected ? " --sealed" : ""))
        return .object(members)
    }

    /// The command that puts one check to the record once more.
    func command(_ check: String, _ asOf: CivilDate) -> String {
        "audit-ledger audit" + (folder.map { " --checks \(Self.quoted($0))" } ?? "")
            + " --check \(check) --as-of \(asOf)"
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let plain = word.utf8.allSatisfy { byte in
            UInt8(ascii: "+")...UInt8(ascii: ":") ~= byte || byte == UInt8(ascii: "_")
                || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        }
        return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
