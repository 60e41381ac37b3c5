internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

extension ShownEntry {
    /// The entry as a person reads it.
    var lines: [String] {
        head + fields + corrections + later
    }

    private var head: [String] {
        guard let entry = stored.entry else {
            let state =
                stored.bytes == nil
                ? "its bytes were erased; its hash still binds the chain"
                : "of a version that this software does not know; --bytes prints it"
            return Rows.lines([("", "Entry \(stored.seq): \(state)"), ("hash", stored.hash.base64)])
        }
        let title = Kind.named(entry.kind)?.title ?? "of a kind that this software does not know"
        var rows = [("recorded", entry.at.description), ("hash", entry.hash.base64)]
        if let prev = entry.prev { rows.append(("prev", "\(prev.base64) (@\(entry.seq - 1))")) }
        if let token = entry.token { rows.append(("token", token)) }
        if let reporter = entry.body["source"] {
            let text = Leaf(path: "source", value: reporter, field: nil).text
            rows.append(("reported by", text + (source.map { " (@\($0.seq) \($0.kind))" } ?? "")))
        }
        for mark in marks { rows.append((mark.manner.rawValue, words(mark))) }
        let id = entry.body["id"]?.string.map { " \($0)" } ?? ""
        return [Terminal.bold(Printable.line("Entry \(entry.seq): \(entry.kind)\(id)")) + Printable.line(" · \(title)")]
            + Rows.lines(rows, indent: 2)
    }

    private func words(_ mark: Mark) -> String {
        switch mark.manner {
        case .voided: "by @\(mark.by), which says that it should not exist"
        case .corrected: "by @\(mark.by), which says what it should have said"
        case .superseded: "by @\(mark.by), a new decision"
        case .amended: "by @\(mark.by), from when the world changed"
        case .erased: "by @\(mark.by)\(mark.path.map { ": the value of \($0)" } ?? "")"
        }
    }

    private var fields: [String] {
        guard !leaves.isEmpty else { return [] }
        return [""] + Rows.lines(leaves.map { ($0.path, text(of: $0)) }, indent: 2)
    }

    private func text(of leaf: Leaf) -> String {
        if leaf.isSealed {
            let digest = leaf.value.object?["sealed"]?.string ?? ""
            if let value = opened?.value(at: leaf.path) { return "\(value) (sealed; opened for you alone)" }
            let erased = marks.first { $0.manner == .erased && ($0.path == leaf.path || $0.path == nil) }
            return erased.map { "sealed, and erased by @\($0.by)" } ?? "sealed (digest \(digest))"
        }
        if let reference = references.first(where: { $0.path == leaf.path }) { return reference.name }
        let isUnknown = leaf.field == nil && stored.entry.flatMap { Kind.named($0.kind) } != nil
        return leaf.text + (isUnknown ? " (a field that this software does not know)" : "")
    }

    /// What each correction changed: the wrong values stand above, and both are seen.
    private var corrections: [String] {
        guard let entry = stored.entry else { return [] }
        return replacements.enumerated().flatMap { index, replacement in
            let (seq, body) = replacement
            let later = index + 1 < replacements.count ? ", and once more by @\(replacements[index + 1].seq)" : ""
            let new = Leaf.all(of: body, Kind.named(entry.kind))
            var rows = new.filter { leaf in
                leaves.first { $0.path == leaf.path }?.value.canonicalBytes != leaf.value.canonicalBytes
            }.map { ($0.path, $0.text) }
            rows += leaves.filter { leaf in !new.contains { $0.path == leaf.path } }.map { ($0.path, "(not said)") }
            return ["", "As corrected by @\(seq)\(later):"] + Rows.lines(rows, indent: 2)
        }
    }

    private var later: [String] {
        guard !referencedBy.isEmpty else { return [] }
        return ["", "Later entries speak of it:"]
            + Rows.lines(
                referencedBy.map { ($0.name, "\($0.path)\($0.gist.isEmpty ? "" : ": \($0.gist)")") }, indent: 2)
    }
}

/// Names and values under one another, the values aligned; further lines of a value stand under its first.
enum Rows {
    static func lines(_ rows: [(name: String, value: String)], indent: Int = 0) -> [String] {
        let names = rows.map { Printable.line($0.name) }
        let width = min(names.map { Cells.width($0) }.max() ?? 0, 40)
        let margin = String(repeating: " ", count: indent)
        return zip(names, rows).flatMap { name, row in
            let lines = row.value.split(separator: "\n", omittingEmptySubsequences: false).map {
                Printable.line(String($0))
            }
            let padding = String(repeating: " ", count: max(0, width - Cells.width(name)))
            let rest = margin + String(repeating: " ", count: width + 2)
            let first = name.isEmpty ? "\(margin)\(lines[0])" : "\(margin)\(name)\(padding)  \(lines[0])"
            return [first] + lines.dropFirst().map { rest + $0 }
        }
    }
}
