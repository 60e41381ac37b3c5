public import LedgerCore

/// Builds a body from paths and texts, as `--set path=value` gives them; the table gives each value its type.
///
/// An array member is named by its index, which must be at most one behind the last. `+` begins a new member and `-`
/// means the last one: `entries.+.candidacy=c-1` and then `entries.-.route=joint` speak of one member.
public struct DraftBuilder: Sendable {
    public let kind: Kind
    public private(set) var body: JSONObject
    public var token: String?

    /// A builder of drafts of a kind; `body` is what the paths are set on, the body to be corrected for example.
    public init(kind: Kind, body: JSONObject = JSONObject(), token: String? = nil) {
        self.kind = kind
        self.body = body
        self.token = token
    }

    /// What was built so far, unchecked.
    public var draft: Draft { Draft(kind: kind.name, body: body, token: token) }

    /// Sets a path to a value, typed by the table: `seats=2` is a number, `number=2` a text.
    /// - Throws: A ``DraftError`` for an unknown path, an index that leaves a gap, or a value of the wrong type.
    public mutating func set(_ path: String, _ text: String) throws(DraftError) {
        let (node, way) = try locate(path)
        guard let field = node.field else {
            let below = kind.fields.map(\.path).first { $0.hasPrefix(node.path + ".") }
            throw DraftError(.type, path: path, "This has fields of its own; set one of them.", suggestion: below)
        }
        let value = try Self.value(text, field, at: path)
        body = try object(Self.set(.object(body), way[...], value, at: path))
    }

    /// Removes the value at a path, and what is empty without it.
    /// - Throws: A ``DraftError`` for an unknown path.
    public mutating func remove(_ path: String) throws(DraftError) {
        let (_, way) = try locate(path)
        body = try object(Self.remove(.object(body), way[...]) ?? .object(JSONObject()))
    }

    /// Sets a path whose value is JSON already; used for objects kept whole and sealed values.
    public mutating func set(_ path: String, json value: JSONValue) throws(DraftError) {
        let (_, way) = try locate(path)
        body = try object(Self.set(.object(body), way[...], value, at: path))
    }

    private func object(_ value: JSONValue) throws(DraftError) -> JSONObject {
        guard case .object(let object) = value else { throw DraftError(.type, "A body is an object.") }
        return object
    }

    /// One step of a path as it is typed.
    enum Step: Hashable {
        case key(String)
        case index(Int)
        case new, last
    }

    private func locate(_ path: String) throws(DraftError) -> (Node, [Step]) {
        var node = kind.root
        var way: [Step] = []
        for component in path.split(separator: ".", omittingEmptySubsequences: false) {
            if let element = node.element {
                switch component {
                case "+": way.append(.new)
                case "-": way.append(.last)
                default:
                    guard let index = PathComponent.index(component) else {
                        throw DraftError(
                            .unknownPath, path: path,
                            "`\(node.path)` is an array: an index from 0 to 255, `+` for a new member or `-` for the last.",
                            suggestion: "\(node.path).+" + (element.field == nil ? ".\(component)" : ""))
                    }
                    way.append(.index(index))
                }
                node = element
            } else if let child = node.child(String(component)) {
                way.append(.key(child.key))
                node = child
            } else {
                let near = Nearest.to(path, among: kind.fields.map(\.path))
                throw DraftError(
                    .unknownPath, path: path, "A `\(kind.name)` has no such field.", suggestion: near)
            }
        }
        return (node, way)
    }
}
