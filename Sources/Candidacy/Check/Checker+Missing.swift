import LedgerCore

/// What is not there and should be.
extension Checker {
    mutating func absent(_ node: Node) {
        for field in node.demanded { missing(field) }
    }

    private mutating func missing(_ field: Field) {
        switch field.need {
        case .observer:
            guard context?.role == .observer else { return }
            report(
                .role, at: concrete(field),
                "An observer's ledger takes what somebody did only together with the `source` that says so.")
            return
        case .ownAct where !isOwnAct: return
        case .required where context == nil && field.path == "effective": return
        default: break
        }
        if kind == .ruling, field.path == "candidacy", isGeneral { return }
        if field.isFilled, isOwnAct, fills, let committee = context?.committee {
            fill(field.path, committee)
            if let frame = field.names { name(committee, frame, at: field.path) }
            return
        }
        let owner = field.need == .ownAct ? "one's own act" : "an entry of kind `\(kind.name)`"
        report(.missing, at: concrete(field), "This is required for \(owner): \(field.meaning).")
    }

    /// Whether the ruling is about nobody in particular.
    private var isGeneral: Bool {
        switch body["decision"]?.string {
        case "campaign-rule", "interpretive-statement", "void-election": true
        default: false
        }
    }

    /// The field's path with the indices of the way here in the place of its stars.
    private func concrete(_ field: Field) -> String {
        let prefix = path.prefix { $0 == .key("replacement") && kind != .correction }
        var components = prefix.map { $0 }
        let way = path.dropFirst(prefix.count)
        for (offset, part) in field.path.split(separator: ".").enumerated() {
            if part == "*", offset < way.count {
                components.append(way[way.startIndex + offset])
            } else {
                components.append(part == "*" ? .index(0) : .key(String(part)))
            }
        }
        return components.dotted
    }
}
