internal import LedgerCore
internal import LedgerFacts

/// A table of facts and the statements that fill it.
final class ActTable {
    let table: FactTable
    private let add: Statement
    private let remove: Statement
    private let replace: Statement?

    init(_ table: FactTable, _ connection: Connection) throws(StorageError) {
        self.table = table
        let marks = Array(repeating: "?", count: table.names.count).joined(separator: ",")
        add = try Statement(connection, "INSERT OR REPLACE INTO \(table.name) VALUES (\(marks))", isKept: true)
        remove = try Statement(connection, "DELETE FROM \(table.name) WHERE seq = ?", isKept: true)
        replace =
            table.member == nil
            ? try Statement(connection, "UPDATE \(table.name) SET replaced_by = ? WHERE seq = ?", isKept: true) : nil
    }

    func insert(
        _ act: Act, _ scope: ActScope, seqOf: (JSONValue?) throws(StorageError) -> UInt64?
    ) throws(StorageError) {
        guard let member = table.member else {
            add.reset()
            add.bind(1, act.seq)
            add.bind(2, act.id)
            add.bind(3, scope.election)
            add.bind(4, scope.constituency)
            add.bind(5, scope.candidacy)
            let when = act.when
            add.bind(6, when?.first)
            add.bind(7, when?.last)
            add.bind(8, act.replacedBy)
            try bind(.object(act.body), from: 9, seqOf)
            return try add.run()
        }
        for (place, element) in (act.body[member]?.array ?? []).enumerated() {
            add.reset()
            add.bind(1, act.seq)
            add.bind(2, Int64(place))
            try bind(element, from: 3, seqOf)
            try add.run()
        }
    }

    func remove(_ seq: UInt64) throws(StorageError) {
        remove.reset()
        remove.bind(1, seq)
        try remove.run()
    }

    func note(_ seq: UInt64, replacedBy other: UInt64?) throws(StorageError) {
        guard let replace else { return }
        replace.reset()
        replace.bind(1, other)
        replace.bind(2, seq)
        try replace.run()
    }

    private func bind(
        _ root: JSONValue, from first: Int32, _ seqOf: (JSONValue?) throws(StorageError) -> UInt64?
    ) throws(StorageError) {
        var place = first
        for column in table.columns {
            let value = Self.value(root, column.path)
            switch column.form {
            case .text: add.bind(place, value?.string)
            case .term: add.bind(place, value?.string.map(Self.term))
            case .number:
                add.bind(place, value?.integer)
                add.bind(place + 1, value?.object == nil ? nil : Int64(1))
            case .day: add.bind(place, Act.days(value)?.first)
            case .interval:
                let days = Act.days(value)
                add.bind(place, days?.first)
                add.bind(place + 1, days?.last)
            case .entry: add.bind(place, value == nil ? nil : try seqOf(value))
            }
            place += Int32(column.names.count)
        }
    }

    private static func value(_ root: JSONValue, _ path: [String]) -> JSONValue? {
        var value = root
        for key in path {
            guard case .object(let object) = value, let next = object[key] else { return nil }
            value = next
        }
        return value
    }

    /// A term as it is compared: without quotes around it, and without regard to case.
    private static func term(_ text: String) -> String {
        let marks: Set<Character> = ["\"", "'", "“", "”", "‘", "’", "«", "»", "„", "「", "」", "『", "』", " "]
        var term = text.lowercased()[...]
        while let first = term.first, marks.contains(first) { term.removeFirst() }
        while let last = term.last, marks.contains(last) { term.removeLast() }
        return String(term)
    }
}
