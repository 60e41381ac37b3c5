internal import LedgerAudit
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

/// What a target can rely on about the snapshot that it carries, as Swift.
struct Attestation {
    private let configuration: Configuration
    private let report: VerificationReport
    private let audit: AuditReport?

    init(_ configuration: Configuration, _ report: VerificationReport, _ audit: SnapshotAudit?) {
        self.configuration = configuration
        self.report = report
        self.audit = audit?.report
    }

    /// Imports nothing and names no path of this machine, so that it is the same on every one.
    var swift: String {
        let findings =
            audit?.counts.map { "(severity: \(Self.literal($0.severity.rawValue)), count: \($0.count))" } ?? []
        // A target may make MainActor its default; data belongs to no actor.
        return """
            // Written by snapshot-auditor when the snapshot had verified. Changes here are lost.
            nonisolated enum LedgerSnapshot {
                /// The file or folder that was verified.
                static let file = \(Self.literal(configuration.file))
                static let origin = \(Self.literal(report.identity?.origin ?? ""))
                static let verifierKey = \(Self.literal("\(configuration.verifierKey)"))
                /// How many entries it has.
                static let size: UInt64 = \(report.size)
                /// The hash of the newest entry, base64.
                static let head = \(Self.literal(report.head?.base64 ?? ""))
                /// The Merkle root over all entries, base64.
                static let root = \(Self.literal(report.root?.base64 ?? ""))
                /// The day to which days were counted; nil where it was not audited.
                static let asOf: String? = \(audit.map { Self.literal("\($0.asOf)") } ?? "nil")
                /// The findings that nobody waived, gravest first; empty where it was not audited.
                static let findings: [(severity: String, count: Int)] = [\(findings.joined(separator: ", "))]
            }

            """
    }

    /// For whoever reads what a build prints.
    var line: String {
        let found = audit.map { " Audit, counted to \($0.asOf): \($0.summary)" } ?? ""
        return Diagnostic.line(
            "\(configuration.file): intact, \(report.size) entries, head \(report.head?.base64 ?? "").\(found)")
    }

    /// A Swift string literal with the same scalars, in printable ASCII alone.
    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case " "..."~": literal.unicodeScalars.append(scalar)
            default: literal += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return literal + "\""
    }
}
