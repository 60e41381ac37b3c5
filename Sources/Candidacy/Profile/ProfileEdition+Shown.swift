extension ProfileEdition {
    /// A rule as people read it.
    public struct Rule: Hashable, Sendable {
        public let key: String
        /// `law`, `standard` or `policy`.
        public let basis: String
        /// `verified`, `second-hand`, `derived` or `unverified`.
        public let mark: String
        /// Where it is laid down, as people cite it.
        public let article: String
        /// Its words in the original language.
        public let text: String?
        /// What it means, in English.
        public let gloss: String
        /// The profile that states it.
        public let origin: String
    }

    /// The rules, its own and those inherited.
    public var rules: [Rule] {
        (items[.rules] ?? []).map { inherited in
            let item = inherited.item
            return Rule(
                key: item.text("rule") ?? "", basis: item.text("basis") ?? "", mark: item.text("mark") ?? "",
                article: Self.article(item), text: item.text("text"), gloss: item.text("gloss") ?? "",
                origin: inherited.origin)
        }
    }

    /// Everything but the rules, by section: each element on a line, its members by name.
    public var tables: [(title: String, rows: [String])] {
        ProfileSection.allCases.filter { $0 != .rules }.map { section in
            (section.rawValue, (items[section] ?? []).map { Self.line($0.item, section) })
        }
    }

    private static func line(_ item: ProfileItem, _ section: ProfileSection) -> String {
        let columns = section.key + item.cells.keys.filter { !section.key.contains($0) && $0 != "lang" }.sorted()
        let cells = columns.compactMap { column -> String? in
            switch item.cells[column] {
            case .text(let text)?: section.key.contains(column) ? text : "\(column): \(text)"
            case .integer(let number)?: "\(column): \(number)"
            case nil: nil
            }
        }
        let lists = item.lists.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: ", "))" }
        return (cells + lists).joined(separator: " · ")
    }
}
