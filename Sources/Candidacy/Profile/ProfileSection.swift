/// A list of the file whose elements become rows of one table of facts.
enum ProfileSection: String, Hashable, Sendable, CaseIterable {
    case instruments, rules, steps, routes, thresholds, deadlines, ratios, grounds, quorums, remedies, duties, statuses

    /// The table of facts.
    var table: String {
        switch self {
        case .instruments: "instrument"
        case .rules: "rule"
        case .steps: "step"
        case .routes: "route"
        case .thresholds: "threshold"
        case .deadlines: "deadline"
        case .ratios: "ratio"
        case .grounds: "ground"
        case .quorums: "quorum"
        case .remedies: "remedy"
        case .duties: "duty"
        case .statuses: "status_map"
        }
    }

    /// The columns that tell elements apart: of two with the same the child's stands, and a file has no two.
    var key: [String] {
        switch self {
        case .instruments: ["name", "edition"]
        case .rules: ["rule"]
        case .steps: ["step"]
        case .routes: ["route"]
        case .thresholds: ["what", "route"]
        case .deadlines: ["rule", "label"]
        case .ratios: ["suffrage"]
        case .grounds: ["code"]
        case .quorums: ["body_type", "what"]
        case .remedies: ["decision"]
        case .duties: ["what"]
        case .statuses: ["system", "code"]
        }
    }

    /// One sentence for the documentation.
    var meaning: String {
        switch self {
        case .instruments: "Editions of laws and when each was in force."
        case .rules: "What is laid down, where, and in which words."
        case .steps: "The procedure in its order, what is decided at each step, and by whom."
        case .routes: "Ways to be nominated."
        case .thresholds: "Numbers that must be reached or may not be exceeded."
        case .deadlines: "Days between two events."
        case .ratios: "How many candidates there are for so many seats."
        case .grounds: "The closed catalogue of grounds on which somebody may be refused."
        case .quorums: "Members of a body who must be present or agree."
        case .remedies: "What can be done against a decision; a decision that is not listed: the profile does not say."
        case .duties: "What must be published."
        case .statuses: "What the codes of another authority's files mean."
        }
    }
}
