/// What `explain` says about a kind: its fields in words, and an example.
public struct Explanation: Hashable, Sendable {
    /// One field.
    public struct Row: Hashable, Sendable {
        public let path: String
        /// The name of the type, or the words it is one of.
        public let type: String
        /// Whether an entry may lack it, in words.
        public let need: String
        /// Whether it can be sealed, in words; empty for never.
        public let seal: String
        public let meaning: String
        /// The article that asks for it.
        public let article: String?
        /// The kind whose `id` it is, if it must stand earlier.
        public let names: String?
    }

    public let kind: String
    public let title: String
    public let summary: String
    /// How such an entry is made: `record`, or the verbs of its own.
    public let madeBy: [String]
    /// The kind's own fields, then the common ones.
    public let rows: [Row]
    /// A body as canonical JSON.
    public let example: String

    public init(_ kind: Kind) {
        self.kind = kind.name
        title = kind.title
        summary = kind.summary
        madeBy = kind.madeBy.map(\.rawValue)
        example = kind.example
        rows = kind.fields.map { field in
            Row(
                path: field.path, type: field.type.name, need: field.need.words(isFilled: field.isFilled),
                seal: field.seal.words, meaning: field.meaning, article: field.article,
                names: field.names?.rawValue)
        }
    }
}

extension Field.Need {
    /// In words, for people who do not know the letters of the table.
    func words(isFilled: Bool) -> String {
        switch self {
        case .required where isFilled: "required; filled in a committee's ledger"
        case .required: "required"
        case .eachMember: "required in each"
        case .ownAct where isFilled: "required for one's own act; filled in a committee's ledger"
        case .ownAct: "required for one's own act"
        case .observer: "required in an observer's ledger"
        case .wanted: "wanted: its absence is a finding"
        case .optional: "optional"
        }
    }
}

extension Field.Seal {
    var words: String {
        switch self {
        case .never: ""
        case .may: "can be sealed"
        case .automatic: "sealed unless opened"
        }
    }
}
