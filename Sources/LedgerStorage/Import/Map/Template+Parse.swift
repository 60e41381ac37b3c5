internal import LedgerCore

extension ColumnMap.Template {
    init(_ object: MapObject) throws(ColumnMapError) {
        kind = try object.text("kind")
        if let value = object["constants"] {
            guard let constants = value.object else {
                throw object.failure("constants", "An object in braces is due here.")
            }
            self.constants = constants
        } else {
            constants = JSONObject()
        }
        var fields: [FieldRule] = []
        for (path, value) in try object.list("fields") { fields.append(try FieldRule(value, at: path)) }
        guard !fields.isEmpty else {
            throw object.failure("fields", "This is missing; it lists where each path gets its value.")
        }
        self.fields = fields
        try checkPaths(object)
    }

    /// No path may lead through a value, or stand twice, constants included.
    private func checkPaths(_ object: MapObject) throws(ColumnMapError) {
        for (index, rule) in fields.enumerated() {
            let place = "\(object.place("fields")).\(index).path"
            for other in fields[..<index] where other.path.starts(with: rule.path) || rule.path.starts(with: other.path)
            {
                throw ColumnMapError(
                    path: place,
                    message: "Another rule sets \(other.path.joined(separator: ".")), which is in the way of this path."
                )
            }
            var constants = JSONValue.object(constants)
            for (depth, key) in rule.path.enumerated() {
                guard let inner = constants.object?[key] else {
                    if constants.object != nil { break }
                    throw ColumnMapError(path: place, message: "A constant is in the way of this path.")
                }
                if depth == rule.path.count - 1 {
                    throw ColumnMapError(path: place, message: "A constant has this path.")
                }
                constants = inner
            }
        }
    }
}

extension FieldRule {
    private static let pickMembers = ["column", "trim", "prefix", "lookup", "otherwise", "date", "as"]

    fileprivate init(_ value: JSONValue, at path: String) throws(ColumnMapError) {
        let object = try MapObject(
            value, at: path, members: ["path", "need", "join", "instant", "given"] + Self.pickMembers)
        self.path = try Self.path(object)
        isRequired = try object.word("need", of: ["required", "optional"], default: "required") == "required"
        let sources = ["column", "join", "instant", "given"].filter { object.has($0) }
        guard let source = sources.first, sources.count == 1 else {
            throw ColumnMapError(path: path, message: "A rule has exactly one of column, join, instant and given.")
        }
        if source != "column", let stray = Self.pickMembers.first(where: { object.has($0) }) {
            throw object.failure(stray, "This goes with column only; put it into the part that it is meant for.")
        }
        switch source {
        case "column": self.value = .column(try Pick(object))
        case "join":
            var parts: [Part] = []
            for (path, value) in try object.list("join") {
                if let text = value.string {
                    parts.append(.text(text))
                } else {
                    let pick = try Pick(MapObject(value, at: path, members: Self.pickMembers))
                    guard !pick.isInteger else {
                        throw ColumnMapError(path: "\(path).as", message: "A part of a text is no integer.")
                    }
                    parts.append(.column(pick))
                }
            }
            self.value = .join(parts)
        case "instant": self.value = try Self.instant(object)
        default:
            self.value = try object.word("given", of: ["digest", "line"], default: "") == "line" ? .line : .digest
        }
    }

    private static func instant(_ object: MapObject) throws(ColumnMapError) -> Value {
        let instant = try MapObject(
            object["instant"], at: object.place("instant"), members: ["date", "time", "offset", "pattern"])
        let offset = try instant.text("offset")
        guard ClockTime.isOffset(offset) else {
            throw instant.failure("offset", "An offset is “Z”, or a sign and HH:mm, as in “-03:00”.")
        }
        guard let pattern = DatePattern(try instant.optionalText("pattern") ?? "dd/MM/yyyy") else {
            throw instant.failure("pattern", Pick.patternAdvice)
        }
        var date = Pick(columns: [try instant.text("date")], trims: true)
        date.date = pattern
        return .instant(date: date, time: Pick(columns: [try instant.text("time")], trims: true), offset: offset)
    }

    private static func path(_ object: MapObject) throws(ColumnMapError) -> [String] {
        let path = try object.text("path").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isGood = path.allSatisfy { key in
            guard key.utf8.count <= JSONLimits.key, let first = key.utf8.first, (0x61...0x7A).contains(first) else {
                return false
            }
            return key.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
            }
        }
        guard isGood, path.count <= 4 else {
            throw object.failure(
                "path", "A path is one to four keys with dots between, as in “status.code”; a map sets no lists.")
        }
        return path
    }
}

extension FieldRule.Pick {
    static let patternAdvice = "A pattern has d or dd, M or MM and yyyy once each, as in “dd/MM/yyyy”."

    fileprivate init(_ object: MapObject) throws(ColumnMapError) {
        switch object["column"] {
        case .array: columns = try object.texts("column")
        default: columns = [try object.text("column")]
        }
        trims = try object.flag("trim")
        prefix = try object.optionalText("prefix") ?? ""
        let otherwise = try object.word("otherwise", of: ["refuse", "keep", "drop"], default: "refuse")
        (keepsUnknown, dropsUnknown) = (otherwise == "keep", otherwise == "drop")
        for (path, value) in try object.list("lookup") {
            guard let pair = value.array, pair.count == 2, let from = pair[0].string, let to = pair[1].string else {
                throw ColumnMapError(path: path, message: "A lookup is a pair of texts, as in [\"2\",\"general\"].")
            }
            guard lookup.updateValue(to, forKey: from) == nil else {
                throw ColumnMapError(path: path, message: "Another pair translates \(ImportText.quoted(from)) already.")
            }
        }
        if let text = try object.optionalText("date") {
            guard let pattern = DatePattern(text) else { throw object.failure("date", Self.patternAdvice) }
            date = pattern
        }
        isInteger = try object.word("as", of: ["text", "integer"], default: "text") == "integer"
        if isInteger, date != nil || !prefix.isEmpty {
            throw object.failure("as", "An integer has neither date nor prefix.")
        }
    }
}
