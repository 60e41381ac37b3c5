internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// How what was recorded, or would be, is told.
struct RecordingOutput {
    /// What corrections change, by the place of the entry.
    var changes: [Int: CorrectedPaths] = [:]

    /// How many entries are shown one by one before a question.
    private static let summaryLimit = 40

    // MARK: Afterwards

    func text(_ entries: [Recorded]) {
        for (index, entry) in entries.enumerated() {
            Output.line("\(entry.seq)  \(title(entry))")
            Output.line("    hash \(entry.hash)")
            for line in (changes[index]?.lines ?? []) + notes(entry) { Output.line("    " + line) }
        }
        let fresh = entries.count { !$0.isRepeat }
        guard let last = entries.last else { return }
        let word = fresh == 1 ? "1 entry" : "\(fresh) entries"
        Output.line(fresh > 0 ? "Recorded \(word) at \(last.at)." : "Nothing was appended; it stood there already.")
    }

    func json(_ entries: [Recorded], _ identity: LedgerIdentity, isDryRun: Bool, receipt: String? = nil) {
        func one(_ value: (Recorded) -> JSONValue) -> JSONValue {
            entries.count == 1 ? value(entries[0]) : .array(entries.map(value))
        }
        Output.json([
            ("origin", .string(identity.origin)), ("seq", one { JSONValue($0.seq) }),
            ("hash", one { .string($0.hash.base64) }), ("at", one { .string("\($0.at)") }),
            ("kind", one { .string($0.kind) }), ("resolved", one(resolved)), ("filled", one(filled)),
            ("sealed", one { .array($0.sealed.map { .string($0) }) }),
            ("repeat", one { .bool($0.isRepeat) }), ("dryRun", .bool(isDryRun)),
            ("changed", changes.isEmpty ? nil : entries.count == 1 ? changes[0]?.json : .array(changed(entries.count))),
            ("receipt", receipt.map { .string($0) }),
            ("bytes", isDryRun ? one { .string(String(decoding: $0.bytes, as: UTF8.self)) } : nil),
        ])
    }

    // MARK: Before

    /// What a question is about: one entry with all it says, many with a line each.
    func summary(_ entries: [Recorded]) -> [String] {
        if entries.count == 1 { return read(entries[0], changes[0]) }
        var lines: [String] = []
        for (index, entry) in entries.prefix(Self.summaryLimit).enumerated() {
            lines.append("  \(entry.seq)  \(title(entry))")
            lines += ((changes[index]?.lines ?? []) + notes(entry)).map { "      " + $0 }
        }
        let rest = entries.count - Self.summaryLimit
        return rest > 0 ? lines + ["  … and \(rest) more."] : lines
    }

    /// What a dry run shows: what each entry says, and its bytes.
    func preview(_ entries: [Recorded]) {
        for (index, entry) in entries.enumerated() {
            for line in read(entry, changes[index]) { Output.line(line) }
            Output.line("  Its \(entry.bytes.count) bytes:")
            Output.line(String(decoding: entry.bytes, as: UTF8.self))
        }
        Output.line("The privacy check passed. This was a dry run: nothing was recorded.")
    }

    private func read(_ entry: Recorded, _ changes: CorrectedPaths?) -> [String] {
        let lead = entry.isRepeat ? "Entry \(entry.seq) stands already" : "Entry \(entry.seq) would be"
        var body = entry.body
        // What a correction changes is easier read than the whole body that it puts in the place of the old one.
        if changes != nil { for key in ["replacement", "changed"] { body[key] = nil } }
        let resolved = Dictionary(
            entry.resolved.map { ($0.path, "\($0.reference) → entry \($0.seq)") }, uniquingKeysWith: { $1 })
        let leaves = Leaf.all(of: body, Kind.named(entry.kind))
        return ["\(lead), \(title(entry)):"]
            + Rows.lines(leaves.map { ($0.path, resolved[$0.path] ?? $0.text) }, indent: 2)
            + ((changes?.lines ?? []) + Self.fillings(entry) + Self.sealings(entry) + Self.warnings(entry)).map {
                "  " + $0
            }
    }

    // MARK: Parts

    /// Kind, `id` and candidacy, as far as there are any.
    private func title(_ entry: Recorded) -> String {
        var title = entry.kind
        if let id = entry.body["id"]?.string { title += " \(id)" }
        if let candidacy = entry.body["candidacy"]?.string { title += " · candidacy \(candidacy)" }
        return Printable.line(title)
    }

    /// What references were resolved to, and what was filled in.
    private func notes(_ entry: Recorded) -> [String] {
        // Nobody types a hash: one that is there was there before.
        let typed = entry.resolved.filter { $0.reference.hasPrefix("@") }
        return typed.map { Printable.line("\($0.path) = \($0.reference) → entry \($0.seq)") } + Self.fillings(entry)
            + Self.sealings(entry)
            + (entry.isRepeat ? ["It was recorded before under the same token; nothing was appended."] : [])
    }

    private static func fillings(_ entry: Recorded) -> [String] {
        entry.filled.filter { $0.path != "changed" }.map { Printable.line("\($0.path) = \($0.value) (filled)") }
    }

    private static func sealings(_ entry: Recorded) -> [String] {
        guard !entry.sealed.isEmpty else { return [] }
        return [
            Printable.line("sealed: \(entry.sealed.joined(separator: ", "))"),
            "(the entry holds a digest; disclose and redact take the value)",
        ]
    }

    /// Its place in the chain points at whoever came just before.
    private static func warnings(_ entry: Recorded) -> [String] {
        guard entry.body["protected"]?.string == "yes" else { return [] }
        return [
            "This report is protected: its entry says only the day. It is taken with record --from FILE alone, together",
            "with all that the day brought, at a fixed hour.",
        ]
    }

    private func resolved(_ entry: Recorded) -> JSONValue {
        .array(
            entry.resolved.map {
                ["path": .string($0.path), "reference": .string($0.reference), "seq": JSONValue($0.seq)]
            })
    }

    private func changed(_ count: Int) -> [JSONValue] { (0..<count).map { changes[$0]?.json ?? [] } }

    private func filled(_ entry: Recorded) -> JSONValue {
        .array(entry.filled.map { ["path": .string($0.path), "value": .string($0.value)] })
    }
}
