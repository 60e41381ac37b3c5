internal import Candidacy
internal import LedgerCore

/// One value of a body, and where it stands.
struct Leaf: Hashable {
    /// Dotted, with indices: `grounds.0.code`.
    let path: String
    let value: JSONValue
    /// What the table says about it; nil where the kind has no such field.
    let field: Field?

    /// Whether only a digest of the value is stored.
    var isSealed: Bool { Self.isSealed(value) }

    private static func isSealed(_ value: JSONValue) -> Bool { value.object?.keys == ["sealed"] }

    /// The value as it is typed.
    var text: String {
        switch value {
        case .string(let text): text
        default: isSealed ? "sealed" : String(decoding: value.canonicalBytes, as: UTF8.self)
        }
    }
}

extension Leaf {
    /// The values of a body in the order of the table, those it does not know at the end of their object.
    ///
    /// - Parameter keepsObjects: whether a field that holds a whole object is one value, as it is typed.
    static func all(of body: JSONObject, _ kind: Kind?, keepsObjects: Bool = false) -> [Leaf] {
        var leaves: [Leaf] = []
        collect(.object(body), "", "", kind, keepsObjects, into: &leaves)
        return leaves
    }

    private static func collect(
        _ value: JSONValue, _ path: String, _ general: String, _ kind: Kind?, _ keepsObjects: Bool,
        into leaves: inout [Leaf]
    ) {
        let field = kind?.field(at: general)
        let isWhole = isSealed(value) || (keepsObjects && field?.type == .object)
        switch value {
        case .object(let object) where !isWhole && !object.isEmpty:
            for member in object.members.sorted(by: { rank($0.key, general, kind) < rank($1.key, general, kind) }) {
                let key = member.key
                collect(
                    member.value, path.isEmpty ? key : "\(path).\(key)", general.isEmpty ? key : "\(general).\(key)",
                    kind, keepsObjects, into: &leaves)
            }
        case .array(let elements) where !elements.isEmpty:
            for (index, element) in elements.enumerated() {
                collect(element, "\(path).\(index)", "\(general).*", kind, keepsObjects, into: &leaves)
            }
        default: leaves.append(Leaf(path: path, value: value, field: field ?? whole(general, kind)))
        }
    }

    /// Where the table first speaks of a key.
    private static func rank(_ key: String, _ general: String, _ kind: Kind?) -> Int {
        let path = general.isEmpty ? key : "\(general).\(key)"
        return kind?.fields.firstIndex { $0.path == path || $0.path.hasPrefix(path + ".") } ?? .max
    }

    /// The field that holds what lies at a path inside a whole object, or is sealed as a whole.
    private static func whole(_ general: String, _ kind: Kind?) -> Field? {
        kind?.fields.first {
            ($0.type == .object && general.hasPrefix($0.path + ".")) || $0.path.hasPrefix(general + ".")
        }
    }
}

extension JSONObject {
    /// The value at a dotted path with indices.
    subscript(path path: String) -> JSONValue? {
        var value = JSONValue.object(self)
        for component in path.split(separator: ".") {
            switch value {
            case .object(let object):
                guard let member = object[String(component)] else { return nil }
                value = member
            case .array(let elements):
                guard let index = Int(component), elements.indices.contains(index) else { return nil }
                value = elements[index]
            default: return nil
            }
        }
        return value
    }
}
