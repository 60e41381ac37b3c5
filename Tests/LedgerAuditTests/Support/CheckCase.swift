import LedgerAudit
import LedgerFacts
import Testing

/// What makes a check fire, and what keeps it silent.
struct CheckCase: CustomTestStringConvertible, Sendable {
    let id: String
    /// What distinguishes it from other cases of the check.
    let name: String
    let severity: Severity
    let fires: [String]
    let silent: [String]
    var certainty = "certain"
    var profile = "cn-direct-2020"
    var asOf = "2021-10-10"
    /// What the message must say.
    var says: String?
    var frame: [String]?
    /// Whether the record is an observer's.
    var isReported = false

    init(
        _ id: String, _ name: String, _ severity: Severity, fires: [String], silent: [String],
        says: String? = nil, certainty: String = "certain", profile: String = "cn-direct-2020",
        asOf: String = "2021-10-10", frame: [String]? = nil, isReported: Bool = false
    ) {
        (self.id, self.name, self.severity, self.fires, self.silent) = (id, name, severity, fires, silent)
        (self.says, self.certainty, self.profile, self.asOf) = (says, certainty, profile, asOf)
        (self.frame, self.isReported) = (frame, isReported)
    }

    init(
        _ id: String, _ severity: Severity, fires: [String], silent: [String], says: String? = nil,
        certainty: String = "certain", profile: String = "cn-direct-2020", asOf: String = "2021-10-10",
        frame: [String]? = nil, isReported: Bool = false
    ) {
        self.init(
            id, "", severity, fires: fires, silent: silent, says: says, certainty: certainty, profile: profile,
            asOf: asOf, frame: frame, isReported: isReported)
    }

    var testDescription: String { name.isEmpty ? id : "\(id) \(name)" }

    /// The findings of the check over the frame and some decisions.
    private func findings(_ lines: [String]) throws -> [(severity: Severity, certainty: String, message: String)] {
        let docket = try Docket(committee: isReported ? nil : "ec", profile: profile)
        try docket.record((frame ?? Docket.frame(profile: profile)) + lines)
        return try docket.audit(id, asOf: asOf).findings.map { ($0.severity, $0.certainty.rawValue, $0.message) }
    }

    func run() throws {
        let found = try findings(fires)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.severity == severity)
        #expect(found.first?.certainty == certainty)
        if let says { #expect(found.first?.message.contains(says) == true, "\(found.first?.message ?? "")") }
        let quiet = try findings(silent)
        #expect(quiet.isEmpty, "\(quiet)")
    }
}
