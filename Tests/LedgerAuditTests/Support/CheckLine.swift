import LedgerAudit
import LedgerFacts
import Testing

/// What a check finds of something that stands on a limit, or a step beside it.
struct CheckLine: CustomTestStringConvertible, Sendable {
    let id: String
    let what: String
    let lines: [String]
    var expected: [Severity]
    var certainty = "certain"
    /// The day to which days are counted; nil: that of the newest entry.
    var asOf: String?
    var profile = "cn-direct-2020"
    var frame: [String]?
    var testDescription: String { "\(id) \(what)" }

    func run() throws {
        let docket = try Docket(profile: profile)
        try docket.record((frame ?? Docket.frame(profile: profile)) + lines)
        let found = try docket.audit(id, asOf: asOf).findings
        #expect(found.map(\.severity) == expected, "\(found.map(\.message))")
        #expect(found.allSatisfy { $0.certainty.rawValue == certainty })
    }
}
