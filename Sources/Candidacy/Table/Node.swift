/// The fields of a kind as a tree, one node for each component of a path, built once.
///
/// Exactly one of `field`, `children` and `element` says what the node is: a leaf, an object or an array.
final class Node: Sendable {
    /// The key, or `*`.
    let key: String
    /// Dotted, with `*` for indices.
    let path: String
    let field: Field?
    // What the walk asks of a field for every value, apart from it: copying a field costs more than checking one.
    let type: FieldType?
    let names: Frame?
    let isClosed: Bool
    let isRead: Bool
    let isRegisterKey: Bool
    /// In ascending order of key, as the members of a JSON object are.
    let children: [Node]
    /// What each member of an array is.
    let element: Node?
    /// The fields that an absent value here leaves unsaid and that somebody may be refused for.
    let demanded: [Field]
    /// Whether the whole value may be sealed: every field below may.
    let isSealable: Bool
    /// The children that hold a reference somewhere, or a replacement, which may.
    let referring: [Node]
    private let refers: Bool

    convenience init(fields: [Field]) {
        self.init(key: "", path: "", fields: fields.map { ($0.path.split(separator: ".").map(String.init), $0) })
    }

    private init(key: String, path: String, fields: [(path: [String], field: Field)]) {
        self.key = key
        self.path = path
        let field = fields.first { $0.path.isEmpty }?.field
        self.field = field
        type = field?.type
        names = field?.names
        isClosed = field?.seal == .automatic
        isRead = field?.type == .text && field?.isChecked == true
        isRegisterKey = path == "registryKey"
        var names: [String] = []
        for (path, _) in fields { if let name = path.first, !names.contains(name) { names.append(name) } }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let nodes = names.map { name in
            Node(
                key: name, path: path.isEmpty ? name : "\(path).\(name)",
                fields: fields.filter { $0.path.first == name }.map { (Array($0.path.dropFirst()), $0.field) })
        }
        element = names == ["*"] ? nodes.first : nil
        children = element == nil ? nodes : []
        demanded = fields.filter { path, field in
            switch field.need {
            case .required, .ownAct, .observer: true
            // Whoever lacks the array is not asked for its members.
            case .eachMember: !path.contains("*")
            case .wanted, .optional: false
            }
        }.map(\.field)
        isSealable = fields.allSatisfy { $0.field.seal != .never }
        referring = children.filter(\.refers)
        refers = field?.type == .reference || path == "replacement" || element?.refers == true || !referring.isEmpty
    }

    func child(_ key: String) -> Node? { children.first { $0.key == key } }

    /// The node at a dotted path in which indices may stand for `*`.
    func descendant(_ path: String) -> Node? {
        var node = self
        for component in path.split(separator: ".", omittingEmptySubsequences: false) {
            if let element = node.element, component == "*" || PathComponent.index(component) != nil {
                node = element
            } else if let child = node.child(String(component)) {
                node = child
            } else {
                return nil
            }
        }
        return node
    }
}
