import LedgerCore

extension ProfileSection {
    /// The elements of the section in a file, none twice.
    func items(of file: ProfileReader, language: String) throws(ProfileError) -> [ProfileItem] {
        var items: [ProfileItem] = []
        var seen: Set<[ProfileCell?]> = []
        for (path, value) in try file.list(rawValue) {
            for item in expanded(try item(value, at: path, language)) {
                guard seen.insert(key.map { item.cells[$0] }).inserted else {
                    throw ProfileError(
                        path: path, message: "An earlier element of `\(rawValue)` is about the same; keep one of them.")
                }
                items.append(item)
            }
        }
        return items
    }

    private func item(_ value: JSONValue, at path: String, _ language: String) throws(ProfileError) -> ProfileItem {
        let reader = try ProfileReader(value, at: path, members: fields.map(\.name))
        var item = ProfileItem(path: path)
        for field in fields { try item.take(field, from: reader) }
        if fields.contains(where: { $0.name == "text" || $0.name == "term" }), item.text("lang") == nil,
            item.cells["text"] != nil || item.cells["term"] != nil
        {
            item.cells["lang"] = .text(language)
        }
        try check(item, reader)
        return item
    }

    /// What the fields of an element say of each other.
    private func check(_ item: ProfileItem, _ reader: ProfileReader) throws(ProfileError) {
        switch self {
        case .rules:
            guard let key = item.text("rule"), Self.isRuleKey(key) else {
                throw reader.failure(
                    "key", "A key is words of letters and digits with dots between, like `list.formal`.")
            }
            if item.citations.isEmpty, item.text("basis") != "policy" {
                throw reader.failure("cites", "This is missing; only a policy is laid down nowhere.")
            }
        case .thresholds, .quorums:
            if (item.cells["amount"] == nil) == (item.cells["numerator"] == nil) {
                throw reader.failure("amount", "Either `amount` or `share` is due here, and not both.")
            }
            if self == .thresholds, (item.cells["numerator"] == nil) != (item.cells["base"] == nil) {
                throw reader.failure("base", "A `share` is a share of a `base`, and there is none without it.")
            }
        case .instruments:
            if let from = item.text("valid_from"), let to = item.text("valid_to"), to < from {
                throw reader.failure("to", "This lies before `from`.")
            }
        case .deadlines:
            if case .integer(let days)? = item.cells["days"], days > ProfileLimits.days {
                throw reader.failure("days", "A deadline has at most \(ProfileLimits.days) days.")
            }
        default: break
        }
    }

    /// Elements that stand for several rows: a law under each of its names, a remedy against each decision.
    private func expanded(_ item: ProfileItem) -> [ProfileItem] {
        let (column, values): (String, [String]) =
            switch self {
            case .instruments: ("name", [item.text("name") ?? ""] + (item.lists["also"] ?? []))
            case .remedies: ("decision", item.lists["decisions"] ?? [])
            default: ("", [])
            }
        guard !column.isEmpty else { return [item] }
        return values.map { value in
            var copy = item
            if self == .instruments { copy.cells["instrument"] = item.cells["name"] }
            copy.cells[column] = .text(value)
            copy.lists = [:]
            return copy
        }
    }

    static func isRuleKey(_ text: String) -> Bool {
        text.utf8.count <= 64
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
                word.first.map { $0.isASCII && $0.isLowercase } == true
                    && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            }
    }
}

extension ProfileItem {
    fileprivate mutating func take(_ field: ProfileField, from reader: ProfileReader) throws(ProfileError) {
        guard let value = reader[field.name] else {
            switch field.need {
            case .required: throw reader.failure(field.name, "This is missing: \(field.meaning).")
            case .fallback(let text): cells[field.column] = .text(text)
            case .optional: break
            }
            return
        }
        let place = reader.place(field.name)
        switch field.shape {
        case .text, .rule: cells[field.column] = .text(try ProfileReader.text(value, at: place))
        case .identifier: cells[field.column] = .text(try reader.identifier(field.name))
        case .date: cells[field.column] = .text(try reader.date(field.name).description)
        case .count: cells[field.column] = .integer(try reader.count(field.name))
        case .fraction:
            let (numerator, denominator) = try Self.fraction(value, at: place)
            let prefix = field.column.isEmpty ? "" : field.column + "_"
            cells[prefix + "numerator"] = .integer(numerator)
            cells[prefix + "denominator"] = .integer(denominator)
        case .yesNo: cells[field.column] = .text(try ProfileReader.word(value, of: ["yes", "no"], at: place))
        case .word(let words): cells[field.column] = .text(try ProfileReader.word(value, of: words, at: place))
        case .words(let words):
            var list: [String] = []
            for (path, value) in try reader.list(field.name) {
                let word = try ProfileReader.word(value, of: words, at: path)
                guard !list.contains(word) else {
                    throw ProfileError(path: path, message: "`\(word)` stands twice in this list.")
                }
                list.append(word)
            }
            lists[field.name] = list
        case .texts:
            var list: [String] = []
            for (path, value) in try reader.list(field.name) { list.append(try ProfileReader.text(value, at: path)) }
            lists[field.name] = list
        case .citations:
            for (path, value) in try reader.list(field.name) {
                let members = ProfileSection.citation
                let inner = try ProfileReader(value, at: path, members: members.map(\.name))
                var place = ProfileItem(path: path)
                for member in members { try place.take(member, from: inner) }
                citations.append(place.cells)
            }
        }
    }

    /// `1/3`, both numbers from 0 to 1,000 and the second not 0.
    private static func fraction(_ value: JSONValue, at path: String) throws(ProfileError) -> (Int64, Int64) {
        let parts = (value.string ?? "").split(separator: "/", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int64($0) : nil }
        guard parts.count == 2, numbers.count == 2, (0...1_000).contains(numbers[0]), (1...1_000).contains(numbers[1])
        else {
            throw ProfileError(path: path, message: "A fraction is due here, a text such as `1/3`.")
        }
        return (numbers[0], numbers[1])
    }
}
