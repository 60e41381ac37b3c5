internal import LedgerCore

/// A body as a person reads it: one line for each value, the paths in a column of their own.
enum BodyText {
    /// The values of a body with their dotted paths, in the order of the body.
    static func values(_ body: JSONObject) -> [(path: String, value: String)] {
        var found: [(path: String, value: String)] = []
        collect(.object(body), "", into: &found)
        return found
    }

    /// - Parameter shown: what to show in the place of some values, by path.
    static func lines(_ body: JSONObject, indent: Int = 2, shown: [String: String] = [:]) -> [String] {
        let values = values(body).map { (path: $0.path, value: shown[$0.path] ?? $0.value) }
        let width = min(values.map { Cells.width($0.path) }.max() ?? 0, 28)
        return values.flatMap { path, value in
            let lead = String(repeating: " ", count: indent) + path
            let gap = max(width - Cells.width(path), 0) + 2
            let texts = value.split(separator: "\n", omittingEmptySubsequences: false).map {
                Printable.line(String($0))
            }
            let margin = String(repeating: " ", count: indent + width + 2)
            return [lead + String(repeating: " ", count: gap) + texts[0]] + texts.dropFirst().map { margin + $0 }
        }
    }

    /// What stands at a dotted path, as a person reads it; nil where nothing does.
    static func value(at path: String, in body: JSONObject) -> String? {
        var value: JSONValue? = .object(body)
        for component in path.split(separator: ".") {
            value =
                switch value {
                case .object(let object)?: object[String(component)]
                case .array(let elements)?:
                    Int(component).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
                default: nil
                }
        }
        return value.map(text)
    }

    private static func collect(_ value: JSONValue, _ path: String, into found: inout [(path: String, value: String)]) {
        let prefix = path.isEmpty ? "" : path + "."
        switch value {
        case .object(let object) where object["sealed"] == nil:
            for member in object.members { collect(member.value, prefix + member.key, into: &found) }
        case .array(let elements):
            for (index, element) in elements.enumerated() { collect(element, "\(prefix)\(index)", into: &found) }
        default: found.append((path, text(value)))
        }
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .object(let object) where object["sealed"] != nil: "(sealed)"
        default: String(decoding: value.canonicalBytes, as: UTF8.self)
        }
    }
}
