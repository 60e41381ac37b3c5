/// A kind of entry: what it records, who makes it, and its fields.
public struct Kind: Sendable {
    /// What makes entries of a kind.
    public enum Maker: String, Hashable, Sendable, CaseIterable {
        case initialise = "init"
        case record
        case keyRotate = "key rotate"
        case migrateApply = "migrate apply"
        case `import`
        case restore
        /// The ledger itself, when it must say something about its chain.
        case writer
        case correct
        case redact
        case close
    }

    /// Which of the common fields a kind has.
    enum Common { case none, verb, recordable }

    /// Lower-case with hyphens: `form-issue`.
    public let name: String
    public let title: String
    /// One sentence.
    public let summary: String
    public let madeBy: [Maker]
    /// Whether an entry records somebody's act; an observer's ledger refuses such an entry without `source`.
    public let recordsAct: Bool
    /// The kind's own fields, then the common ones.
    public let fields: [Field]
    /// A body as canonical JSON.
    public let example: String

    let root: Node

    init(
        _ name: String, title: String, summary: String, madeBy: [Maker], recordsAct: Bool = true,
        common: Common = .recordable, fields own: [Field], example: String
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.madeBy = madeBy
        self.recordsAct = recordsAct
        self.example = example
        let isNamed = own.contains { $0.path == "id" && $0.need == .required }
        fields = own + Field.common(common, besides: own, recordsAct: recordsAct, isNamed: isNamed)
        root = Node(fields: fields)
    }

    /// Whether `record` takes it; else a verb of its own makes it.
    public var isRecordable: Bool { madeBy.contains(.record) }

    /// The verb of the command line that makes it.
    public var verb: String { (madeBy.first { $0 != .record && $0 != .writer } ?? .record).rawValue }

    /// Whether entries of the kind must carry an `id`, by which others name them.
    public var isNamed: Bool { root.child("id")?.field?.need == .required }

    /// Whether entries of the kind are still accepted for an election, or by a ledger, that is closed.
    public var followsClose: Bool {
        switch name {
        case "notice", "publication", "appeal", "judgment", "correction", "redaction", "key", "anomaly", "waiver": true
        default: false
        }
    }

    /// The field at a path, which may have `*`, indices or both: `grounds.0.code`.
    public func field(at path: String) -> Field? { root.descendant(path)?.field }
}

extension Kind: Hashable {
    public static func == (one: Kind, other: Kind) -> Bool { one.name == other.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
