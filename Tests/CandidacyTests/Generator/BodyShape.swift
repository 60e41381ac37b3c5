import Candidacy

/// The fields of a kind as the Swift types that hold them.
struct BodyShape {
    indirect enum Value {
        case leaf(Field)
        /// An object of its own type.
        case object(BodyShape)
        case array(Value)
    }

    struct Member {
        let key: String
        let value: Value
        let fields: [Field]
    }

    let members: [Member]

    init(_ kind: Kind) {
        self.init(kind.fields.map { ($0.path.split(separator: ".").map(String.init), $0) })
    }

    private init(_ rows: [(path: [String], field: Field)]) {
        var names: [String] = []
        for row in rows { if let name = row.path.first, !names.contains(name) { names.append(name) } }
        members = names.map { name in
            let below = rows.filter { $0.path.first == name }.map {
                (path: Array($0.path.dropFirst()), field: $0.field)
            }
            return Member(key: name, value: Self.value(below), fields: below.map(\.field))
        }
    }

    private static func value(_ rows: [(path: [String], field: Field)]) -> Value {
        if let field = rows.first(where: { $0.path.isEmpty })?.field { return .leaf(field) }
        if rows.contains(where: { $0.path.first == "*" }) {
            return .array(value(rows.map { (Array($0.path.dropFirst()), $0.field) }))
        }
        return .object(BodyShape(rows))
    }
}

extension BodyShape.Member {
    /// Whether a value must be given: something in it is required whoever records it.
    var isRequired: Bool {
        fields.contains { field in
            switch field.need {
            case .required: !field.isFilled
            case .eachMember: !isBelowArray(field)
            case .ownAct, .observer, .wanted, .optional: false
            }
        }
    }

    var isArray: Bool { if case .array = value { true } else { false } }

    /// Whether the field lies in members of an array that begins here.
    private func isBelowArray(_ field: Field) -> Bool {
        let parts = field.path.split(separator: ".").map(String.init)
        guard let place = parts.lastIndex(of: key), let star = parts.lastIndex(of: "*") else { return false }
        return star > place
    }
}
