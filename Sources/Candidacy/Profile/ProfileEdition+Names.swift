extension ProfileEdition {
    /// Refuses what names a rule, a law or a step that neither the profile nor its parents have.
    func checkNames() throws(ProfileError) {
        let rules = Set(ruleKeys)
        let laws = Set((items[.instruments] ?? []).compactMap { $0.item.text("name") })
        let steps = Set((items[.steps] ?? []).compactMap { $0.item.text("step") })
        for section in ProfileSection.allCases {
            for item in own(section) {
                for field in section.fields where field.shape == .rule {
                    guard let key = item.text(field.column) else { continue }
                    try Self.check(key, among: rules, "rule", at: "\(item.path).\(field.name)")
                }
                for (index, place) in item.citations.enumerated() {
                    guard case .text(let law)? = place["instrument"] else { continue }
                    try Self.check(
                        law, among: laws, "law under `instruments`", at: "\(item.path).cites.\(index).instrument")
                }
                if section == .grounds {
                    if let law = item.text("instrument") {
                        try Self.check(law, among: laws, "law under `instruments`", at: "\(item.path).instrument")
                    }
                    if let step = item.text("step") {
                        try Self.check(step, among: steps, "step", at: "\(item.path).step")
                    }
                }
            }
        }
        try checkDecisions()
    }

    /// A decision is made at one step.
    private func checkDecisions() throws(ProfileError) {
        var places: [String: String] = [:]
        for (item, _) in (items[.steps] ?? []).map({ ($0.item, $0.origin) }) {
            if item.lists["decidedBy"] != nil, item.text("competence") == nil {
                throw ProfileError(
                    path: "\(item.path).competence", message: "Which rule says who decides? Name it under `competence`."
                )
            }
            for decision in item.lists["decisions"] ?? [] {
                if let other = places.updateValue(item.text("step") ?? "", forKey: decision) {
                    throw ProfileError(
                        path: "\(item.path).decisions", message: "`\(decision)` is made at the step `\(other)` already."
                    )
                }
            }
        }
    }

    private static func check(
        _ name: String, among known: Set<String>, _ what: String, at path: String
    ) throws(ProfileError) {
        guard !known.contains(name) else { return }
        let hint = Nearest.to(name, among: known.sorted()).map { " Did you mean `\($0)`?" } ?? ""
        throw ProfileError(path: path, message: "There is no \(what) `\(name)` here or in a parent.\(hint)")
    }
}
