internal import Candidacy

/// A row that a check gave.
///
/// Some columns have a meaning of their own: `seq` and names that end in `_seq` are entries, `entries` a list of them;
/// `election`, `constituency` and `candidacy` say what it is about; `severity`, `certainty`, `basis`, `rule` and
/// `message` stand for those of the check; `edition` is that of the rules by which it judged, `parts` how many have to
/// agree, `place` which member of the entry it is about where several may be; `reported` is `no` where it is about the
/// record and not about what a source says; `silence` says that the finding rests on what the entry does not say, and on
/// which subject; `unevaluated` says why it is none. All others were computed; of these, names that end in `_day` are
/// days.
struct Row {
    let columns: [(name: String, text: String?)]

    init(_ names: [String], _ values: [String?]) { columns = Array(zip(names, values)).map { ($0, $1) } }

    subscript(name: String) -> String? { columns.first { $0.name == name }?.text }

    /// Whether the check gives this column; what it gives may be nothing.
    func has(_ name: String) -> Bool { columns.contains { $0.name == name } }

    /// The entries, each once, that of `seq` first.
    var entries: [UInt64] {
        var seqs: [UInt64] = []
        for (name, text) in columns {
            guard let text, name == "seq" || name == "entries" || name.hasSuffix("_seq") else { continue }
            for word in text.split(separator: ",") {
                if let seq = UInt64(word), !seqs.contains(seq) { seqs.append(seq) }
            }
        }
        if let first = self["seq"].flatMap({ UInt64($0) }), let place = seqs.firstIndex(of: first) {
            seqs.swapAt(0, place)
        }
        return seqs
    }

    /// What was computed.
    var values: [(name: String, text: String)] {
        columns.compactMap { column in
            guard let text = column.text, !Self.reserved.contains(column.name), !column.name.hasSuffix("_seq") else {
                return nil
            }
            return (column.name, column.name.hasSuffix("_day") ? Self.date(text) : text)
        }
    }

    private static let reserved: Set<String> = [
        "seq", "entries", "election", "constituency", "candidacy", "severity", "certainty", "basis", "rule", "message",
        "silence", "unevaluated", "edition", "parts", "place", "reported",
    ]

    /// A day counted from 1970-01-01 as a date.
    private static func date(_ text: String) -> String {
        guard let day = Int(text), let date = CivilDate(dayNumber: day) else { return text }
        return date.description
    }

    /// A message with the values in their places.
    func filled(_ message: String) -> String {
        var text = ""
        var rest = message[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            text += rest[..<open]
            let value = values.first { $0.name == name }?.text ?? columns.first { $0.name == name }?.text
            text += (value ?? nil) ?? "?"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
