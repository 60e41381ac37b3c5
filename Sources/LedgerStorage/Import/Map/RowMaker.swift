internal import Candidacy
internal import LedgerCore

/// Makes the entry that a template asks for of the rows of one file.
final class RowMaker {
    /// A body with its holes: objects keep their members in the order of the keys' bytes.
    private indirect enum Plan {
        case constant(JSONValue)
        case field(MappedField)
        case object([(key: String, plan: Plan)])
    }

    private let kind: String
    private let plan: Plan

    /// - Throws: `header` where the file lacks a column that a required rule needs.
    init(_ template: ColumnMap.Template, _ header: CSVHeader, _ context: RowContext) throws(ImportError) {
        kind = template.kind
        var fields: [(path: ArraySlice<String>, field: MappedField)] = []
        for rule in template.fields {
            if let field = try MappedField(rule, header, context) { fields.append((rule.path[...], field)) }
        }
        plan = Self.plan(template.constants, fields)
    }

    private static func plan(_ constants: JSONObject, _ fields: [(path: ArraySlice<String>, field: MappedField)])
        -> Plan
    {
        let keys = Set(constants.keys + fields.compactMap(\.path.first)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return .object(
            keys.map { key in
                let inner = fields.filter { $0.path.first == key }
                if let field = inner.first(where: { $0.path.count == 1 }) { return (key, .field(field.field)) }
                if inner.isEmpty, let value = constants[key] { return (key, .constant(value)) }
                return (
                    key, plan(constants[key]?.object ?? JSONObject(), inner.map { ($0.path.dropFirst(), $0.field) })
                )
            })
    }

    func draft(_ table: CSVTable) throws(MappedColumn.Fault) -> Draft {
        Draft(kind: kind, body: try value(plan, table)?.object ?? JSONObject())
    }

    /// nil where nothing is known, so that no body has an empty object.
    private func value(_ plan: Plan, _ table: CSVTable) throws(MappedColumn.Fault) -> JSONValue? {
        switch plan {
        case .constant(let value): return value
        case .field(let field): return try field.value(table)
        case .object(let members):
            var object = JSONObject()
            for member in members {
                if let value = try value(member.plan, table) { object[member.key] = value }
            }
            return object.isEmpty ? nil : .object(object)
        }
    }
}
