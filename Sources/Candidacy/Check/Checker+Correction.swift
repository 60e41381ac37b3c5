import LedgerCore

extension Checker {
    /// Holds the replacement to the kind of what it replaces, and computes what it changes.
    mutating func check(replacement body: inout JSONObject) {
        guard let superseded else { return }
        if superseded.kind == Kind.correction.name, body["void"] != nil {
            return report(
                .contradiction, at: "supersedes",
                "A correction is not voided; correct the entry that it corrects once more.")
        }
        guard let replacement = body["replacement"]?.object else { return }
        guard let kind = Kind.named(superseded.kind), kind.isRecordable, kind != .correction else {
            return report(
                .contradiction, at: "supersedes",
                "An entry of kind `\(superseded.kind)` is not corrected; only what `record` makes is.")
        }
        var checker = Checker(kind: kind, context: context, opening: opening, sealing: sealing)
        checker.path = [.key("replacement")]
        checker.fills = false
        checker.walk(replacement)
        absorb(checker)
        if kind == .ruling { unchanged(replacement, superseded.body) }
        if replacement["id"] != superseded.body["id"] {
            report(.contradiction, at: "replacement.id", "A correction does not change the `id` of an entry.")
        }
        let changed = BodyDifference.paths(superseded.body, replacement)
        if changed.isEmpty, superseded.isCorrected { return }
        if changed.isEmpty {
            report(.contradiction, at: "replacement", "The replacement says what the entry says; nothing is corrected.")
        } else if body["changed"] == nil {
            body["changed"] = .array(changed.prefix(PathComponent.memberLimit).map { .string($0) })
            fill("changed", changed.joined(separator: ", "))
        }
    }

    /// What a body decided is not corrected: the entry is voided and recorded again, so that both are seen.
    private mutating func unchanged(_ replacement: JSONObject, _ original: JSONObject) {
        let advice =
            "void the entry and record it again, or record a new ruling with `supersedes`, so that both are seen"
        for name in ["decision", "candidacy"] where replacement[name] != original[name] {
            report(.contradiction, at: "replacement.\(name)", "A correction does not change `\(name)`: \(advice).")
        }
        let codes = { (body: JSONObject) in
            (body["grounds"]?.array ?? []).compactMap { $0.object?["code"]?.string }
        }
        if codes(replacement) != codes(original) {
            report(
                .contradiction, at: "replacement.grounds",
                "A correction does not change the code of a ground: \(advice).")
        }
    }
}
