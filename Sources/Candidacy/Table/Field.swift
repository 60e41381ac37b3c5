/// One field of a kind of entry: a row of the table.
public struct Field: Hashable, Sendable {
    /// Whether an entry may lack the field.
    public enum Need: String, Hashable, Sendable, CaseIterable {
        /// Refused without it.
        case required
        /// Refused without it in each member of its array; the array itself may be absent.
        case eachMember
        /// Refused without it where the ledger's own committee acted; may be unknown in a reported act.
        case ownAct
        /// Refused without it in an observer's ledger.
        case observer
        /// Recording never fails for it; its absence is a finding.
        case wanted
        case optional
    }

    /// Whether the value may be replaced by a digest that can be opened or erased later.
    public enum Seal: String, Hashable, Sendable, CaseIterable {
        /// Never: what is sealed can be erased, and this may not be.
        case never
        /// On request.
        case may
        /// Unless opened for what is public already.
        case automatic
    }

    /// Dotted; `*` stands for the index of an array member: `grounds.*.code`.
    public let path: String
    public let type: FieldType
    public let need: Need
    public let seal: Seal
    /// The kind whose `id` the value is and which must stand earlier; nil for what is opaque.
    public let names: Frame?
    /// Whether a committee's ledger fills it with its own committee where one's own act lacks it.
    public let isFilled: Bool
    /// Whether the privacy check reads the value, where its type is read at all.
    public let isChecked: Bool
    /// What it says, in a phrase.
    public let meaning: String
    /// The article that asks for it, `选举法 2020 art. 30`.
    public let article: String?

    init(
        _ path: String, _ type: FieldType, _ need: Need, seal: Seal = .never, names: Frame? = nil,
        filled: Bool = false, private isChecked: Bool = true, _ meaning: String, article: String? = nil
    ) {
        self.path = path
        self.type = type
        self.need = need
        self.seal = seal
        self.names = names
        self.isFilled = filled
        self.isChecked = isChecked
        self.meaning = meaning
        self.article = article
    }
}

/// The kinds whose entries other entries name by `id`.
public enum Frame: String, Hashable, Sendable, CaseIterable {
    case election, constituency, committee, session, candidacy, profile, publication
}
